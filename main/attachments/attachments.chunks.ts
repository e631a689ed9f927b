import type Database from 'better-sqlite3';

/** What an attachment is read and written in. Small enough that a gigabyte never stands in memory. */
export const CHUNK_BYTES = 256 * 1024;

/** An attachment that nobody sees yet. The answer is its number in the file. */
export function insertUnseen(raw: Database.Database): number {
  const { lastInsertRowid } = raw.prepare('INSERT INTO attachment (id, bytes) VALUES (NULL, 0)').run();
  return Number(lastInsertRowid);
}

/** Writes the next chunks, all of them or none; the last one may be shorter. The answer is how many they are. */
export function insertChunks(raw: Database.Database, number: number, position: number, data: Buffer): number {
  const insert = raw.prepare('INSERT INTO chunk (attachment_number, position, data) VALUES (?, ?, ?)');
  const count = Math.ceil(data.length / CHUNK_BYTES);
  raw.transaction(() => {
    for (let index = 0; index < count; index++) {
      insert.run(number, position + index, data.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES));
    }
  })();
  return count;
}

/** From now on the attachment is seen under its id. */
export function updateSeen(raw: Database.Database, number: number, { id, bytes }: { id: string; bytes: number }): void {
  raw.prepare('UPDATE attachment SET id = ?, bytes = ? WHERE number = ?').run(id, bytes, number);
}

/** From now on nobody sees the attachment. The answer is its number; undefined when there was none. */
export function updateUnseen(raw: Database.Database, id: string): number | undefined {
  const number = raw.prepare('SELECT number FROM attachment WHERE id = ?').pluck().get(id) as number | undefined;
  if (number !== undefined) raw.prepare('UPDATE attachment SET id = NULL WHERE number = ?').run(number);
  return number;
}

export function listUnseen(raw: Database.Database): number[] {
  return raw.prepare('SELECT number FROM attachment WHERE id IS NULL').pluck().all() as number[];
}

/** Deletes at most so many chunks of an attachment; the answer is how many went. */
export function deleteSomeChunks(raw: Database.Database, number: number, limit: number): number {
  const some = 'SELECT rowid FROM chunk WHERE attachment_number = ? LIMIT ?';
  return raw.prepare(`DELETE FROM chunk WHERE rowid IN (${some})`).run(number, limit).changes;
}

export function deleteUnseen(raw: Database.Database, number: number): void {
  raw.prepare('DELETE FROM attachment WHERE number = ?').run(number);
}
