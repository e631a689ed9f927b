import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modulesFolder } from './paths.mjs';

/**
 * Where the script behind a command in node_modules/.bin lives. Scripts are started with Node by full path, since the
 * commands in .bin are shell scripts and batch files.
 *
 * @param {string} packageName
 * @param {string} [commandName]
 */
export function toolEntry(packageName, commandName = packageName) {
  const { bin } = JSON.parse(readFileSync(join(modulesFolder, packageName, 'package.json'), 'utf8'));
  return join(modulesFolder, packageName, typeof bin === 'string' ? bin : bin[commandName]);
}
