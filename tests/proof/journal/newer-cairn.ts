import { deflateRawSync } from 'node:zlib';
import { sql } from 'kysely';
import { errorMessages } from '../../../shared/errors.messages.ts';
import type { AppErrorCode, Result } from '../../../shared/errors.ts';
import type { Entry } from '../../../shared/journal/journal.contract.ts';
import { everything } from '../../../shared/journal/journal.facets.ts';
import { DOCUMENT_VERSION, parseDocument, type RichTextNode } from '../../../shared/richtext/document.ts';
import { documentToPlainText } from '../../../shared/richtext/plain-text.ts';
import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';
import { type Random, seededRandom } from '../vault/seeded-random.ts';
import { arbitraryPage } from './arbitrary-page.ts';

const WORDS = 'kestrelword';

/** Ways in which a newer Cairn could have changed what a page is made of; the words are always there. */
const novelties: readonly ((words: string) => RichTextNode)[] = [
  (words) => ({
    type: 'callout',
    attrs: { tone: 'warm' },
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
  }),
  (words) => ({ type: 'codeBlock', content: [{ type: 'text', text: words }] }),
  (words) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: words, marks: [{ type: 'comment', attrs: { by: 'me' } }] }],
  }),
  (words) => ({ type: 'paragraph', attrs: { lang: 'fa' }, content: [{ type: 'text', text: words }] }),
  (words) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: words, marks: [{ type: 'highlight', attrs: { color: 'green' } }] }],
  }),
  (words) => ({ type: 'paragraph', content: [{ type: 'pill', attrs: { label: words } }] }),
  (words) => ({
    type: 'columns',
    content: [
      {
        type: 'column',
        content: [{ type: 'codeBlock', content: [{ type: 'pill', content: [{ type: 'text', text: words }] }] }],
      },
    ],
  }),
  (words) => ({ type: 'figure', attrs: { caption: words } }),
  (words) =>
    Array.from({ length: 90 }).reduce<RichTextNode>((inner) => ({ type: 'blockquote', content: [inner] }), {
      type: 'paragraph',
      content: [{ type: 'text', text: words }],
    }),
];

function newerPage(random: Random, words: string): RichTextNode {
  const content = [...(arbitraryPage(random).content ?? [])];
  const novelty = novelties[random.below(novelties.length)]?.(words);
  return { type: 'doc', content: novelty ? content.toSpliced(random.below(content.length + 1), 0, novelty) : content };
}

interface Case {
  context: TestContext;
  entry: Entry;
  stored: RichTextNode;
}

const codeOf = (answer: Result<unknown>): AppErrorCode | 'done' => (answer.ok ? 'done' : answer.error.code);
const rowOf = async ({ context, entry }: Case) =>
  JSON.stringify((await sql`SELECT * FROM entry WHERE id = ${entry.id}`.execute(context.db)).rows);

/** Every way to the page as it is now: it is read, never changed, and each refusal has a sentence. */
async function faultsOfPage(it: Case): Promise<string[]> {
  const { context, entry } = it;
  const client = createTestClient(context);
  const { id } = entry;
  const before = await rowOf(it);
  context.world.saveTo = `${context.folder}-printed.pdf`;
  const answers: Record<string, Result<unknown>> = {
    open: await client.journal.findEntry({ id }),
    save: await client.journal.saveEntry(entry),
    restore: await client.journal.restoreRevision({ id, number: 1 }),
    copy: await client.journal.copyRevision({ id, number: 1 }),
    print: await client.journal.printEntry({ id }),
    trash: await client.journal.trashEntry({ id }),
  };
  const refusals = Object.entries(answers).filter(([, answer]) => codeOf(answer) !== 'entry-newer');
  const read = await client.journal.readUnreadable({ id });
  const listed = unwrap(await client.journal.listEntries({ filter: everything, offset: 0, limit: 1 }));
  return [
    ...refusals.map(([what, answer]) => `${what} is answered with ${codeOf(answer)}`),
    ...(read.ok && read.value.text.includes(WORDS) ? [] : ['its words are not read']),
    ...(listed[0]?.id === id ? [] : ['it is not listed']),
    ...((await rowOf(it)) === before ? [] : ['it was changed']),
    ...(context.world.printed.length === 0 ? [] : ['it was printed']),
  ];
}

/** Out of the trash it comes back as it was, and is found again; and what was there of its history can be read. */
async function faultsOfWayBack(it: Case): Promise<string[]> {
  const { context, entry } = it;
  const client = createTestClient(context);
  const before = await rowOf(it);
  await sql`UPDATE entry SET deleted_at = 1 WHERE id = ${entry.id}`.execute(context.db);
  const back = codeOf(await client.journal.untrashEntry({ id: entry.id }));
  const { hits } = unwrap(await client.search.searchEntries({ query: WORDS, limit: 5 }));
  return [
    ...(back === 'done' ? [] : [`putting it back is answered with ${back}`]),
    ...(hits.some(({ id }) => id === entry.id) ? [] : ['it is not found by its words']),
    ...((await rowOf(it)) === before ? [] : ['it came back changed']),
  ];
}

/** The same as an earlier form of a page of today. */
async function faultsOfForm({ context, stored }: Case): Promise<string[]> {
  const client = createTestClient(context);
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  const { id } = begun;
  const first = unwrap(await client.journal.saveEntry({ ...begun, body: page('First.') }));
  unwrap(await client.journal.saveEntry({ ...begun, revision: first.revision, body: page('Now.') }));
  const packed = deflateRawSync(JSON.stringify(stored));
  await sql`UPDATE revision SET body_packed = ${packed}, body_version = ${DOCUMENT_VERSION + 1}
    WHERE entry_id = ${id} AND number = 1`.execute(context.db);
  const form = await client.journal.getRevision({ id, number: 1 });
  const answers = [
    codeOf(await client.journal.restoreRevision({ id, number: 1 })),
    codeOf(await client.journal.copyRevision({ id, number: 1 })),
  ];
  const now = unwrap(await client.journal.findEntry({ id }));
  return [
    ...(form.ok && !form.value.isWhole && documentToPlainText(form.value.body).includes(WORDS)
      ? []
      : [`the earlier form is not read: ${codeOf(form)}`]),
    ...answers.filter((code) => code !== 'entry-newer').map((code) => `an earlier form is brought back with ${code}`),
    ...(now && documentToPlainText(now.body) === 'Now.' ? [] : ['the page of now was changed']),
  ];
}

async function storeNewer(context: TestContext, random: Random): Promise<Case> {
  const client = createTestClient(context);
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  const { revision } = unwrap(await client.journal.saveEntry({ ...begun, body: page('Before.') }));
  const stored = newerPage(random, WORDS);
  await sql`UPDATE entry SET body_json = ${JSON.stringify(stored)}, body_version = ${DOCUMENT_VERSION + 1}
    WHERE id = ${begun.id}`.execute(context.db);
  return { context, entry: { ...begun, revision, body: page('Overwritten.') }, stored };
}

export const newerCairn: Proof = {
  domain: 'journal',
  name: 'what a newer Cairn wrote is read, found and kept, as a page and as an earlier form, and nothing writes over it',
  scale: { full: 1000, short: 60 },
  async run(times) {
    const faults: string[] = [];
    const context = await openTestJournal();
    for (let time = 0; time < times; time++) {
      const it = await storeNewer(context, seededRandom(time));
      if (parseDocument(it.stored)) faults.push(`${time}: nothing is new on it`);
      faults.push(...(await faultsOfPage(it)), ...(await faultsOfWayBack(it)), ...(await faultsOfForm(it)));
      await sql`UPDATE entry SET deleted_at = 1`.execute(context.db);
      unwrap(await createTestClient(context).journal.emptyTrash(null));
    }
    await context.dispose();
    if (!errorMessages['entry-newer'].safe) faults.push('no sentence');
    const kinds = [...new Set(faults)];
    return {
      tried: times,
      failed: faults.length,
      detail: `${novelties.length} kinds of novelties; ${kinds.slice(0, 5).join('; ')}`,
    };
  },
};
