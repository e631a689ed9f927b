import { cpSync } from 'node:fs';
import { createBenchJournal } from './journals.ts';

// `node make-journal.ts FOLDER COUNT`: a closed journal of so many pages, for the real app to open.
const [folder = '', count = '0'] = process.argv.slice(2);
const made = await createBenchJournal(Number(count));
await made.context.vault.lock();
await made.context.vault.settled();
cpSync(made.context.folder, folder, { recursive: true });
await made.dispose();
