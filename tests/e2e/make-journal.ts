import { join } from 'node:path';
import { createTestContext } from '../support/test-context.ts';

// `node make-journal.ts FOLDER PASSPHRASE`: what the app keeps when a first journal was made and closed, for `new-journal.ts`.
const [folder = '', passphrase = ''] = process.argv.slice(2);
const context = createTestContext({ folder: join(folder, 'journal') });
context.world.now = new Date();
await context.vault.create(passphrase);
await context.vault.lock();
await context.vault.settled();
