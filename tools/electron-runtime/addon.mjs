// The native addon of SQLite comes prebuilt for Node-API 10; the fallback Electron has 9. A small shim, compiled here,
// loads the very same prebuilt file there. See README.md in this folder.
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../setup/child.mjs';
import { pinnedNodeFolder } from '../setup/node.mjs';
import { modulesFolder, runtimeFolder } from '../setup/paths.mjs';
import { announce, Stop } from '../setup/report.mjs';
import { hashOf } from '../setup/stamp.mjs';

const PREBUILT_FOR = 10;
const shimSource = fileURLToPath(new URL('napi9-shim.cc', import.meta.url));

/** @param {import('./runtime.mjs').Runtime} runtime */
export function addonIsNeeded(runtime) {
  return runtime.nodeApi < PREBUILT_FOR;
}

export function addonMustBeCompiled(runtime) {
  return addonIsNeeded(runtime) && !existsSync(addonFile());
}

/** @returns {Promise<string>} the path of the addon to load instead of the prebuilt one, which lies beside it */
export async function ensureAddon() {
  if (existsSync(addonFile())) return addonFile();
  announce('compiling the shim for the database addon (g++) …');
  const workshop = mkdtempSync(join(runtimeFolder, 'compiling-'));
  try {
    copyFileSync(prebuilt(), join(workshop, 'prebuild.node'));
    await compile(join(workshop, 'better_sqlite3.node'));
    rmSync(addonFolder(), { recursive: true, force: true });
    renameSync(workshop, addonFolder());
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  return addonFile();
}

async function compile(output) {
  const headers = join(pinnedNodeFolder(), 'include', 'node');
  const flags = ['-std=c++17', '-O2', '-fPIC', '-shared', '-fvisibility=hidden', '-Wall', '-Werror'];
  const { code, errors } = await run('g++', [...flags, '-I', headers, '-o', output, shimSource, '-ldl'], {
    capture: true,
  });
  if (code !== 0) throw new Stop(`The shim for the database addon could not be compiled:\n${errors}`);
}

function prebuilt() {
  return join(modulesFolder, 'better-sqlite3', 'prebuilds', `${process.platform}-${process.arch}.node`);
}

/** Named after its ingredients, so that a new version of either makes a new one. */
function addonFolder() {
  return join(runtimeFolder, `addon-${hashOf([prebuilt(), shimSource]).slice(0, 16)}`);
}

function addonFile() {
  return join(addonFolder(), 'better_sqlite3.node');
}
