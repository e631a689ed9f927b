import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { APPLICATION_ID, ATTACHMENTS_APPLICATION_ID } from '../../../main/db/open.ts';
import { tidyEverything } from '../../../main/journal/journal.tidy.ts';
import type { Client } from '../../../shared/contract.ts';
import type { EntryId } from '../../../shared/journal/journal.contract.ts';
import { attach } from '../../support/attach.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext, testPassphrase } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';
import { keysOf } from '../vault/journal-keys.ts';
import { type Random, seededRandom } from '../vault/seeded-random.ts';
import { decrypted, waiting } from './decrypted.ts';

/** A word that nothing else begins like: the index keeps of neighbouring words only where they differ. */
const newWord = (random: Random) => String.fromCharCode(...Array.from({ length: 20 }, () => 97 + random.below(26)));
/** What is looked for: without its first letters, which the index may leave to a neighbour. */
const needleOf = (word: string) => Buffer.from(word.slice(4));

const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });

interface Written {
  id: EntryId;
  words: Map<string, string>;
  /** Pieces of the packed earlier forms, in which no word can be seen. */
  packed: Buffer[];
}

/** A page with a word of its own in every place that keeps words, saved three times. */
async function writePage(context: TestContext, client: Client, random: Random): Promise<Written> {
  const places = [
    'title',
    'body',
    'first form',
    'second form',
    'mention',
    'tag',
    'file name',
    'file',
    'step',
    'reason',
    'list',
  ];
  const words = new Map(places.map((place) => [place, newWord(random)]));
  const word = (place: string) => words.get(place) ?? '';
  const filler = Array.from({ length: random.below(60) }, () =>
    text(Array.from({ length: 30 }, () => newWord(random)).join(' ')),
  );
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  const { id: attachmentId } = await attach(
    client,
    `${word('file name')}.txt`,
    Buffer.from(`${word('file')} `.repeat(1 + random.below(400))),
  );
  const forms = [
    [text(word('first form'))],
    [text(word('second form')), { type: 'attachment', attrs: { attachmentId, name: `${word('file name')}.txt` } }],
    [
      text(word('body')),
      {
        type: 'paragraph',
        content: [
          { type: 'personMention', attrs: { personId: begun.id, label: word('mention') } },
          { type: 'tagMention', attrs: { tag: word('tag') } },
        ],
      },
      { type: 'attachment', attrs: { attachmentId, name: `${word('file name')}.txt` } },
    ],
  ];
  for (const [revision, form] of forms.entries()) {
    unwrap(
      await client.journal.saveEntry({
        ...begun,
        revision,
        title: word('title'),
        body: { type: 'doc', content: [...form, ...filler] },
      }),
    );
  }
  unwrap(
    await client.steps.saveStep({
      id: null,
      entryId: begun.id,
      personId: null,
      kind: 'step',
      whose: 'me',
      text: word('step'),
      dueOn: null,
      state: 'dropped',
      reason: word('reason'),
    }),
  );
  unwrap(await client.steps.saveEnding({ entryId: begun.id, depthRating: 3, reviewOn: null, list: [word('list')] }));
  const rows = await context.db.selectFrom('revision').select('body_packed').where('entry_id', '=', begun.id).execute();
  const packed = rows.map(({ body_packed }) =>
    body_packed.subarray(Math.max(0, body_packed.length - 48), body_packed.length - 8),
  );
  return { id: begun.id, words, packed };
}

interface Files {
  journal: Buffer;
  attachments: Buffer;
  waiting: number;
}

/** Where something of a page is in these files. */
function foundIn({ journal, attachments }: Files, { words, packed }: Written): string[] {
  const both = [...words].filter(
    ([, word]) => journal.includes(needleOf(word)) || attachments.includes(needleOf(word)),
  );
  return [
    ...both.map(([place]) => place),
    ...packed.filter((piece) => journal.includes(piece)).map(() => 'a packed form'),
  ];
}

/** Pages are purged one by one, between others that stay, and after each the files are looked through. */
export const forgottenWords: Proof = {
  domain: 'journal',
  name: 'after a page is removed for good nothing of its words is in the files, nor in the index, nor in what was free',
  scale: { full: 200, short: 10 },
  async run(times) {
    const random = seededRandom(11);
    const context = await openTestJournal();
    const client = createTestClient(context);
    const keys = await keysOf(context.folder, testPassphrase);
    const files = (): Files => {
      const [journal = '', attachments = ''] = ['journal.db', 'attachments.db'].map((name) =>
        fileNamed(context.folder, name),
      );
      return {
        journal: decrypted(journal, keys.db, APPLICATION_ID),
        attachments: decrypted(attachments, keys.attachments, ATTACHMENTS_APPLICATION_ID),
        waiting: waiting(journal) + waiting(attachments),
      };
    };
    const left = new Map<string, number>();
    let seen = 0;
    let failed = 0;
    const staying = await writePage(context, client, random);
    for (let time = 0; time < times; time++) {
      const gone = await writePage(context, client, random);
      await writePage(context, client, random);
      unwrap(await client.journal.trashEntry({ id: gone.id }));
      unwrap(await client.journal.purgeEntry({ id: gone.id }));
      await tidyEverything(context);
      await nextTurn();
      const after = files();
      const found = foundIn(after, gone);
      for (const place of found) left.set(place, (left.get(place) ?? 0) + 1);
      if (found.length > 0 || after.waiting > 0) failed++;
      if (after.waiting > 0) left.set('the log beside', (left.get('the log beside') ?? 0) + 1);
      if (foundIn(after, staying).length >= staying.words.size) seen++;
    }
    await context.dispose();
    if (seen !== times)
      return { tried: times, failed: times, detail: `blind: a page that stays was seen only ${seen} times` };
    return {
      tried: times,
      failed,
      detail: `a page that stays was seen ${seen} times; left: ${[...left].map(([place, count]) => `${place} ${count}`).join(', ') || 'nothing'}`,
    };
  },
};

function fileNamed(folder: string, name: string): string {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(name));
  return join(
    folder,
    found.toSorted((a, b) => statSync(join(folder, b)).mtimeMs - statSync(join(folder, a)).mtimeMs)[0] ?? '',
  );
}
