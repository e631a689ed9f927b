import { join } from 'node:path';

/** The Node-API version that the database addon's own binary is built for. */
const ADDON_NODE_API = 10;

/**
 * Where the database addon is, if it is not the one in its package: an older Electron, used for development where the
 * current one cannot be downloaded, loads it through an adapter (tools/electron-runtime). Releases never take this path.
 */
export function addonOptions(): { nativeBinding?: string } {
  if (Number(process.versions.napi) >= ADDON_NODE_API) return {};
  const { defaultApp, resourcesPath = '' } = process as { defaultApp?: boolean; resourcesPath?: string };
  const fromTools = defaultApp ? process.env['CAIRN_SQLITE_ADDON'] : undefined; // a packed app minds no environment
  return { nativeBinding: fromTools ?? join(resourcesPath, 'native', 'better_sqlite3.node') };
}
