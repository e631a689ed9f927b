import { takeoutPageMessages as words } from '../../shared/takeout/pages.messages.ts';
import { html, type Markup, type Piece } from '../files/markup.ts';
import type { ZipArchive } from '../files/zip-archive.ts';
import { pageAround, toPage } from './page-frame.ts';
import { rowOutside } from './shapes.ts';
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

/** What an id of a page or a person leads to. */
type LinkOf = (id: string) => Piece | undefined;

function valueToHtml(value: unknown, linkOf: LinkOf): Piece {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return html`<ul>${value.map((item) => html`<li>${valueToHtml(item, linkOf)}</li>`)}</ul>`;
  if (typeof value === 'object' && value !== null) return members(value as Record<string, unknown>, linkOf);
  return linkOf(String(value)) ?? String(value);
}

/** What is said of a thing; its own id says nothing to a reader. */
function members(thing: Record<string, unknown>, linkOf: LinkOf): Markup {
  const said = Object.entries(thing).filter(([name, value]) => name !== 'id' && value !== null && value !== '');
  const lines = said.map(([name, value]) => html`<dt>${wordsOfName(name)}</dt><dd>${valueToHtml(value, linkOf)}</dd>`);
  return html`<dl>${lines}</dl>`;
}

function linksOf({ people }: Source, cards: readonly EntryCard[]): LinkOf {
  const pages = new Map(cards.map((card) => [card.id, card]));
  return (id) => {
    const person = people.get(id);
    if (person) return html`<a href="${person.page}">${person.code}</a>`;
    const page = pages.get(id);
    return page && html`<a href="${page.name}.html">${page.title}</a>`;
  };
}

/** Goals, steps, rounds and all the rest: a page for each list, each thing with what is known of it. */
export async function writeLists(archive: ZipArchive, source: Source, cards: readonly EntryCard[]): Promise<void> {
  const linkOf = linksOf(source, cards);
  const lists = collections
    .filter(({ table }) => !elsewhere.has(table))
    .map((of) => ({ ...of, count: countOf(source, of) }))
    .filter(({ count }) => count > 0);
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
    yield html`<article class="record">${members(rowOutside(of.columns, row), linkOf)}</article>\n`.text;
    await new Promise(setImmediate);
  }
  yield after;
}
