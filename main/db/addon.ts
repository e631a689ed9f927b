import { join } from 'node:path';
import { isMainThread, workerData } from 'node:worker_threads';

/** The Node-API version that the database addon's own binary is built for. */
const ADDON_NODE_API = 10;

/** What better-sqlite3 is opened with. */
export interface AddonOptions {
  nativeBinding?: string;
}

/**
 * Where the database addon is, if it is not the one in its package: an older Electron, used for development where the
 * current one cannot be downloaded, loads it through an adapter (tools/electron-runtime). Releases never take this path.
 */
export function addonOptions(): AddonOptions {
  if (!isMainThread) return (workerData as { addon?: AddonOptions } | null)?.addon ?? {}; // a thread knows less of its process
  if (Number(process.versions.napi) >= ADDON_NODE_API) return {};
  const { defaultApp, resourcesPath = '' } = process as { defaultApp?: boolean; resourcesPath?: string };
  const fromTools = defaultApp ? process.env['CAIRN_SQLITE_ADDON'] : undefined; // a packed app minds no environment
  return { nativeBinding: fromTools ?? join(resourcesPath, 'native', 'better_sqlite3.node') };
}
