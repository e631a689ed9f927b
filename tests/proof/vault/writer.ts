import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { writeAtomically } from '../../../main/files/write-atomically.ts';
import { createTestContext, testPassphrase } from '../../support/test-context.ts';
import { createMixedSaves } from './mixed-saves.ts';
import { seededRandom } from './seeded-random.ts';

/**
 * A session in a process of its own, for the proofs to kill, to record and to hand errors to. Says each answer in a
 * line of its own, and only after it was given: `saved <id> <revision>`, `refused <code>`, `keyring-written`. A session
 * that came to its end by itself, whatever was refused in it, says `done`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    saves: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
    /** Loosens the connection, for a control: `synchronous = NORMAL`. */
    pragma: { type: 'string', multiple: true, default: [] },
    /** Rewrites the keyring in the middle of the session. */
    keyring: { type: 'boolean', default: false },
  },
});
const folder = positionals[0] ?? '';
const saves = Number(values.saves);
const context = createTestContext({ folder });

/** At once and in order with what was written to the disk: neither a buffer nor a queue in between. */
const say = (line: string) => void writeSync(1, `${line}\n`);

function rewriteKeyring(): void {
  const keyring = join(folder, 'keyring.json');
  writeAtomically(keyring, readFileSync(keyring));
  say('keyring-written');
}

async function session(): Promise<void> {
  await context.vault.unlock(testPassphrase);
  for (const pragma of values.pragma) await sql.raw(`PRAGMA ${pragma}`).execute(context.db);
  const saveSomething = await createMixedSaves(context, seededRandom(Number(values.seed)));
  for (let number = 0; number < saves; number++) {
    say(await saveSomething());
    if (values.keyring && number === Math.floor(saves / 2)) rewriteKeyring();
  }
}

/** To open and to close a journal may be refused as well. Only what is no answer at all ends the process. */
async function answered(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (typeof code !== 'string') throw error;
    say(`refused ${code}`);
  }
}

await answered(session);
await answered(() => context.vault.lock());
say('done');
