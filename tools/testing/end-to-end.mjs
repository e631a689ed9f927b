import { join } from 'node:path';
import { runtimeFolder } from '../setup/paths.mjs';
import { runPlaywright } from './playwright.mjs';
import { countsOfPlaywright } from './totals.mjs';

/** Written as playwright.config.ts says. */
export const endToEndReport = { file: join(runtimeFolder, 'e2e-results.json'), count: countsOfPlaywright };

/** The tests that drive the real app. They find the packed app in CAIRN_PACKAGED_APP. */
export function runEndToEnd(ready, packedApp, parameters = []) {
  if (packedApp) ready.environment.CAIRN_PACKAGED_APP = packedApp;
  return runPlaywright(ready, parameters);
}
