import { randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openTestJournal } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';
import { DiskModel } from './disk-model.ts';
import { createMixedSaves } from './mixed-saves.ts';
import { seededRandom } from './seeded-random.ts';
import { type DiskEvent, readEvents, recordTo } from './system-calls.ts';
import { acknowledgedIn, type Found, openAndLook } from './whole-journal.ts';
import { startWriter } from './writer-process.ts';

interface Session {
  name: string;
  /** Arguments of the writer. */
  does: string[];
  /** Of a hundred cuts, how many are in this session. */
  share: number;
}

/** Cairn as it is, and Cairn copying its log into the journal all the time, which it does rarely. */
const asItIs: Session = { name: 'saving', does: ['--saves=300'], share: 40 };
const copying: Session = {
  name: 'saving and copying often',
  does: ['--saves=150', '--pragma=wal_autocheckpoint = 20'],
  share: 30,
};
const replacing: Session = {
  name: 'changing passphrase, key and files',
  does: ['--saves=10', '--replace=passphrase', '--replace=rotation', '--replace=restore'],
  share: 20,
};
const creating: Session = { name: 'creating', does: ['--saves=10', '--create'], share: 10 };

interface Control extends Session {
  expects: (harm: string) => boolean;
}

/** Each differs from one of them in one word that a promise hangs on; the harm that it does must be seen. */
const controls: readonly Control[] = [
  {
    ...asItIs,
    name: 'control that syncs less',
    does: [...asItIs.does, '--pragma=synchronous = NORMAL'],
    expects: (harm) => harm === 'save lost',
  },
  {
    ...copying,
    name: 'control that never syncs',
    does: [...copying.does, '--pragma=synchronous = OFF'],
    expects: (harm) => harm !== 'save lost',
  },
];

type Files = ReadonlyMap<string, Buffer | null>;

interface Recording {
  before: Files;
  events: DiskEvent[];
}

function readFiles(root: string): Files {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(root.length + 1), entry.isFile() ? readFileSync(path) : null];
    }),
  );
}

/** All but the file that says where the journal was before it was copied here. */
function writeFiles(root: string, files: Files): void {
  for (const [path, bytes] of files) {
    if (path === 'place.json') continue;
    mkdirSync(join(root, bytes ? dirname(path) : path), { recursive: true });
    if (bytes) writeFileSync(join(root, path), bytes);
  }
}

/** Runs a session on a copy of the journal and writes down all that it asks of the disk. */
async function record(before: Files, { does }: Session, seed: number): Promise<Recording> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'cairn-recorded-')));
  const root = join(scratch, 'disk');
  const trace = join(scratch, 'calls.txt');
  try {
    writeFiles(root, before);
    mkdirSync(root, { recursive: true });
    const options = [...does, `--seed=${seed}`];
    const writer = startWriter(join(root, 'journal'), options, ['strace', ...recordTo(trace)]);
    const exitCode = await writer.ended;
    if (exitCode !== 0 || writer.lines().some((line) => line.startsWith('refused ')))
      throw new Error('the session that was recorded did not end well');
    return { before, events: [...readEvents(readFileSync(trace, 'latin1').split('\n'), root)] };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Keeps the folder of the first cut that did harm, for a look at it, and says where. A control is expected to. */
function keep(files: Files, session: Session): string[] {
  if ('expects' in session) return [];
  const kept = mkdtempSync(join(tmpdir(), 'cairn-power-cut-'));
  writeFiles(kept, files);
  return [`kept in ${kept}`];
}

/** Cuts the power at `times` moments, each chosen at random, and looks at what is left. */
async function cutPower(recording: Recording, session: Session, times: number, seed: number): Promise<Found[]> {
  const { events } = recording;
  const random = seededRandom(seed);
  const moments = Array.from({ length: times }, () => random.below(events.length + 1)).sort((a, b) => a - b);
  const disk = new DiskModel(recording.before);
  const lines: string[] = [];
  const cuts: Found[] = [];
  let next = 0;
  for (const at of moments) {
    for (const event of events.slice(next, at)) {
      disk.apply(event);
      if (event.call === 'output') lines.push(event.text.trim());
    }
    next = at;
    const root = mkdtempSync(join(tmpdir(), 'cairn-cut-'));
    writeFiles(root, disk.afterPowerCut(random));
    const before = readFiles(root);
    const found = await openAndLook(join(root, 'journal'), acknowledgedIn(lines));
    rmSync(root, { recursive: true });
    if (found.harm.length > 0 && cuts.every(({ harm }) => harm.length === 0)) found.harm.push(...keep(before, session));
    cuts.push(found);
  }
  return cuts;
}

async function prepareJournal(): Promise<Files> {
  const context = await openTestJournal();
  const saveSomething = await createMixedSaves(context, seededRandom(0));
  for (let number = 0; number < 30; number++) await saveSomething();
  await context.vault.lock();
  await context.vault.settled();
  const files = readFiles(dirname(context.folder));
  await context.dispose();
  return files;
}

const count = (events: DiskEvent[], call: DiskEvent['call']) => events.filter((event) => event.call === call).length;

interface Outcome {
  harmed: Found[];
  detail: string;
}

async function trySession(before: Files, session: Session, times: number, seed: number): Promise<Outcome> {
  const recording = await record(before, session, seed);
  const cuts = await cutPower(recording, session, times, seed);
  const harmed = cuts.filter(({ harm }) => harm.length > 0);
  const kinds = [...new Set(harmed.flatMap(({ harm }) => harm))].join(', ');
  const told = cuts.filter(({ notices }) => notices.includes('end-of-log-damaged')).length;
  const { events } = recording;
  const size = `${count(events, 'output')} answers, ${events.length} calls, ${count(events, 'sync')} syncs`;
  return {
    harmed,
    detail: `${session.name} (${size}): harm in ${harmed.length} of ${times} cuts${kinds && `: ${kinds}`}, a word about the end of the log in ${told}`,
  };
}

/** Every state that a disk may be in after the power went, by a model of it: see disk-model.ts. */
export const powerCut: Proof = {
  domain: 'vault',
  name: 'after a power cut no acknowledged save is lost and file and index are whole',
  scale: { full: 2000, short: 12 },
  needs: ['strace'],
  async run(times) {
    const seed = Number(process.env['CAIRN_PROOF_SEED'] ?? randomInt(2 ** 31));
    const before = await prepareJournal();
    const outcomes: Outcome[] = [];
    for (const session of [asItIs, copying, replacing, creating]) {
      const files = session === creating ? new Map() : before;
      outcomes.push(await trySession(files, session, Math.ceil((times * session.share) / 100), seed));
    }
    const failed = outcomes.flatMap(({ harmed }) => harmed).length;
    let isBlind = false;
    for (const session of controls) {
      const outcome = await trySession(before, session, Math.max(25, Math.floor(times / 20)), seed);
      if (!outcome.harmed.some(({ harm }) => harm.some(session.expects))) isBlind = true;
      outcomes.push(outcome);
    }
    const detail = [`seed ${seed}`, ...outcomes.map((outcome) => outcome.detail)].join('; ');
    return isBlind
      ? { tried: times, failed: times, detail: `blind: a control did no harm; ${detail}` }
      : { tried: times, failed, detail };
  },
};
