import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openTestJournal, type TestContext, testPassphrase } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';

/** Lets the writer save for a moment and kills it as a power button does; what it had acknowledged by then. */
async function killWriter(folder: string): Promise<Map<string, number>> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const first = new Promise<void>((resolve) => {
    writer.stdout.on('data', (chunk) => {
      output += chunk;
      resolve();
    });
    writer.once('exit', () => resolve());
  });
  await first;
  await new Promise((resolve) => setTimeout(resolve, randomInt(60)));
  const gone = new Promise((resolve) => writer.once('close', resolve));
  writer.kill('SIGKILL');
  await gone;
  const lines = output.split('\n').slice(0, -1); // the last piece may be half a line
  return new Map(lines.map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]));
}

async function check(context: TestContext, acknowledged: Map<string, number>): Promise<number> {
  await context.vault.unlock(testPassphrase);
  const rows = await context.db.selectFrom('entry').select(['id', 'revision']).execute();
  const stored = new Map(rows.map((row) => [row.id, row.revision]));
  const lost = [...acknowledged].filter(([id, revision]) => (stored.get(id) ?? 0) < revision).length;
  const integrity = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(context.db);
  const index = await sql`INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)`
    .execute(context.db)
    .then(
      () => 0,
      () => 1,
    );
  const { count } = await context.db
    .selectFrom('search_text')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  await context.vault.lock();
  return lost + index + (integrity.rows[0]?.integrity_check === 'ok' ? 0 : 1) + (count === rows.length ? 0 : 1);
}

/** "Saved" means on the disk. */
export const killedWhileSaving: Proof = {
  domain: 'journal',
  name: 'killed with SIGKILL while saving, no acknowledged save is lost and file and index are whole',
  scale: { full: 200, short: 3 },
  async run(times) {
    const context = await openTestJournal();
    await context.vault.lock();
    let failed = 0;
    let saves = 0;
    for (let time = 0; time < times; time++) {
      const acknowledged = await killWriter(context.folder);
      saves += acknowledged.size;
      failed += await check(context, acknowledged);
    }
    await context.dispose();
    return { tried: times, failed: saves === 0 ? times : failed, detail: `${saves} acknowledged pages` };
  },
};
