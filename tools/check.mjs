// npm run check: the fast checks, for every few minutes of work. Words after -- go to vitest, for example a file name.
import { command, parameters } from './setup/command.mjs';
import { prepare } from './setup/prepare.mjs';
import { checkSteps } from './testing/checks.mjs';
import { printTable, runSteps } from './testing/steps.mjs';
import { totalLine } from './testing/totals.mjs';

await command(async () => {
  const total = printTable(await runSteps(checkSteps(await prepare({}), parameters)));
  console.log(totalLine(total));
  return total.failed > 0 ? 1 : 0;
});
