import { randomInt } from 'node:crypto';
import { openTestJournal } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';
import { inLanes } from './lanes.ts';
import { acknowledgedIn, openAndLook } from './whole-journal.ts';
import { startWriter } from './writer-process.ts';

/** A journal is killed this often before the next one begins: a check costs more the longer it has become. */
const KILLS_OF_ONE_JOURNAL = 25;

/** Lets the writer save for a moment and kills it as a power button does; what it had acknowledged by then. */
async function killWriter(folder: string): Promise<string[]> {
  const writer = startWriter(folder, [`--seed=${randomInt(2 ** 31)}`]);
  await writer.begun;
  await new Promise((resolve) => setTimeout(resolve, randomInt(60)));
  writer.process.kill('SIGKILL');
  await writer.ended;
  return writer.lines();
}

/** "Saved" means out of the process's hands. */
export const killedWhileSaving: Proof = {
  domain: 'vault',
  name: 'killed with SIGKILL while saving, no acknowledged save is lost and file and index are whole',
  scale: { full: 1000, short: 3 },
  async run(times) {
    let failed = 0;
    let saves = 0;
    const harms = new Set<string>();
    const journals = Array.from({ length: Math.ceil(times / KILLS_OF_ONE_JOURNAL) }, (_, number) =>
      Math.min(KILLS_OF_ONE_JOURNAL, times - number * KILLS_OF_ONE_JOURNAL),
    );
    await inLanes(2, journals, async (kills) => {
      const context = await openTestJournal();
      await context.vault.lock();
      const said = ['open'];
      for (let kill = 0; kill < kills; kill++) {
        const lines = await killWriter(context.folder);
        const saved = lines.filter((line) => line.startsWith('saved '));
        said.push(...saved);
        saves += saved.length;
        const { harm } = await openAndLook(context.folder, acknowledgedIn(said));
        if (saved.length === 0) harm.push(`nothing was saved: ${lines.at(-1) ?? 'no answer'}`);
        if (harm.length > 0) failed++;
        for (const kind of harm) harms.add(kind);
      }
      await context.dispose();
    });
    return { tried: times, failed, detail: [`${saves} acknowledged saves`, ...harms].join('; ') };
  },
};
