import { randomInt } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openTestJournal } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';
import { DiskModel } from './disk-model.ts';
import { createMixedSaves } from './mixed-saves.ts';
import { seededRandom } from './seeded-random.ts';
import { type DiskEvent, readEvents, recordTo } from './system-calls.ts';
import { acknowledgedIn, findHarm } from './whole-journal.ts';
import { startWriter } from './writer-process.ts';

interface Session {
  name: string;
  pragmas: string[];
  saves: number;
}

/** Cairn as it is, and Cairn copying its log into the journal all the time, which it does rarely. */
const asItIs: Session = { name: 'as it is', pragmas: [], saves: 300 };
const copying: Session = { name: 'copying often', pragmas: ['wal_autocheckpoint = 20'], saves: 150 };

interface Control extends Session {
  expects: (harm: string) => boolean;
}

/** Each differs from one of them in one word that a promise hangs on; the harm that it does must be seen. */
const controls: readonly Control[] = [
  {
    ...asItIs,
    name: 'control that syncs less',
    pragmas: ['synchronous = NORMAL'],
    expects: (harm) => harm === 'save lost',
  },
  {
    ...copying,
    name: 'control that never syncs',
    pragmas: [...copying.pragmas, 'synchronous = OFF'],
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

function writeFiles(root: string, files: Files): void {
  for (const [path, bytes] of files) {
    mkdirSync(join(root, bytes ? dirname(path) : path), { recursive: true });
    if (bytes) writeFileSync(join(root, path), bytes);
  }
}

/** Runs a session on a copy of the journal and writes down all that it asks of the disk. */
async function record(before: Files, { pragmas, saves }: Session, seed: number): Promise<Recording> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'cairn-recorded-')));
  const root = join(scratch, 'disk');
  const trace = join(scratch, 'calls.txt');
  try {
    writeFiles(root, before);
    const options = ['--keyring', `--saves=${saves}`, `--seed=${seed}`];
    for (const pragma of pragmas) options.push(`--pragma=${pragma}`);
    const writer = startWriter(join(root, 'journal'), options, ['strace', ...recordTo(trace)]);
    if ((await writer.ended) !== 0) throw new Error('the session that was recorded did not end well');
    return { before, events: [...readEvents(readFileSync(trace, 'latin1').split('\n'), root)] };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

interface Cut {
  at: number;
  harm: string[];
}

/** Keeps the folder of the first cut that did harm, for a look at it. */
function keep(root: string, { name }: Session): void {
  cpSync(root, join(tmpdir(), `cairn-power-cut-${name.replaceAll(' ', '-')}`), { recursive: true });
}

/** Cuts the power at `times` moments, each chosen at random, and looks at what is left. */
async function cutPower({ before, events }: Recording, session: Session, times: number, seed: number): Promise<Cut[]> {
  const random = seededRandom(seed);
  const moments = Array.from({ length: times }, () => random.below(events.length + 1)).sort((a, b) => a - b);
  const disk = new DiskModel(before);
  const lines: string[] = [];
  const cuts: Cut[] = [];
  let next = 0;
  for (const at of moments) {
    for (const event of events.slice(next, at)) {
      disk.apply(event);
      if (event.call === 'output') lines.push(event.text.trim());
    }
    next = at;
    const root = mkdtempSync(join(tmpdir(), 'cairn-cut-'));
    writeFiles(root, disk.afterPowerCut(random));
    const found = readFiles(root);
    const harm = await findHarm(join(root, 'journal'), acknowledgedIn(lines));
    if (harm.length > 0 && cuts.every((cut) => cut.harm.length === 0)) {
      rmSync(root, { recursive: true });
      writeFiles(root, found);
      keep(root, session);
    }
    rmSync(root, { recursive: true });
    cuts.push({ at, harm });
  }
  return cuts;
}

async function prepareJournal(): Promise<Files> {
  const context = await openTestJournal();
  const saveSomething = await createMixedSaves(context, seededRandom(0));
  for (let number = 0; number < 30; number++) await saveSomething();
  await context.vault.lock();
  const files = readFiles(dirname(context.folder));
  await context.dispose();
  return files;
}

const count = (events: DiskEvent[], call: DiskEvent['call']) => events.filter((event) => event.call === call).length;

interface Outcome {
  harmed: Cut[];
  detail: string;
}

async function trySession(before: Files, session: Session, times: number, seed: number): Promise<Outcome> {
  const recording = await record(before, session, seed);
  const cuts = await cutPower(recording, session, times, seed);
  const harmed = cuts.filter(({ harm }) => harm.length > 0);
  const kinds = [...new Set(harmed.flatMap(({ harm }) => harm))].join(', ');
  const { events } = recording;
  const size = `${count(events, 'output')} answers, ${events.length} calls, ${count(events, 'sync')} syncs`;
  return {
    harmed,
    detail: `${session.name} (${size}): harm in ${harmed.length} of ${times} cuts${kinds && `: ${kinds}`}`,
  };
}

/** Every state that a disk may be in after the power went, by a model of it: see disk-model.ts. */
export const powerCut: Proof = {
  domain: 'vault',
  name: 'after a power cut no acknowledged save is lost and file and index are whole',
  scale: { full: 2000, short: 25 },
  async run(times) {
    const seed = Number(process.env['CAIRN_PROOF_SEED'] ?? randomInt(2 ** 31));
    const before = await prepareJournal();
    const outcomes = [
      await trySession(before, asItIs, Math.ceil(times / 2), seed),
      await trySession(before, copying, Math.floor(times / 2), seed),
    ];
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
