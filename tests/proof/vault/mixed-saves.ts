import type { Entry, EntryId } from '../../../shared/journal/journal.contract.ts';
import { everything } from '../../../shared/journal/journal.facets.ts';
import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import type { TestContext } from '../../support/test-context.ts';
import type { Random } from './seeded-random.ts';

/** Each save says in its title or its text which revision it is, so that half of a save would show. */
export const markOf = (revision: number) => `of revision ${revision}.`;

const days = ['2026-11-17', '2026-11-18', '2026-11-19'] as const;
const words = ['kestrel', 'gym', 'twice', 'window', 'waiting time', 'a nod', 'the back row', 'Ärger', '静か'] as const;

function someText(random: Random): string[] {
  const lines = Array.from({ length: 1 + random.below(4) }, () => random.pick(words));
  return [...lines, 'and more '.repeat(random.below(10) === 0 ? 2000 : random.below(100))];
}

/** What the coach does to a page: writes on, gives it a title, puts it on another day. */
function change(entry: Entry, random: Random): Entry {
  const mark = markOf(entry.revision + 1);
  const what = random.below(10);
  if (what < 3) return { ...entry, title: `${random.pick(words)} ${mark}` };
  const body = page(`text ${mark}`, ...someText(random));
  return what === 9 ? { ...entry, body, entryDate: random.pick(days) } : { ...entry, body };
}

/**
 * Saves of all kinds in no order: new pages, later revisions of any earlier one, titles, and searches in between.
 * Each call saves once and says how that was answered: `saved <id> <revision>` or `refused <code>`.
 */
export async function createMixedSaves(context: TestContext, random: Random): Promise<() => Promise<string>> {
  const client = createTestClient(context);
  const entries = unwrap(await client.journal.listEntries({ filter: everything, offset: 0, limit: 50 }));
  const known: EntryId[] = entries.map(({ id }) => id);

  function openPage() {
    const earlier = known[random.below(known.length)];
    if (earlier === undefined || random.below(10) < 3) return client.journal.beginEntry({ templateId: null });
    return client.journal.findEntry({ id: earlier });
  }

  return async function saveSomething() {
    if (random.below(5) === 0) await client.search.searchEntries({ query: random.pick(words), limit: 5 });
    const opened = await openPage();
    if (!opened.ok) return `refused ${opened.error.code}`;
    if (!opened.value) return 'refused entry-missing';
    const { id, revision } = opened.value;
    const answer = await client.journal.saveEntry(change(opened.value, random));
    if (!answer.ok) return `refused ${answer.error.code}`;
    if (revision === 0) known.push(id);
    return `saved ${id} ${answer.value.revision}`;
  };
}
