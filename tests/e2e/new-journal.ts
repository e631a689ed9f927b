import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { passphrase } from './pages/CreatePage.ts';

let made: string | undefined;

/** In a process of its own: Playwright reads a native module as its types. */
function makeJournal(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-e2e-made-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  execFileSync(process.execPath, [join(import.meta.dirname, 'make-journal.ts'), folder, passphrase]);
  return folder;
}

/**
 * A folder of its own with a new, closed journal, for tests that are not about making one: that takes four seconds on the
 * screen. The journal is made once in each worker, by the app's own code and with the lightest key that it opens; this is
 * a copy.
 */
export function newJournal(): string {
  made ??= makeJournal();
  const userData = mkdtempSync(join(tmpdir(), 'cairn-e2e-'));
  const journal = join(userData, 'journal');
  cpSync(join(made, 'journal'), journal, { recursive: true });
  writeFileSync(join(userData, 'place.json'), JSON.stringify({ version: 1, journal, secondBackups: null }));
  return userData;
}
