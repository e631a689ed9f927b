import { join } from 'node:path';
import { connect } from '../../../main/db/open.ts';

/**
 * The control of a search for readable words: an encrypted file that is sorted with SQLite's own settings, with which
 * a large sort is written to a temporary file, in plain text and already deleted.
 */
const [folder = '', word = ''] = process.argv.slice(2);
const raw = connect(join(folder, 'sorted.db'), new Uint8Array(32).fill(7), { applicationId: 1, isNew: true });
raw.pragma('temp_store = DEFAULT');
raw.pragma('cache_size = 10');
raw.exec('CREATE TABLE page (text TEXT)');
const insert = raw.prepare('INSERT INTO page VALUES (?)');
raw.transaction(() => {
  for (let number = 0; number < 30_000; number++)
    insert.run(`${(number * 7919) % 30_000} ${word} ${'and more '.repeat(10)}`);
})();
for (const _ of raw.prepare('SELECT text FROM page ORDER BY text').iterate());
raw.close();
