// npm run package: the app for this system, unpacked and as an archive or installer.
// -- --dir: unpacked only. -- --release: refuses to work with any Electron but the official one.
import { ensurePackedApp, outputFolder, pack } from './packaging/packed-app.mjs';
import { command, parameters } from './setup/command.mjs';
import { findCommand, hasCommand } from './setup/has-command.mjs';
import { prepare } from './setup/prepare.mjs';
import { Stop } from './setup/report.mjs';
import { ensureSystem } from './setup/system.mjs';

const QUICK = '1'; // electron-builder's own choice takes three minutes to save five megabytes
const SMALL = '6';

await command(async () => {
  const release = parameters.includes('--release');
  const ready = await prepare({ electron: true, build: true });
  const official = ready.runtime.kind === 'official';
  if (release && !official) throw new Stop(refusal(ready.runtime));
  console.log('\nPacking');
  if (parameters.includes('--dir')) await ensurePackedApp(ready);
  else await pack(ready, { settings: await archiveSettings(official, release) });
  if (!official)
    console.log(`This is NOT FOR RELEASE: it is packed with the stand-in Electron ${ready.runtime.version}.`);
  console.log(`The packages are in ${outputFolder(ready.runtime)}.`);
  return 0;
});

function refusal({ version }) {
  return (
    'A release is packed from the official Electron only, and it could not be downloaded here ' +
    `(what is here is ${version} from the npm registry, for development and tests).`
  );
}

/** electron-builder fetches its 7-Zip from GitHub; where the runtime could not be fetched from there, apt has one. */
async function archiveSettings(official, release) {
  const settings = { ELECTRON_BUILDER_COMPRESSION_LEVEL: release ? SMALL : QUICK };
  if (!official) await ensureSystem([], ['7za']);
  return hasCommand('7za') ? { ...settings, ELECTRON_BUILDER_7ZIP_PATH: findCommand('7za') } : settings;
}
