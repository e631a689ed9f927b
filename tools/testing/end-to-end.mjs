import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { hasDisplay, startVirtualDisplay } from '../setup/display.mjs';
import { runtimeFolder } from '../setup/paths.mjs';
import { runPlaywright } from './playwright.mjs';
import { countsOfPlaywright } from './totals.mjs';

/** Written as playwright.config.ts says. */
export const endToEndReport = { file: join(runtimeFolder, 'e2e-results.json'), count: countsOfPlaywright };

/** The tests that drive the real app. They find the packed app in CAIRN_PACKAGED_APP. */
export async function runEndToEnd(ready, packedApp, parameters = []) {
  await addDisplays(ready);
  if (packedApp) ready.environment.CAIRN_PACKAGED_APP = packedApp;
  return runPlaywright(ready, parameters);
}

/** Windows are only driven side by side where each has a virtual display of its own; a person's own display has one. */
async function addDisplays({ environment }) {
  if (hasDisplay() || availableParallelism() < 2) return;
  environment.CAIRN_DISPLAYS = `${environment.DISPLAY} ${await startVirtualDisplay()}`;
}
