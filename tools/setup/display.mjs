// A display to open windows on: the user's own, or a virtual one (Xvfb) for tests on a machine without.
import { spawn } from 'node:child_process';
import { keepWatch } from './child.mjs';
import { hasCommand } from './has-command.mjs';
import { Stop } from './report.mjs';

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** For commands that are of no use without a person who looks. */
export function requireDisplay() {
  if (hasDisplay()) return;
  throw new Stop('There is no display here to open a window on; `npm run demo` shows the app at work without one.');
}

/**
 * `-s 0`: no screen saver. After ten minutes without a real hand on a mouse Xvfb would switch its own on, which Electron
 * takes for a locked screen, and Cairn locks the journal in the middle of a test.
 */
export const displayParameters = ['-s', '0', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-noreset'];

/** Starts Xvfb on the first free display number and gives the name of that display. It ends with the command. */
export async function startVirtualDisplay() {
  const parameters = ['-displayfd', '3', ...displayParameters];
  const [command, ...rest] = [...dyingWithParent(), 'Xvfb', ...parameters];
  const child = spawn(command, rest, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  keepWatch(child);
  return `:${await firstLine(child)}`;
}

/** Even a `kill -9` of this process takes Xvfb along, where util-linux is there to arrange it. */
function dyingWithParent() {
  return hasCommand('setpriv') ? ['setpriv', '--pdeathsig', 'TERM'] : [];
}

/** @returns {Promise<string>} */
function firstLine(child) {
  return new Promise((resolve, reject) => {
    let complaint = '';
    child.stderr.on('data', (text) => {
      complaint += text;
    });
    child.stdio[3].once('data', (text) => resolve(String(text).trim()));
    child.once('error', (error) =>
      reject(new Stop(`The virtual display (Xvfb) could not be started: ${error.message}`)),
    );
    child.once('exit', () => reject(new Stop(`The virtual display (Xvfb) could not be started.\n${complaint}`)));
  });
}
