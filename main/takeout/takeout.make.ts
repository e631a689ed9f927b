import { AppError } from '../../shared/errors.ts';
import type { TakeoutCounts } from '../../shared/takeout/takeout.contract.ts';
import type { OpenDatabase } from '../db/open.ts';
import { writeWhole } from '../files/write-whole.ts';
import { ZipArchive } from '../files/zip-archive.ts';
import { listTemplates } from '../templates/templates.queries.ts';
import { type OpenVault, sourceOf } from '../vault/vault.open-vault.ts';
import { fromSealed, toWeb } from './takeout.file.ts';
import { countEverything } from './takeout.queries.ts';
import type { Seal } from './takeout.seal.ts';
import { withSnapshot } from './takeout.snapshot.ts';
import { openSource } from './takeout.source.ts';
import { totalOf, writeEverything } from './takeout.write.ts';

export interface TakeoutRequest {
  open: OpenVault;
  /** Where the encrypted copy that is read from lies meanwhile. */
  scratchFolder: string;
  file: string;
  /** Null: a plain ZIP. */
  filePassphrase: string | null;
  withRealNames: boolean;
  now: Date;
  seal: Seal;
  signal: AbortSignal;
  progress(done: number, total: number): void;
}

/** What the system says of the place that the coach chose, in the sentence that fits it: see `writeChosenFile`. */
function toChosenPlace(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === undefined || error instanceof AppError) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('too-little-space', { cause: error });
  return /^E[A-Z]+$/.test(code) ? new AppError('file-not-written', { cause: error }) : error;
}

/** Tells at most a hundred times how far it is. */
function sparingly(total: number, progress: TakeoutRequest['progress']): (done: number) => void {
  let told = -1;
  return (done) => {
    const percent = Math.floor((100 * done) / total);
    if (percent <= told) return;
    told = percent;
    progress(done, total);
  };
}

async function pour(archive: ZipArchive, request: TakeoutRequest, signal: AbortSignal): Promise<void> {
  const { filePassphrase, seal, file } = request;
  if (filePassphrase === null) return writeWhole(file, archive.stream, signal);
  const sealed = await seal(toWeb(archive.stream), filePassphrase, signal);
  try {
    await writeWhole(file, fromSealed(sealed), signal);
  } finally {
    sealed.end();
  }
}

async function makeFrom(snapshot: OpenDatabase, request: TakeoutRequest): Promise<{ unreadable: number }> {
  const { open, withRealNames, now } = request;
  const store = sourceOf(open).attachments;
  const templateNames = new Map((await listTemplates(snapshot.db)).map(({ id, name }) => [id, name]));
  const source = openSource({ raw: snapshot.raw, store, withRealNames, templateNames });
  const counts: TakeoutCounts = countEverything(snapshot.raw, store?.list() ?? []);
  const broken = new AbortController(); // the one end tells the other that nothing more comes, or is taken
  const signal = AbortSignal.any([request.signal, broken.signal]);
  const archive = new ZipArchive(now, signal);
  const tell = sparingly(totalOf(counts), request.progress);
  const poured = pour(archive, request, signal).catch((error: unknown) => {
    broken.abort(toChosenPlace(error));
    throw toChosenPlace(error);
  });
  poured.catch(() => {}); // heard below, once the writing has ended too
  try {
    const unreadable = await writeEverything(archive, source, { exportedAt: now, withRealNames, counts, tell });
    await poured;
    return { unreadable: unreadable.length };
  } catch (error) {
    broken.abort(error);
    await poured.catch(() => {});
    throw error;
  }
}

/** Writes the whole journal to a file. When it throws, nothing is left of it; an abort throws the reason that it was given. */
export async function makeTakeout(request: TakeoutRequest): Promise<{ unreadable: number }> {
  try {
    return await withSnapshot(request.open, request.scratchFolder, (snapshot) => makeFrom(snapshot, request));
  } catch (error) {
    if (request.signal.aborted) throw request.signal.reason;
    throw error;
  }
}
