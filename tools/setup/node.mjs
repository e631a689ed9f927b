// The Node that the tools run on comes with the project, as an npm package.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { run } from './child.mjs';
import { modulesFolder } from './paths.mjs';
import { Stop } from './report.mjs';

export function checkPresentNode(version = process.versions.node) {
  if (isAtLeast(version, [20, 0])) return;
  throw new Stop(
    `Cairn needs Node 20 or newer to set itself up; this is Node ${version}. Get one at https://nodejs.org.`,
  );
}

/** @returns {Promise<{ path: string, version: string }>} the pinned Node, or the present one where none is pinned */
export async function findNode() {
  const path = pinnedNodePath();
  if (path) {
    const { code, output } = await run(path, ['--version'], { capture: true });
    if (code === 0) return { path, version: output.trim().replace('v', '') };
  }
  if (isAtLeast(process.versions.node, [22, 12])) return { path: process.execPath, version: process.versions.node };
  throw new Stop(
    `Cairn brings no Node of its own for ${process.platform}-${process.arch}, ` +
      `and its tools need 22.12 or newer; this is Node ${process.versions.node}. Get one at https://nodejs.org.`,
  );
}

export function pinnedNodeFolder() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return join(modulesFolder, `node-${platform}-${process.arch}`);
}

function pinnedNodePath() {
  const manifest = join(pinnedNodeFolder(), 'package.json');
  if (!existsSync(manifest)) return undefined;
  return join(pinnedNodeFolder(), JSON.parse(readFileSync(manifest, 'utf8')).bin.node);
}

/** The search path for children: whatever they start by the name `node` is the same Node again. */
export function searchPath(nodePath) {
  return [dirname(nodePath), join(modulesFolder, '.bin'), process.env.PATH].filter(Boolean).join(delimiter);
}

export function isAtLeast(version, [wantedMajor, wantedMinor]) {
  const [major, minor] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
