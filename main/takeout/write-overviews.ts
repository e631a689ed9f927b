import { formatDay } from '../../shared/calendar/format-day.ts';
import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { takeoutPageMessages as words } from '../../shared/takeout/pages.messages.ts';
import type { TakeoutCounts } from '../../shared/takeout/takeout.contract.ts';
import { section } from '../feedback/report.markup.ts';
import { html, type Markup, type Piece, paragraphs, say } from '../files/markup.ts';
import type { ZipArchive } from '../files/zip-archive.ts';
import type { ContactTable } from '../people/people.table.ts';
import { addressFromPages } from './entry-body.ts';
import { longDay } from './entry-page.ts';
import { toPage } from './page-frame.ts';
import { listRows } from './takeout.queries.ts';
import type { Source } from './takeout.source.ts';
import type { EntryCard } from './write-entries.ts';

const monthName = (month: string) => formatDay(`${month}-01`, { month: 'long' });
const monthAndYear = (month: string) => say(words.month, { month: monthName(month), year: month.slice(0, 4) });
const shortDay = (date: string) => formatDay(date, { day: 'numeric', month: 'short', year: 'numeric' });

const quiet = (text: string) => html`<p class="meta">${text}</p>`;

/** Links to pages, each with its day. */
function entryList(cards: readonly EntryCard[], empty: string): Piece {
  if (cards.length === 0) return quiet(empty);
  const item = ({ name, title, entryDate }: EntryCard) =>
    html`<li><span>${shortDay(entryDate)}</span> <a href="${name}.html">${title}</a></li>`;
  return html`<ul class="entries">${cards.map(item)}</ul>`;
}

function groupBy(
  cards: readonly EntryCard[],
  keysOf: (card: EntryCard) => readonly string[],
): Map<string, EntryCard[]> {
  const groups = new Map<string, EntryCard[]>();
  for (const card of cards) {
    for (const key of keysOf(card)) {
      const group = groups.get(key);
      if (group) group.push(card);
      else groups.set(key, [card]);
    }
  }
  return groups;
}

function yearsOf(months: ReadonlyMap<string, readonly EntryCard[]>): Piece {
  const years = new Map<string, string[]>();
  for (const month of [...months.keys()].toSorted().toReversed())
    years.set(month.slice(0, 4), [...(years.get(month.slice(0, 4)) ?? []), month]);
  const link = (month: string) =>
    html`<li><a href="pages/month-${month}.html">${monthName(month)}</a> <span class="count">${months.get(month)?.length ?? 0}</span></li>`;
  return [...years].map(([year, of]) => section(year, html`<ul class="plain">${of.map(link)}</ul>`));
}

export interface Facts {
  exportedAt: Date;
  counts: TakeoutCounts;
}

/** The way in, and a page for each month. */
export async function writeJournalPages(archive: ZipArchive, cards: readonly EntryCard[], facts: Facts): Promise<void> {
  const kept = cards.filter(({ isTrashed }) => !isTrashed);
  const months = groupBy(kept, ({ entryDate }) => [entryDate.slice(0, 7)]);
  const { counts, exportedAt } = facts;
  const body = [
    quiet(say(words.takenOut, { day: longDay(instantToLocalDate(exportedAt)) })),
    quiet(say(words.counts, { ...counts })),
    kept.length === 0 ? quiet(words.noEntries) : yearsOf(months),
  ];
  await archive.add('index.html', toPage({ title: words.wholeJournal, place: 'index' }, body));
  for (const [month, of] of months)
    await archive.add(
      `pages/month-${month}.html`,
      toPage({ title: monthAndYear(month), place: 'page' }, entryList(of, words.noEntries)),
    );
  const trashed = cards.filter(({ isTrashed }) => isTrashed);
  await archive.add(
    'pages/trash.html',
    toPage({ title: words.trash, place: 'page' }, entryList(trashed, words.noTrash)),
  );
}

export async function writeTagPage(archive: ZipArchive, cards: readonly EntryCard[]): Promise<void> {
  const groups = groupBy(cards, ({ tags }) => tags);
  const tags = [...groups.keys()].toSorted((a, b) => a.localeCompare(b));
  const part = (tag: string) =>
    html`<section id="tag-${tag}"><h2>#${tag}</h2>${entryList(groups.get(tag) ?? [], '')}</section>`;
  const body = tags.length === 0 ? quiet(words.noTags) : tags.map(part);
  await archive.add('pages/tags.html', toPage({ title: words.tags, place: 'page' }, body));
}

function meetings(contacts: readonly ContactTable[]): Piece {
  if (contacts.length === 0) return '';
  const one = ({ contact_date, form, minutes, note }: ContactTable) =>
    html`<h3>${longDay(contact_date)}</h3><p class="meta">${form}${minutes === null ? '' : `, ${minutes} min`}</p>${paragraphs(note)}`;
  return section(words.meetings, contacts.map(one));
}

interface PersonRow {
  kind: string;
  role: string;
  group_name: string;
  school: string;
  consent_note: string;
  open_question: string;
}

/** People by their codes, and a page for each with what was noted and where they are mentioned. */
export async function writePeople(archive: ZipArchive, source: Source, cards: readonly EntryCard[]): Promise<void> {
  const mentions = groupBy(cards, ({ personIds }) => personIds);
  const people = [...source.people.values()];
  const item = ({ code, page, realName }: (typeof people)[number]): Markup =>
    html`<li><a href="${page}">${code}</a>${realName === null ? '' : ` ${realName}`}</li>`;
  const list = people.length === 0 ? quiet(words.noPeople) : html`<ul class="plain">${people.map(item)}</ul>`;
  await archive.add('pages/people.html', toPage({ title: words.people, place: 'page' }, list));
  for (const { id, code, page, realName } of people) {
    const [row] = listRows<PersonRow>(source.raw, 'SELECT * FROM person WHERE id = ?', id);
    const contacts = listRows<ContactTable>(
      source.raw,
      'SELECT * FROM contact WHERE person_id = ? ORDER BY contact_date, id',
      id,
    );
    const mentioned = mentions.get(id) ?? [];
    const body = [
      realName === null ? '' : quiet(`${words.realName}: ${realName}`),
      quiet([row?.kind, row?.role, row?.group_name, row?.school].filter((part) => part).join(', ')),
      paragraphs(row?.consent_note ?? ''),
      paragraphs(row?.open_question ?? ''),
      meetings(contacts),
      mentioned.length === 0 ? '' : section(words.mentionedIn, entryList(mentioned, '')),
    ];
    await archive.add(`pages/${page}`, toPage({ title: code, place: 'page' }, body));
  }
}

export async function writeAttachmentPage(
  archive: ZipArchive,
  { files }: Source,
  cards: readonly EntryCard[],
): Promise<void> {
  const shown = groupBy(cards, ({ attachmentIds }) => attachmentIds);
  const item = ({ id, name, path, bytes }: typeof files extends ReadonlyMap<string, infer File> ? File : never) => {
    const where = (shown.get(id) ?? []).map(
      (card, at) => html`${at === 0 ? '' : ', '}<a href="${card.name}.html">${card.title}</a>`,
    );
    const file =
      bytes === null
        ? html`${name}. ${words.missing}`
        : html`<a href="${addressFromPages(path)}">${name}</a> <span class="count">${say(words.bytes, { bytes })}</span>`;
    return html`<li>${file}${where.length === 0 ? '' : html`<br><span class="count">${where}</span>`}</li>`;
  };
  const all = [...files.values()];
  const body = all.length === 0 ? quiet(words.noAttachments) : html`<ul>${all.map(item)}</ul>`;
  await archive.add('pages/attachments.html', toPage({ title: words.attachments, place: 'page' }, body));
}
