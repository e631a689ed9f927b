// Runs inside Electron, as the app that starts the app named on the command line. The official Electron has the same
// in its resources/default_app.asar; the fallback comes without, so this is what Cairn needs of it:
// `electron [switches] [-r module] <folder>` and `electron --version`.
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { modules, folder } = readCommandLine(process.argv.slice(1));
quitWithLastWindow();
Module._preloadModules(modules); // Playwright takes hold of the app this way
await start(folder);

function readCommandLine(words) {
  const modules = [];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-v' || word === '--version') answer(`v${process.versions.electron}`);
    if (word === '-r' || word === '--require') modules.push(words.shift());
    else if (!word.startsWith('-')) return { modules, folder: resolve(word) };
  }
  return answer('usage: electron [switches] <folder of an app>', 2);
}

function answer(text, code = 0) {
  console.log(text);
  process.exit(code);
}

/** Electron's default, which ends as soon as the app listens for itself. */
function quitWithLastWindow() {
  app.on('window-all-closed', () => {
    if (app.listenerCount('window-all-closed') === 1) app.quit();
  });
}

async function start(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
  app.setVersion(manifest.version);
  app.name = manifest.productName ?? manifest.name;
  app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`);
  app.setAppPath(folder);
  try {
    // Awaited at the top level: Electron holds back `ready` until then, and schemes must be registered before it.
    await import(pathToFileURL(join(folder, manifest.main)).href);
  } catch (error) {
    console.error('The app could not be loaded.', error);
    process.exit(1);
  }
}
