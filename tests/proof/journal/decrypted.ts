import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../../main/db/open.ts';

/** Every byte of an encrypted database as it is on the disk at this moment, free pages and all, decrypted in a copy. */
export function decrypted(file: string, key: Uint8Array, applicationId: number): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-plain-'));
  const copy = join(folder, 'copy.db');
  try {
    copyFileSync(file, copy);
    const raw = connect(copy, key, { applicationId });
    raw.pragma('journal_mode = DELETE');
    raw.rekey(Buffer.alloc(0)); // page by page, and nothing is put in order by it
    raw.close();
    return readFileSync(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many bytes wait beside a database to be written into it. */
export const waiting = (file: string): number => (existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0);
