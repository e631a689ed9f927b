import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { createTestContext } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';

const spellings: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text, 'utf8'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(Buffer.from(text).toString('hex')),
  // base64 spells the same bytes in three ways, by where they begin; the ends depend on the neighbours
  ...[0, 1, 2].map(
    (offset) => (text: string) =>
      Buffer.from(
        Buffer.from('x'.repeat(offset) + text)
          .toString('base64')
          .slice(4, -4),
      ),
  ),
];

function isReadable(folder: string, canaries: readonly string[]): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    .some((bytes) => canaries.some((canary) => spellings.some((spell) => bytes.includes(spell(canary)))));
}

/** Looks at the files while the journal is open, with its write-ahead log, and after it was closed. */
export const nothingReadable: Proof = {
  domain: 'vault',
  name: 'no word of a page, its title or the passphrase stands readable in any file of the journal',
  scale: { full: 200, short: 3 },
  async run(times) {
    let failed = 0;
    let controls = 0;
    for (let time = 0; time < times; time++) {
      const canaries = ['title', 'text', 'pass'].map((where) => `${where}-${randomBytes(9).toString('hex')}`);
      const [title = '', text = '', passphrase = ''] = canaries;
      const context = createTestContext();
      await context.vault.create(passphrase);
      const client = createTestClient(context);
      const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
      unwrap(await client.journal.saveEntry({ ...begun, title, body: page(text) }));
      unwrap(await client.search.searchEntries({ query: text, limit: 5 }));
      const whileOpen = isReadable(context.folder, canaries);
      await context.vault.lock();
      if (whileOpen || isReadable(context.folder, canaries)) failed++;
      writeFileSync(join(context.folder, 'control'), Buffer.from(text, 'utf16le'));
      if (isReadable(context.folder, canaries)) controls++;
      await context.dispose();
    }
    if (controls !== times) return { tried: times, failed: times, detail: 'blind: the control was not seen' };
    return {
      tried: times,
      failed,
      detail: `6 spellings of 3 words each; the planted control was seen ${controls} times`,
    };
  },
};
