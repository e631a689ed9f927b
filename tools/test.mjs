// npm test: every check there is. Its last line is always `total: N passed, N failed, N skipped`.
import { ensurePackedApp } from './packaging/packed-app.mjs';
import { ensureBuild } from './setup/build.mjs';
import { command } from './setup/command.mjs';
import { prepare } from './setup/prepare.mjs';
import { Stop } from './setup/report.mjs';
import { checkSteps } from './testing/checks.mjs';
import { endToEndReport, runEndToEnd } from './testing/end-to-end.mjs';
import { printTable, runSteps } from './testing/steps.mjs';
import { countsOfStep, totalLine } from './testing/totals.mjs';

await command(async () => {
  let total = countsOfStep(1); // a set-up that fails is one failure
  try {
    const ready = await prepare({ electron: true, display: true, tracer: true });
    total = printTable(await runSteps([...checkSteps(ready), ...appSteps(ready)]));
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
  }
  console.log(totalLine(total));
  return total.failed > 0 ? 1 : 0;
});

/** Each of these needs the one before; where that failed it stops with a sentence of its own. */
function appSteps(ready) {
  const done = { built: false, packedApp: undefined };
  return [
    {
      name: 'build',
      run: async () => {
        console.log(await ensureBuild(ready.node.path, ready.environment));
        done.built = true;
        return 0;
      },
    },
    {
      name: 'package',
      run: async () => {
        if (!done.built) throw new Stop('Not tried: there is no build to pack.');
        done.packedApp = await ensurePackedApp(ready);
        return 0;
      },
    },
    {
      name: 'end to end',
      run: async () => {
        if (!done.built) throw new Stop('Not tried: there is no build to drive.');
        return runEndToEnd(ready, done.packedApp);
      },
      report: endToEndReport,
    },
  ];
}
