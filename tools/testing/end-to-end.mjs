import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runtimeFolder } from '../setup/paths.mjs';
import { countsOfPlaywright, countsOfReport } from './totals.mjs';

const report = join(runtimeFolder, 'e2e-results.json'); // as playwright.config.ts says

/** The tests that drive the real app. They find the packed app in CAIRN_PACKAGED_APP. */
export async function runEndToEnd({ environment, runTool }, packedApp, parameters = []) {
  rmSync(report, { force: true });
  if (packedApp) environment.CAIRN_PACKAGED_APP = packedApp;
  return runTool('@playwright/test', ['test', ...parameters], 'playwright');
}

export function countEndToEnd(code) {
  return countsOfReport(report, countsOfPlaywright, code);
}
