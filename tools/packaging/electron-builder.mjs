// Runs electron-builder on one order (see packed-app.mjs), in a process of its own and on the pinned Node.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, Platform } from 'electron-builder';

const order = JSON.parse(process.argv[2]);
const { runtime } = order;
const onLinux = process.platform === 'linux';

/** On Linux the Electron at hand is packed, elsewhere electron-builder fetches the one for each processor itself. */
const electron = { electronVersion: runtime.version, ...(onLinux ? { electronDist: runtime.folder } : {}) };

/** The shim and the prebuilt addon for an older runtime, see tools/electron-runtime/README.md. */
const native = order.addon && { extraResources: [{ from: dirname(order.addon), to: 'native', filter: ['*.node'] }] };

const notForRelease = `This package of Cairn was made with Electron ${runtime.version}, a stand-in for the version that Cairn
is made for, on a machine that could not download that one. The stand-in gets no security updates any
more. The package is for development and tests only: please do not pass it on, and do not keep a
journal with it.
`;

function afterPack({ appOutDir, packager }) {
  if (onLinux) tidy(appOutDir);
  if (runtime.kind !== 'official') writeFileSync(join(appOutDir, 'NOT-FOR-RELEASE.txt'), notForRelease);
  mkdirSync(dirname(order.result), { recursive: true });
  writeFileSync(order.result, executableIn(appOutDir, packager));
}

/** An Electron folder for development has two things in it that a package has no use for. */
function tidy(folder) {
  for (const file of ['version', join('resources', 'default_app.asar')]) rmSync(join(folder, file), { force: true });
}

function executableIn(folder, { appInfo, executableName }) {
  const { productFilename } = appInfo;
  if (process.platform === 'darwin')
    return join(folder, `${productFilename}.app`, 'Contents', 'MacOS', productFilename);
  if (process.platform === 'win32') return join(folder, `${executableName ?? productFilename}.exe`);
  return join(folder, executableName);
}

await build({
  targets: Platform.current().createTarget(order.targets.length > 0 ? order.targets : null),
  publish: 'never',
  config: {
    ...electron,
    ...native,
    directories: { output: order.output },
    electronFuses: { enableEmbeddedAsarIntegrityValidation: !onLinux },
    afterPack,
  },
});
