// Chromium's sandbox on Linux stands on user namespaces, or on a helper program that belongs to root.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from './is-root.mjs';
import { Stop } from './report.mjs';

const SET_USER_ID = 0o4000;

/** What Electron must be told about the sandbox here. Where it cannot have one, the reason and remedies are said. */
export function sandboxSwitches({ folder }) {
  if (process.platform !== 'linux' || process.argv.includes('--no-sandbox')) return [];
  if (isRoot()) {
    console.log('Started as root, where Chromium has no sandbox: adding --no-sandbox. Better start as a normal user.');
    return ['--no-sandbox'];
  }
  if (forbidsUserNamespaces() && !isSetUserId(join(folder, 'chrome-sandbox'))) throw new Stop(remedies(folder));
  return [];
}

/** Three kernels, three switches: Ubuntu since 23.10, Debian, and any Linux. */
export function forbidsUserNamespaces(read = readSetting) {
  return (
    read('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    read('kernel/unprivileged_userns_clone') === '0' ||
    read('user/max_user_namespaces') === '0'
  );
}

function readSetting(name) {
  try {
    return readFileSync(`/proc/sys/${name}`, 'utf8').trim();
  } catch {
    return undefined; // this kernel has no such switch
  }
}

function isSetUserId(file) {
  const entry = statSync(file, { throwIfNoEntry: false });
  return entry !== undefined && entry.uid === 0 && (entry.mode & SET_USER_ID) !== 0;
}

function remedies(folder) {
  const helper = join(folder, 'chrome-sandbox');
  return (
    'This system forbids unprivileged user namespaces, which Chromium builds its sandbox with. Either give the ' +
    `sandbox helper to root, once:\n\n  sudo chown root ${helper} && sudo chmod 4755 ${helper}\n\n` +
    'or start without a sandbox, on sample data only:\n\n  npm start -- --no-sandbox'
  );
}
