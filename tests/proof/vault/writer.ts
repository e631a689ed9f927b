import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { sqliteErrorToAppError } from '../../../main/db/sqlite-errors.ts';
import { fileErrorToAppError } from '../../../main/files/file-errors.ts';
import {
  beginRecoveryKey,
  changePassphrase,
  confirmRecoveryKey,
  restoreBackup,
} from '../../../main/vault/vault.replace.ts';
import { AppError } from '../../../shared/errors.ts';
import { createTestContext, testPassphrase } from '../../support/test-context.ts';
import { createMixedSaves } from './mixed-saves.ts';
import { seededRandom } from './seeded-random.ts';
import { nextPassphrase } from './whole-journal.ts';

/**
 * A session in a process of its own, for the proofs to kill, to record and to hand errors to. Says each answer in a
 * line of its own, and only after it was given: `saved <id> <revision>`, `refused <code>`, `created` and the like. A
 * session that came to its end by itself, whatever was refused in it, says `done`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    saves: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
    /** Loosens the connection, for a control: `synchronous = NORMAL`. */
    pragma: { type: 'string', multiple: true, default: [] },
    /** Makes the journal instead of opening one. */
    create: { type: 'boolean', default: false },
    /** Replaces this, and saves again after each: `passphrase`, `rotation`, `restore`. */
    replace: { type: 'string', multiple: true, default: [] },
    /** Ends without closing the journal, and so without a backup. */
    leave: { type: 'boolean', default: false },
  },
});
const context = createTestContext({ folder: positionals[0] ?? '' });
const { vault } = context;
const random = seededRandom(Number(values.seed));

/** At once and in order with what was written to the disk: neither a buffer nor a queue in between. */
const say = (line: string) => void writeSync(1, `${line}\n`);

let passphrase = testPassphrase;

async function changeThePassphrase(): Promise<void> {
  say('passphrase-changing');
  try {
    await changePassphrase(vault, passphrase, nextPassphrase);
  } catch (error) {
    say('passphrase-kept');
    throw error;
  }
  say('passphrase-changed');
  passphrase = nextPassphrase;
}

async function rotateTheKey(): Promise<void> {
  const { groups, askFor } = await beginRecoveryKey(vault, passphrase);
  const answers = askFor.map((number) => groups[number - 1] ?? '');
  await confirmRecoveryKey(vault, answers, true);
  say('key-rotated');
}

async function restoreAtOnce(): Promise<void> {
  const { fileName } = await vault.makeBackup('asked');
  say('backed-up');
  await restoreBackup(vault, join(context.places.ownBackups, fileName), { kind: 'passphrase', passphrase });
  say('restored');
}

const replacements: Record<string, () => Promise<void>> = {
  passphrase: changeThePassphrase,
  rotation: rotateTheKey,
  restore: restoreAtOnce,
};

async function session(): Promise<void> {
  await (values.create ? vault.create(testPassphrase) : vault.unlock(testPassphrase));
  say('open');
  for (const pragma of values.pragma) await sql.raw(`PRAGMA ${pragma}`).execute(context.db);
  const saveSomething = await createMixedSaves(context, random);
  for (const replacement of ['none', ...values.replace]) {
    await answered(replacements[replacement] ?? (async () => {})); // refused or not, the coach goes on writing
    for (let number = 0; number < Number(values.saves); number++) say(await saveSomething());
  }
}

/** To open and to close a journal may be refused as well, in the words that the door has for it. */
async function answered(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (thrown) {
    const error = fileErrorToAppError(sqliteErrorToAppError(thrown));
    say(`refused ${error instanceof AppError ? error.code : 'unexpected'}`);
  }
}

await answered(session);
await answered(values.leave ? () => vault.release() : () => vault.lock());
await vault.settled();
say('done');
