import { endChildren } from './child.mjs';
import { Stop } from './report.mjs';

/** What was typed after `npm run <name> --`. */
export const parameters = process.argv.slice(2);

/** The frame of every command: `work` gives the exit code; an expected failure becomes a sentence and exit code 1. */
export async function command(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  } finally {
    endChildren();
  }
}
