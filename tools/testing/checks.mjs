// The fast checks: everything that needs no Electron.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runtimeFolder } from '../setup/paths.mjs';
import { countsOfReport, countsOfVitest } from './totals.mjs';

const report = join(runtimeFolder, 'unit-results.json');

/** @returns {import('./steps.mjs').TestStep[]} */
export function checkSteps({ runTool }, vitestParameters = []) {
  const boundaries = ['--config', 'tests/architecture/boundaries.cjs', 'main', 'renderer', 'shared'];
  return [
    { name: 'types', run: () => runTool('typescript', ['-b'], 'tsc') },
    { name: 'lint', run: () => runTool('@biomejs/biome', ['check', '.'], 'biome') },
    { name: 'boundaries', run: () => runTool('dependency-cruiser', boundaries, 'depcruise') },
    {
      name: 'unit',
      run: () => runVitest(runTool, vitestParameters),
      count: (code) => countsOfReport(report, countsOfVitest, code),
    },
  ];
}

function runVitest(runTool, parameters) {
  rmSync(report, { force: true }); // an old report must not speak for this run
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runTool('vitest', ['run', ...reporters, ...parameters]);
}
