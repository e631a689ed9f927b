// What the system itself must bring on Linux: the libraries Electron is linked with, and a few commands.
import { installOrExplain } from './apt.mjs';
import { run } from './child.mjs';
import { packagesOfCommand, packagesOfLibrary } from './debian-packages.mjs';
import { hasCommand } from './has-command.mjs';
import { Interrupted, Stop } from './report.mjs';

const MENTIONED = 4; // a bare system lacks some thirty

/**
 * @param {string[]} programs whose libraries must be there
 * @param {string[]} commands that must be on the search path
 * @returns {Promise<string>} what was installed
 */
export async function ensureSystem(programs, commands) {
  if (process.platform !== 'linux') return 'nothing to do';
  const missing = await findMissing(programs, commands);
  if (missing.names.length === 0) return 'complete';
  await installOrExplain(summary(missing.names), missing.packages);
  const still = await findMissing(programs, commands);
  if (still.names.length > 0) throw new Stop(`Still missing after the installation: ${still.names.join(', ')}.`);
  return `installed ${summary(missing.names)}`;
}

/**
 * strace, with which proofs record what is written and let calls of the system fail. Without it they are skipped, which is
 * better than to keep somebody from all other checks.
 *
 * @returns {Promise<string>} what was installed, or that there is none
 */
export async function ensureTracer() {
  if (process.platform !== 'linux') return 'only on Linux: the proofs with strace are skipped';
  try {
    return await ensureSystem([], ['strace']);
  } catch (error) {
    if (!(error instanceof Stop) || error instanceof Interrupted) throw error;
    return 'no strace: its proofs are skipped';
  }
}

/**
 * qpdf, poppler and LibreOffice, which read the documents of a portfolio. Without them their proof says what is missing and
 * counts as not tried.
 *
 * @returns {Promise<string>} what was installed, or why there are none
 */
export async function ensureReaders() {
  if (process.platform !== 'linux') return 'only on Linux';
  try {
    return await ensureSystem([], ['qpdf', 'pdftotext', 'pdfinfo', 'soffice']);
  } catch (error) {
    if (!(error instanceof Stop) || error instanceof Interrupted) throw error;
    return `not all there: ${error.message}`;
  }
}

async function findMissing(programs, commands) {
  const lists = await Promise.all(programs.map(missingLibraries));
  const libraries = [...new Set(lists.flat())];
  const absent = commands.filter((name) => !hasCommand(name));
  return {
    names: [...libraries, ...absent],
    packages: [...libraries.map(packagesOfLibrary), ...absent.map(packagesOfCommand)].filter(
      (names) => names.length > 0,
    ),
  };
}

/** @param {string[]} names */
export function summary(names) {
  const more = names.length - MENTIONED;
  return more > 0 ? `${names.slice(0, MENTIONED).join(', ')} and ${more} more files` : names.join(', ');
}

async function missingLibraries(program) {
  const { output } = await run('ldd', [program], { capture: true });
  return librariesNotFound(output);
}

/** @param {string} lines what ldd prints */
export function librariesNotFound(lines) {
  return [...lines.matchAll(/^\s*(\S+) => not found$/gm)].map(([, library]) => library);
}
