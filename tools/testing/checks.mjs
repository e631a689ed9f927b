// The fast checks: everything that needs no Electron.
import { join } from 'node:path';
import { runtimeFolder } from '../setup/paths.mjs';
import { countsOfVitest } from './totals.mjs';

const reportFile = join(runtimeFolder, 'unit-results.json');

/** @returns {import('./steps.mjs').TestStep[]} */
export function checkSteps({ runTool }, vitestParameters = []) {
  const boundaries = ['--config', 'tests/architecture/boundaries.cjs', 'main', 'renderer', 'shared'];
  return [
    { name: 'types', run: () => runTool('typescript-native', ['-b'], 'tsc') },
    { name: 'lint', run: () => runTool('@biomejs/biome', ['check', '.'], 'biome') },
    { name: 'boundaries', run: () => runTool('dependency-cruiser', boundaries, 'depcruise') },
    {
      name: 'unit',
      run: () => runVitest(runTool, vitestParameters),
      report: { file: reportFile, count: countsOfVitest },
    },
  ];
}

function runVitest(runTool, parameters) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  return runTool('vitest', ['run', ...reporters, ...parameters]);
}
