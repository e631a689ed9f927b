import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { modulesFolder } from './paths.mjs';

/**
 * The program and parameters that run npm. npm's own script is started with Node, because on Windows the `npm` on the
 * PATH is a batch file, which Node does not start without a shell.
 *
 * @param {string[]} parameters
 * @returns {[string, string[], { shell: boolean }]}
 */
export function npm(parameters) {
  const script = npmScripts().find((path) => existsSync(path));
  if (script) return [nodeOfNpm(), [script, ...parameters], { shell: false }];
  return ['npm', parameters, { shell: process.platform === 'win32' }];
}

function npmScripts() {
  const folder = dirname(nodeOfNpm());
  const inherited = process.env.npm_execpath ?? '';
  return [
    ...(basename(inherited) === 'npm-cli.js' ? [inherited] : []),
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'), // Windows
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'), // elsewhere
  ];
}

/** Inside npm scripts this process runs on the Node in node_modules, which `npm ci` deletes; npm itself does not. */
function nodeOfNpm() {
  const ours = process.execPath;
  return ours.startsWith(modulesFolder) ? (process.env.npm_node_execpath ?? ours) : ours;
}
