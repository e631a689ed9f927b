import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { createTestContext, type TestContext } from '../../support/test-context.ts';
import type { Proof, ProofOutcome } from '../proof.ts';
import { type Canary, encodings, findCanaries, keyCanary, needlesOf, newCanary } from './canaries.ts';
import { readWrites, recordWritesTo } from './disk-writes.ts';
import { keysOf } from './journal-keys.ts';
import { journalOf } from './real-app.ts';
import { liveThroughADay, type Words } from './whole-session.ts';
import { commonPlaces, filesSince, findInFile } from './written-files.ts';

type Needles = ReturnType<typeof needlesOf>;

const readableIn = (folder: string, needles: Needles) =>
  [...filesSince(folder, 0, [])].flatMap((path) => findInFile(path, needles));

async function save(context: TestContext, title: string, ...lines: string[]): Promise<void> {
  const client = createTestClient(context);
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  unwrap(await client.journal.saveEntry({ ...begun, title, body: page(...lines) }));
}

/** A journal without a window, looked at while it is open, with its write-ahead log, and after it was closed. */
async function tryWithoutWindow(times: number): Promise<ProofOutcome> {
  let failed = 0;
  let controls = 0;
  for (let time = 0; time < times; time++) {
    const [title, text, passphrase] = [newCanary('title'), newCanary('text'), newCanary('passphrase')];
    const needles = needlesOf([title, text, passphrase]);
    const context = createTestContext();
    await context.vault.create(passphrase.text);
    await save(context, title.text, text.text);
    unwrap(await createTestClient(context).search.searchEntries({ query: text.text, limit: 5 }));
    const whileOpen = readableIn(context.folder, needles);
    await context.vault.lock();
    if (whileOpen.length > 0 || readableIn(join(context.folder, '..'), needles).length > 0) failed++;
    writeFileSync(join(context.folder, 'control'), Buffer.from(text.text, 'utf16le'));
    if (readableIn(context.folder, needles).length > 0) controls++;
    await context.dispose();
  }
  if (controls !== times) return { tried: times, failed: times, detail: 'blind: the control was not seen' };
  return { tried: times, failed, detail: `without a window ${times} times; a planted word was seen ${controls} times` };
}

/** So many pages that putting them in order takes SQLite more room than it has by itself. */
const PAGES = 150;

async function writeManyPages(context: TestContext, body: Canary): Promise<void> {
  for (let number = 0; number < PAGES; number++) {
    await save(context, `Page ${number}`, `${body.text} `.repeat(400), 'and more');
  }
}

/** What the session was to write into the journal and did not: words that were never there prove nothing. */
async function notStored(userData: string, words: Words): Promise<string[]> {
  const context = journalOf(userData);
  await context.vault.unlock(words.passphrase.text);
  const rows = await context.db.selectFrom('entry').select(['title', 'body_json']).execute();
  await context.vault.lock();
  await context.vault.settled();
  const { note, title, body, bold, link, answer } = words;
  const stored = JSON.stringify(rows);
  return [note, title, body, bold, link, answer].filter(({ text }) => !stored.includes(text)).map(({ name }) => name);
}

async function findInWrites(recording: string, needles: Needles): Promise<{ hits: string[]; writes: number }> {
  const hits = new Set<string>();
  let writes = 0;
  for await (const { path, bytes } of readWrites(recording)) {
    writes++;
    for (const hit of findCanaries(bytes, needles)) hits.add(`${hit}, written to ${path}`);
  }
  return { hits: [...hits], writes };
}

/** Whether a sort on the disk, as SQLite does it when left alone, is seen in what was recorded. */
async function isSortSeen(folder: string): Promise<boolean> {
  const recording = join(folder, 'control');
  const word = newCanary('sorted');
  const sorter = [process.execPath, join(import.meta.dirname, 'disk-sorter.ts'), folder, word.text];
  spawnSync('strace', [...recordWritesTo(recording), ...sorter], { stdio: 'ignore' });
  return (await findInWrites(recording, needlesOf([word]))).hits.length > 0;
}

/** Twelve words through the real app, and then everything that was written to any file meanwhile. */
async function tryInTheApp(userData: string, folder: string): Promise<ProofOutcome> {
  const since = Date.now() - 1000; // clocks of files are a little coarse
  const words: Words = {
    passphrase: newCanary('passphrase'),
    note: newCanary('two-minute note'),
    oldTitle: newCanary('earlier title'),
    title: newCanary('title'),
    body: newCanary('body'),
    bold: newCanary('bold words'),
    link: newCanary('address of a link'),
    answer: newCanary('answer to a prompt'),
    search: newCanary('searched words'),
    unsaved: newCanary('words killed before they were saved'),
  };
  const context = journalOf(userData);
  await context.vault.create(words.passphrase.text);
  await writeManyPages(context, words.body);
  await context.vault.lock();
  await context.vault.settled();
  const { vault, db } = await keysOf(context.folder, words.passphrase.text);
  const keys = [keyCanary('vault key', vault), keyCanary('database key', db)];
  const needles = needlesOf([...Object.values(words), ...keys]);

  const { recordings, hasClosed } = await liveThroughADay(userData, folder, words);
  const places = [...new Set([userData, ...commonPlaces])];
  const files = new Set(places.flatMap((place) => [...filesSince(place, since, [folder])]));
  const inFiles = [...files].flatMap((path) => findInFile(path, needles).map((hit) => `${hit}, in ${path}`));
  const missing = await notStored(userData, words);
  const inWrites = await Promise.all(recordings.map((recording) => findInWrites(recording, needles)));
  const hits = [...inFiles, ...inWrites.flatMap((found) => found.hits)];
  const writes = inWrites.reduce((sum, found) => sum + found.writes, 0);
  if (missing.length > 0) throw new Error(`the session never wrote: ${missing.join(', ')}`);
  const looked = `${Object.keys(words).length + keys.length} words in ${encodings.length} encodings`;
  return {
    tried: (Object.keys(words).length + keys.length) * encodings.length,
    failed: new Set(hits.map((hit) => hit.split(',')[0])).size,
    detail: `${looked} in ${files.size} files and ${writes} writes: ${hits.join('; ') || 'none'}${hasClosed ? '' : '; the app did not close by itself'}`,
  };
}

async function tryAll(): Promise<ProofOutcome> {
  const withoutWindow = await tryWithoutWindow(200);
  const userData = realpathSync(mkdtempSync(join(tmpdir(), 'cairn-readable-')));
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cairn-recordings-')));
  try {
    const { tried, failed, detail } = await tryInTheApp(userData, folder);
    if (!(await isSortSeen(folder))) return { tried, failed: tried, detail: 'blind: a sort on the disk was not seen' };
    return {
      tried,
      failed: failed + withoutWindow.failed,
      detail: `${detail}; a sort on the disk was seen; ${withoutWindow.detail}`,
    };
  } finally {
    rmSync(userData, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

const ALL = 96;

/** Sockets, pipes and shared memory are how the window's processes talk to each other; they are no disk. */
export const nothingReadable: Proof = {
  domain: 'vault',
  name: 'nothing readable on disk: 12 canaries in 8 encodings, in every file and every write call of a full session with crash',
  scale: { full: ALL, short: 3 },
  run: (times) => (times < ALL ? tryWithoutWindow(times) : tryAll()),
};
