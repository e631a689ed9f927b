// Every child process of the tools is started here, so that none of them outlives the command that needed it.
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';
import { Interrupted } from './report.mjs';

const running = new Set();
let interrupted = false;

/**
 * Starts a program and waits for its end. With `capture` its output is returned instead of shown.
 *
 * @param {string} command
 * @param {string[]} [parameters]
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.environment]
 * @param {string} [options.folder]
 * @param {boolean} [options.capture]
 * @param {number} [options.timeout] in milliseconds
 * @param {boolean} [options.shell]
 * @returns {Promise<{ code: number, output: string, errors: string }>}
 */
export async function run(command, parameters = [], options = {}) {
  if (interrupted) throw new Interrupted();
  const child = spawn(command, parameters, {
    cwd: options.folder ?? root,
    env: options.environment ?? process.env,
    stdio: options.capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    timeout: options.timeout,
    shell: options.shell ?? false,
  });
  const result = await ending(child);
  if (interrupted) throw new Interrupted();
  return result;
}

function ending(child) {
  const stopWatching = keepWatch(child);
  const output = { output: '', errors: '' };
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    output.output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    output.errors += text;
  });
  return new Promise((resolve) => {
    const finish = (code, errors = output.errors) => {
      stopWatching();
      resolve({ ...output, errors, code });
    };
    child.once('error', (error) => finish(127, error.message)); // for example: there is no such program
    child.once('close', (code) => finish(code ?? 1));
  });
}

/** Ends the child together with this process, however that comes about. Returns the way to let it go. */
export function keepWatch(child) {
  if (running.size === 0) watchSignals();
  running.add(child);
  return () => running.delete(child);
}

export function endChildren(signal = 'SIGTERM') {
  for (const child of running) child.kill(signal);
}

let watching = false;
function watchSignals() {
  if (watching) return;
  watching = true;
  process.on('exit', () => endChildren());
  // A terminal sends Ctrl-C to the children as well, so they get the time to end well; a second one is meant.
  process.on('SIGINT', () => {
    if (interrupted) endChildren('SIGKILL');
    interrupted = true;
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      interrupted = true;
      endChildren();
    });
  }
}
