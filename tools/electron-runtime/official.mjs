// The Electron that package.json pins, downloaded by Electron's own means (which check its checksum).
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../setup/child.mjs';
import { modulesFolder, runtimeFolder } from '../setup/paths.mjs';
import { announce } from '../setup/report.mjs';
import { hasStamp, writeStamp } from '../setup/stamp.mjs';

const packageFolder = join(modulesFolder, 'electron');
const failureStamp = join(runtimeFolder, 'official-download-failed');
const PATIENCE = 12 * 60 * 60 * 1000; // so long a failed download is not tried again
const DOWNLOAD_LIMIT = 10 * 60 * 1000;

export function officialVersion() {
  return JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
}

/** @returns {import('./runtime.mjs').Runtime | undefined} */
export function findOfficial() {
  const folder = join(packageFolder, 'dist');
  const version = officialVersion();
  if (readText(join(folder, 'version'))?.replace(/^v/, '') !== version) return undefined;
  const executable = join(folder, readText(join(packageFolder, 'path.txt')) ?? '');
  if (!existsSync(executable)) return undefined;
  return { kind: 'official', version, folder, executable, nodeApi: 10, environment: {} };
}

/** Tries the download, unless it failed a short while ago. Electron's script needs the pinned Node. */
export async function downloadOfficial(nodePath, insist) {
  if (!insist && failedLately()) return undefined;
  announce(`downloading Electron ${officialVersion()} …`);
  const parameters = [join(packageFolder, 'install.js')];
  const { code } = await run(nodePath, parameters, { capture: true, timeout: DOWNLOAD_LIMIT });
  const found = code === 0 ? findOfficial() : undefined;
  if (!found) writeStamp(failureStamp, officialVersion());
  return found;
}

function failedLately() {
  return hasStamp(failureStamp, officialVersion()) && Date.now() - statSync(failureStamp).mtimeMs < PATIENCE;
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
