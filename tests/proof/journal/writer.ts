import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { createTestContext, testPassphrase } from '../../support/test-context.ts';

/** Saves without end in the folder that it is given, and says each save only after it was answered. Ends by being killed. */
const context = createTestContext({ folder: process.argv[2] ?? '' });
await context.vault.unlock(testPassphrase);
const client = createTestClient(context);

for (let number = 0; ; number++) {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  const body = page(`word${number}`, 'and more '.repeat(number % 200));
  const { revision } = unwrap(await client.journal.saveEntry({ ...begun, title: `page ${number}`, body }));
  process.stdout.write(`${begun.id} ${revision}\n`);
  const again = unwrap(await client.journal.saveEntry({ ...begun, revision, title: `page ${number} again`, body }));
  process.stdout.write(`${begun.id} ${again.revision}\n`);
}
