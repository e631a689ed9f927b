import { takeoutPageMessages as words } from '../../shared/takeout/pages.messages.ts';
import { html, type Markup, type Piece } from '../files/markup.ts';
import type { ZipArchive } from '../files/zip-archive.ts';
import { pageAround, toPage } from './page-frame.ts';
import { isLeft, rowOutside } from './shapes.ts';
import { collectionSql, iterateRows, listRows } from './takeout.queries.ts';
import type { Source } from './takeout.source.ts';
import { collections } from './takeout.tables.ts';
import type { EntryCard } from './write-entries.ts';

/** What has pages of its own, and what says nothing to a reader. */
const elsewhere = new Set(['entry', 'revision', 'attached_file', 'person', 'person_name', 'contact', 'reminder']);

/** `programPhases` is “Program phases”. */
export function wordsOfName(name: string): string {
  const apart = name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return apart.charAt(0).toUpperCase() + apart.slice(1);
}

/** What an id leads to: a page, a person, or a thing of one of the lists. */
type LinkOf = (id: string) => Piece | undefined;

/** `goalId` leads to a goal, and is called so. */
const memberWords = (name: string) => wordsOfName(name.replace(/(?<=.)Ids?$/, ''));

function valueToHtml(value: unknown, linkOf: LinkOf): Piece {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return html`<ul>${value.map((item) => html`<li>${valueToHtml(item, linkOf)}</li>`)}</ul>`;
  if (typeof value === 'object' && value !== null) return members(value as Record<string, unknown>, linkOf);
  return linkOf(String(value)) ?? String(value);
}

/** What is said of a thing; its own id says nothing to a reader. */
function members(thing: Record<string, unknown>, linkOf: LinkOf): Markup {
  const said = Object.entries(thing).filter(([name, value]) => name !== 'id' && value !== null && value !== '');
  const lines = said.map(([name, value]) => html`<dt>${memberWords(name)}</dt><dd>${valueToHtml(value, linkOf)}</dd>`);
  return html`<dl>${lines}</dl>`;
}

/** What a thing is called by, in the order in which one would ask. */
const namesOfThings = ['title', 'name', 'text', 'words', 'sentence'] as const;
const MOST_LETTERS = 80;
const shortened = (text: string) =>
  text.length <= MOST_LETTERS ? text : `${[...text].slice(0, MOST_LETTERS - 1).join('')}…`;

/** Where each thing of the lists stands: a review says of which goal it is, and a step of which plan. */
function thingsIn(source: Source, lists: readonly Rows[]): Map<string, { address: string; words: string }> {
  const things = new Map<string, { address: string; words: string }>();
  for (const of of lists) {
    if (of.columns['id'] === undefined) continue;
    const named = namesOfThings.filter((name) => of.columns[name] !== undefined && !isLeft(of.columns[name]));
    const words =
      named.length === 0 ? "''" : `coalesce(${[...named.map((name) => `nullif(${name}, '')`), "''"].join(', ')})`;
    const sql = `SELECT id, ${words} AS words FROM (${collectionSql(of)})`;
    for (const row of iterateRows<{ id: string; words: string }>(source.raw, sql)) {
      const address = `list-${of.as}.html#${row.id}`;
      things.set(String(row.id), { address, words: shortened(row.words) || wordsOfName(of.as) });
    }
  }
  return things;
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

function linksOf(source: Source, cards: readonly EntryCard[], lists: readonly Rows[]): LinkOf {
  const pages = new Map(cards.map((card) => [card.id, card]));
  const things = thingsIn(source, lists);
  return (id) => {
    if (!isUuid(id)) return undefined;
    const person = source.people.get(id);
    if (person) return html`<a href="${person.page}">${person.code}</a>`;
    const page = pages.get(id);
    if (page) return html`<a href="${page.name}.html">${page.title}</a>`;
    const thing = things.get(id);
    return thing && html`<a href="${thing.address}">${thing.words}</a>`;
  };
}

/** Goals, steps, rounds and all the rest: a page for each list, each thing with what is known of it. */
export async function writeLists(archive: ZipArchive, source: Source, cards: readonly EntryCard[]): Promise<void> {
  const lists = collections
    .filter(({ table }) => !elsewhere.has(table))
    .map((of) => ({ ...of, count: countOf(source, of) }))
    .filter(({ count }) => count > 0);
  const linkOf = linksOf(source, cards, lists);
  const link = ({ as, count }: (typeof lists)[number]) =>
    html`<li><a href="list-${as}.html">${wordsOfName(as)}</a> <span class="count">${count}</span></li>`;
  const body =
    lists.length === 0 ? html`<p class="meta">${words.noLists}</p>` : html`<ul class="plain">${lists.map(link)}</ul>`;
  await archive.add('pages/lists.html', toPage({ title: words.lists, place: 'page' }, body));
  for (const of of lists) await archive.add(`pages/list-${of.as}.html`, listPage(source, of, linkOf));
}

type Rows = (typeof collections)[number];

function countOf(source: Source, of: Rows): number {
  const sql = `SELECT count(*) AS count FROM (${collectionSql(of)})`;
  return listRows<{ count: number }>(source.raw, sql)[0]?.count ?? 0;
}

async function* listPage(source: Source, of: Rows, linkOf: LinkOf): AsyncGenerator<string> {
  const { before, after } = pageAround({ title: wordsOfName(of.as), place: 'page' });
  yield before + html`<p class="meta">${of.says}</p>`.text;
  for (const row of iterateRows<Record<string, unknown>>(source.raw, collectionSql(of))) {
    const id = isUuid(String(row['id'])) ? html` id="${String(row['id'])}"` : '';
    yield html`<article class="record"${id}>${members(rowOutside(of.columns, row), linkOf)}</article>\n`.text;
    await new Promise(setImmediate);
  }
  yield after;
}
