import { createHash } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';
import type { ExportFormat } from '../../shared/portfolio/portfolio.contract.ts';
import type { Context } from '../context.ts';
import { writeChosenFile } from '../files/write-chosen-file.ts';
import { writeZip, type ZipPart } from './formats/zip.ts';
import { listDecisions } from './guard/decisions.queries.ts';
import { readKnown } from './guard/examine.ts';
import type { StoredPortfolio } from './portfolio.queries.ts';
import type { Prepared } from './prepared.ts';
import { guardWords } from './record/guarded-words.ts';
import { readRecord } from './record/read-record.ts';

type Surroundings = Pick<Context, 'db' | 'vault' | 'desktop' | 'makeDocx' | 'progress'>;

export interface Wanted {
  format: ExportFormat;
  file: string;
  /** What the guard found in it, as it is written there. */
  found: readonly string[];
  isOpen: () => boolean;
}

const sha256Of = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

/** One file that fits in memory. What draws it is loaded on demand: few sessions need it, and the start of none waits for it. */
async function contentOf(
  format: ExportFormat,
  prepared: Prepared,
  { desktop, makeDocx }: Surroundings,
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return (await (await import('./formats/pdf.ts')).toPdf(prepared, desktop)).pdf;
    case 'docx':
      return makeDocx(prepared);
    default:
      return Buffer.from(await (await import('./formats/html-file.ts')).toHtmlFile(prepared));
  }
}

/** The files of a ZIP. */
async function partsOf(
  format: 'markdown' | 'zip',
  { db, desktop, makeDocx }: Surroundings,
  stored: StoredPortfolio,
  prepared: Prepared,
  found: readonly string[],
): Promise<ZipPart[]> {
  const { markdownParts, wholeParts } = await import('./formats/whole.ts');
  if (format === 'markdown') return markdownParts(prepared);
  const guard = guardWords(await readKnown(db, stored), await listDecisions(db, stored.id), found);
  const shown = new Set(prepared.document.parts.flatMap(({ pieces }) => pieces.map(({ id }) => id)));
  return wholeParts(prepared, await readRecord(db, stored, shown, guard), { desktop, makeDocx });
}

/**
 * Writes a portfolio where the coach wanted it; the answer is the SHA-256 of the file. Under its name is nothing but what was
 * there before, until all of it is on the disk. Throws `file-not-written`, `attachment-damaged`, and `vault-locked` when
 * `isOpen` says that the journal was closed meanwhile.
 */
export async function makeFile(
  context: Surroundings,
  stored: StoredPortfolio,
  prepared: Prepared,
  { format, file, found, isOpen }: Wanted,
): Promise<string> {
  if (format === 'zip' || format === 'markdown') {
    const parts = await partsOf(format, context, stored, prepared, found);
    return writeZip(file, parts, {
      store: context.vault.attachments,
      madeOn: prepared.madeOn,
      onPart: (done) => context.progress({ work: 'portfolio', done, total: parts.length }),
    });
  }
  const content = await contentOf(format, prepared, context);
  if (!isOpen()) throw new AppError('vault-locked'); // locked while it was drawn: nothing leaves a closed journal
  writeChosenFile(file, content);
  return sha256Of(content);
}
