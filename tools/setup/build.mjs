import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { root } from './paths.mjs';
import { announce, Stop } from './report.mjs';
import { hashOf, unlessStamped } from './stamp.mjs';
import { toolEntry } from './tool-entry.mjs';

const sources = [
  'main',
  'shared',
  'renderer',
  'tools/answer-form',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const stamp = join(root, 'out', '.stamp');

/** A hash that changes with anything the built app is made of. */
export function sourceHash() {
  return hashOf(sources.map((path) => join(root, path)));
}

/** Builds main, preload and renderer into out/ when a source has changed. Returns what was done. */
export async function ensureBuild(nodePath, environment) {
  if (!existsSync(join(root, 'out', 'main', 'index.js'))) rmSync(stamp, { force: true });
  const built = await unlessStamped(stamp, sourceHash(), () => build(nodePath, environment));
  return built ? 'built' : 'up to date';
}

async function build(nodePath, environment) {
  announce('building the app …');
  const parameters = [toolEntry('electron-vite'), 'build', '--logLevel', 'warn'];
  const { code } = await run(nodePath, parameters, { environment });
  if (code !== 0) throw new Stop('The app could not be built, see above.');
}
