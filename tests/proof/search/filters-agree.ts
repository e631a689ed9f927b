import type { Client } from '../../../shared/contract.ts';
import type { Entry, EntryFilter } from '../../../shared/journal/journal.contract.ts';
import { shelves } from '../../../shared/journal/journal.contract.ts';
import { everything, isFiltered } from '../../../shared/journal/journal.facets.ts';
import type { RichTextNode } from '../../../shared/richtext/document.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';
import { type Random, seededRandom } from '../vault/seeded-random.ts';

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const people = [uuid(1), uuid(2), uuid(3)] as const;
const programs = [uuid(8), uuid(9)] as const;
const tags = ['trust', 'time', 'Ärger'] as const;
const templates = ['quick', 'phase-reflection'] as const;
const words = ['kestrel', 'kettle', 'silence', 'gym'] as const;
const day = (random: Random) => `2026-0${1 + random.below(3)}-${String(1 + random.below(28)).padStart(2, '0')}`;

/** A page as the proof knows it, which looks at nothing else. */
interface Known {
  entry: Entry;
  createdAt: number;
  /** When it came to its day in the index. */
  arrivedAt: number;
  isInTrash: boolean;
  people: Set<string>;
  tags: Set<string>;
  hasAttachment: boolean;
  text: string;
}

const some = <Value>(values: readonly Value[], random: Random) => values.filter(() => random.below(4) === 0);

function write(entry: Entry, random: Random): Omit<Known, 'createdAt' | 'arrivedAt' | 'isInTrash'> {
  const named = some(people, random);
  const tagged = some(tags, random);
  const said = some(words, random);
  const hasAttachment = random.below(5) === 0;
  const mentions: RichTextNode[] = [
    ...named.map((personId) => ({ type: 'personMention', attrs: { personId, label: 'Bird' } })),
    ...tagged.map((tag) => ({ type: 'tagMention', attrs: { tag } })),
  ];
  const text = { type: 'text', text: `x ${said.join(' ')} ` };
  const image = { type: 'image', attrs: { attachmentId: 'a'.repeat(64), alt: '' } };
  const templateId = random.below(2) === 0 ? random.pick(templates) : null;
  const changed: Entry = {
    ...entry,
    templateId,
    templateVersion: templateId === null ? null : 1,
    entryDate: random.below(3) === 0 ? entry.entryDate : day(random),
    time: null,
    isDraft: random.below(4) === 0,
    isStarred: random.below(4) === 0,
    mentionsPupils: random.below(4) === 0,
    programId: random.below(3) === 0 ? random.pick(programs) : null,
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [text, ...mentions] }, ...(hasAttachment ? [image] : [])],
    },
  };
  const lowered = tagged.map((tag) => tag.toLowerCase());
  return { entry: changed, people: new Set(named), tags: new Set(lowered), hasAttachment, text: said.join(' ') };
}

/** A journal of pages that were written, moved to other days, thrown away and taken back. */
async function writeJournal(context: TestContext, client: Client, count: number, random: Random): Promise<Known[]> {
  const pages: Known[] = [];
  let arrival = 0;
  const save = async (entry: Entry, before?: Known): Promise<Known> => {
    const { entry: changed, ...rest } = write(entry, random);
    const { revision } = unwrap(await client.journal.saveEntry(changed));
    const stays = before !== undefined && before.entry.entryDate === changed.entryDate;
    const createdAt = before?.createdAt ?? context.now().getTime();
    return {
      ...rest,
      entry: { ...changed, revision },
      createdAt,
      arrivedAt: stays ? before.arrivedAt : arrival++,
      isInTrash: false,
    };
  };
  for (let number = 0; number < count; number++) {
    context.world.now = new Date(context.world.now.getTime() + random.below(2) * 1000); // some in the same second
    pages.push(
      await save({ ...unwrap(await client.journal.beginEntry({ templateId: null })), entryDate: day(random) }),
    );
    const place = random.below(pages.length);
    const known = pages[place];
    if (!known || known.isInTrash) continue;
    const { id } = known.entry;
    const way = random.below(6);
    if (way === 0) pages[place] = await save(known.entry, known);
    if (way > 2) continue;
    if (way > 0) unwrap(await client.journal.trashEntry({ id }));
    if (way === 1) pages[place] = { ...known, isInTrash: true };
    if (way !== 2) continue;
    unwrap(await client.journal.untrashEntry({ id }));
    pages[place] = { ...known, arrivedAt: arrival++ };
  }
  return pages;
}

const maybe = <Value>(value: Value, random: Random) => (random.below(4) === 0 ? value : null);

function someFilter(random: Random): EntryFilter {
  return {
    shelf: random.pick(shelves as unknown as ['all']),
    personId: maybe(random.pick([...people, uuid(99)]), random),
    tag: maybe(random.pick(['trust', 'time', 'ärger', 'gone']), random),
    templateId: maybe(random.pick([...templates, 'gone']), random),
    programId: maybe(random.pick(programs), random),
    from: maybe(day(random), random),
    to: maybe(day(random), random),
    hasAttachment: random.below(5) === 0,
    mentionsPupils: random.below(5) === 0,
  };
}

function isMeant({ entry, ...known }: Known, filter: EntryFilter): boolean {
  if (known.isInTrash !== (filter.shelf === 'trash')) return false;
  if (filter.from !== null && entry.entryDate < filter.from) return false;
  if (filter.to !== null && entry.entryDate > filter.to) return false;
  if (filter.shelf === 'trash') return true; // there only days are asked for
  if (filter.shelf === 'starred' && !entry.isStarred) return false;
  if (filter.shelf === 'drafts' && !entry.isDraft) return false;
  if (filter.personId !== null && !known.people.has(filter.personId)) return false;
  if (filter.tag !== null && !known.tags.has(filter.tag)) return false;
  if (filter.templateId !== null && entry.templateId !== filter.templateId) return false;
  if (filter.programId !== null && entry.programId !== filter.programId) return false;
  return (!filter.hasAttachment || known.hasAttachment) && (!filter.mentionsPupils || entry.mentionsPupils);
}

type Compare = (a: Known, b: Known) => number;
const descending = <Key extends string | number>(a: Key, b: Key) => (a < b ? 1 : a > b ? -1 : 0);
const asListed: Compare = (a, b) =>
  descending(a.entry.entryDate, b.entry.entryDate) ||
  descending(a.createdAt, b.createdAt) ||
  descending(a.entry.id, b.entry.id);
const asFound: Compare = (a, b) =>
  descending(a.entry.entryDate, b.entry.entryDate) || descending(a.arrivedAt, b.arrivedAt);

const idsOf = (pages: readonly { id: string }[]) => pages.map(({ id }) => id).join(' ');
const knownIds = (pages: readonly Known[]) => pages.map(({ entry }) => entry.id).join(' ');

async function listAll(client: Client, filter: EntryFilter, piece: number) {
  const all: { id: Entry['id'] }[] = [];
  for (;;) {
    const next = unwrap(await client.journal.listEntries({ filter, offset: all.length, limit: piece }));
    all.push(...next);
    if (next.length < piece) return all;
  }
}

async function findAll(client: Client, query: string, filter: EntryFilter, limit: number) {
  const all: { id: Entry['id'] }[] = [];
  let from: number | undefined;
  do {
    const answer = unwrap(
      await client.search.searchEntries({ query, filter, limit, ...(from === undefined ? {} : { from }) }),
    );
    all.push(...answer.hits);
    from = answer.next ?? undefined;
  } while (from !== undefined);
  return all;
}

/** What disagrees with looking at each page. */
async function disagreements(client: Client, pages: readonly Known[], filter: EntryFilter, random: Random) {
  const wrong: string[] = [];
  const meant = pages.filter((known) => isMeant(known, filter)).toSorted(asListed);
  const listed = await listAll(client, filter, random.pick([7, 50, 200]));
  if (idsOf(listed) !== knownIds(meant)) wrong.push('list');

  const days = new Map<string, number>();
  for (const { entry } of meant) days.set(entry.entryDate, (days.get(entry.entryDate) ?? 0) + 1);
  const outline = unwrap(await client.journal.outlineEntries({ filter }));
  if (JSON.stringify(outline.map(({ date, count }) => [date, count])) !== JSON.stringify([...days]))
    wrong.push('outline');

  for (const { entry } of [
    random.pick(pages as [Known]),
    ...(meant.length > 0 ? [random.pick(meant as [Known])] : []),
  ]) {
    const place = meant.findIndex((known) => known.entry.id === entry.id);
    const found = unwrap(await client.journal.findPlace({ filter, id: entry.id }));
    if (found !== (place < 0 ? null : place)) wrong.push('place');
  }

  const word = random.pick([...words, 'ke', '']);
  const isAsking = word !== '' || filter.shelf !== 'all' || isFiltered(filter);
  const says = ({ text }: Known) => text.split(' ').some((said) => said.startsWith(word));
  const matching = filter.shelf !== 'trash' && isAsking ? meant.filter(says).toSorted(asFound) : [];
  const found = await findAll(client, word, filter, random.pick([5, 50, 100]));
  if (idsOf(found) !== knownIds(matching)) wrong.push(`search ${word}`);
  return wrong;
}

const scale = { full: 2_000, short: 100 };

/** Chips above a list mean what they say. */
export const filtersAgree: Proof = {
  domain: 'search',
  name: 'every combination of filters gives the same pages, in the same order, as looking at each page',
  scale,
  async run(times) {
    const context = await openTestJournal();
    const client = createTestClient(context);
    const random = seededRandom(31);
    const count = times < scale.full ? 200 : 1_000;
    const pages = await writeJournal(context, client, count, random);
    const failures: string[] = [];
    let empty = 0;
    for (let time = 0; time < times; time++) {
      const filter = time === 0 ? everything : someFilter(random);
      const wrong = await disagreements(client, pages, filter, random);
      if (wrong.length > 0) failures.push(`${wrong.join(', ')} of ${JSON.stringify(filter)}`);
      if (!pages.some((known) => isMeant(known, filter))) empty++;
    }
    await context.dispose();
    const trash = pages.filter(({ isInTrash }) => isInTrash).length;
    const detail = `${count} pages, ${trash} in the trash; ${empty} filters meant none. ${failures.slice(0, 3).join('; ')}`;
    return { tried: times, failed: failures.length, detail };
  },
};
