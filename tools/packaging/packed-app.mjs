// Packs the app with electron-builder, for the machine this runs on.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceHash } from '../setup/build.mjs';
import { run } from '../setup/child.mjs';
import { root } from '../setup/paths.mjs';
import { Stop } from '../setup/report.mjs';
import { hashOf } from '../setup/stamp.mjs';

/** On macOS: no search for certificates, as nobody is given the unpacked app. */
const unsigned = { CSC_IDENTITY_AUTO_DISCOVERY: 'false' };

const ingredients = [
  'electron-builder.yml',
  'tools/packaging',
  'tools/electron-runtime',
  'package-lock.json',
  'LICENSE',
];

/** The unpacked app, packed anew when anything in it has changed. Gives the path of its executable. */
export async function ensurePackedApp(ready) {
  const note = noteFile(ready.runtime);
  const hash = hashOf(
    ingredients.map((path) => join(root, path)),
    `${sourceHash()} ${ready.runtime.kind} ${ready.runtime.version}`,
  );
  const former = readNote(note);
  if (former?.hash === hash && existsSync(former.executable)) {
    console.log(`up to date: ${former.executable}`);
    return former.executable;
  }
  const executable = await pack(ready, { targets: ['dir'], settings: unsigned });
  writeFileSync(note, JSON.stringify({ hash, executable }));
  return executable;
}

/**
 * Makes the given targets, or without any those of electron-builder.yml.
 *
 * @param {any} ready
 * @param {{ targets?: string[], settings?: Record<string, string> }} wanted
 * @returns {Promise<string>} the executable of the unpacked app
 */
export async function pack({ node, environment, runtime }, { targets = [], settings = {} }) {
  rmSync(noteFile(runtime), { force: true }); // from here on until the end the unpacked app is not to be relied on
  const result = join(outputFolder(runtime), '.packed-executable');
  const order = { runtime, output: outputFolder(runtime), targets, result, addon: environment.CAIRN_SQLITE_ADDON };
  const script = join(root, 'tools', 'packaging', 'electron-builder.mjs');
  const { code } = await run(node.path, [script, JSON.stringify(order)], {
    environment: { ...environment, ...settings },
  });
  if (code !== 0) throw new Stop('The app could not be packed, see above.');
  return readFileSync(result, 'utf8');
}

/** What is packed from the fallback runtime must never be taken for a release. */
export function outputFolder(runtime) {
  return runtime.kind === 'official' ? join(root, 'dist') : join(root, 'dist', 'not-for-release');
}

function noteFile(runtime) {
  return join(outputFolder(runtime), '.unpacked.json');
}

function readNote(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
