// node_modules: installed when missing, when package-lock.json has changed, and again when an install was interrupted.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { npm } from './npm.mjs';
import { modulesFolder, root, runtimeFolder } from './paths.mjs';
import { announce, Stop } from './report.mjs';
import { hashOf, hasStamp, writeStamp } from './stamp.mjs';

const lockFile = join(root, 'package-lock.json');
const stamp = join(modulesFolder, '.cairn-installed'); // lives and dies with the folder it speaks for

/** @returns {Promise<string>} what was done */
export async function ensurePackages() {
  const hash = hashOf([lockFile]);
  if (hasStamp(stamp, hash) && hasDirectPackages()) return 'up to date';
  if (wasInstalledByHand()) {
    writeStamp(stamp, hash);
    return 'up to date';
  }
  await install();
  writeStamp(stamp, hash);
  return 'installed';
}

async function install() {
  announce('installing the packages of package-lock.json (npm ci, about 20 seconds) …');
  releaseRunningNode();
  // Development packages also where NODE_ENV=production, and optional ones since the pinned Node is among them.
  const everything = ['--include=dev', '--include=optional'];
  const { code } = await run(...npm(['ci', ...everything, '--loglevel=error', '--no-audit', '--no-fund']));
  if (code !== 0) throw new Stop('npm ci failed, see above. Nothing can be done without the packages.');
}

/** A hand-made `npm install` is respected: npm notes what it installed when it comes to its end. */
function wasInstalledByHand() {
  return hasDirectPackages() && isCovered(readJson(lockFile), readJson(join(modulesFolder, '.package-lock.json')));
}

/** Whether everything the lock file asks for is installed. Optional packages are often for other systems. */
export function isCovered(lock, installed) {
  return Object.entries(lock.packages).every(
    ([path, wanted]) => path === '' || wanted.optional || installed?.packages[path]?.version === wanted.version,
  );
}

function hasDirectPackages() {
  const { dependencies, devDependencies } = readJson(join(root, 'package.json'));
  const names = Object.keys({ ...dependencies, ...devDependencies });
  return names.every((name) => existsSync(join(modulesFolder, name, 'package.json')));
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** npm scripts run on the Node inside node_modules. Windows does not delete a running program, but lets it move. */
function releaseRunningNode() {
  if (process.platform !== 'win32' || !process.execPath.startsWith(modulesFolder)) return;
  const former = join(runtimeFolder, 'former-node.exe');
  mkdirSync(runtimeFolder, { recursive: true });
  rmSync(former, { force: true });
  renameSync(process.execPath, former);
}
