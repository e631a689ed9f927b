import { formatDay } from '../../shared/calendar/format-day.ts';
import { FORMAT_LOCALE } from '../../shared/calendar/format-locale.ts';
import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { takeoutPageMessages as words } from '../../shared/takeout/pages.messages.ts';
import { section } from '../feedback/report.markup.ts';
import { html, type Markup, type Piece, say, sayCount } from '../files/markup.ts';
import type { EntryTable } from '../journal/journal.table.ts';
import { addressFromPages } from './entry-body.ts';
import type { TakenEntry } from './read-entry.ts';
import type { Source } from './takeout.source.ts';

export const longDay = (date: string): string => formatDay(date, { dateStyle: 'full' });

const titleOr = (title: string, date: string) => title.trim() || say(words.untitled, { day: longDay(date) });
export const titleOf = ({ title, entry_date }: EntryTable): string => titleOr(title, entry_date);

/** `14:32`, where it happened. A zone that this computer does not know is told in UTC. */
function timeIn(zone: string, at: number): { time: string; zone: string } {
  try {
    const format = new Intl.DateTimeFormat(FORMAT_LOCALE, { timeStyle: 'short', timeZone: zone });
    return { time: format.format(at), zone };
  } catch {
    return { time: new Date(at).toISOString().slice(11, 16), zone: 'UTC' };
  }
}

function when({ entry_date, happened_at, time_zone }: EntryTable): string {
  const day = longDay(entry_date);
  return happened_at === null || time_zone === null ? day : say(words.at, { day, ...timeIn(time_zone, happened_at) });
}

function metaOf({ row }: TakenEntry, source: Source): string[] {
  const program = row.program_id === null ? undefined : source.programs.get(row.program_id);
  return [
    when(row),
    source.templateName(row.template_id) ?? '',
    program === undefined ? '' : say(words.program, { name: program }),
    row.is_starred ? words.starred : '',
    row.is_draft ? words.draft : '',
    row.deleted_at === null
      ? ''
      : say(words.inTrashSince, { day: longDay(instantToLocalDate(new Date(row.deleted_at))) }),
  ].filter((part) => part !== '');
}

const linked = (label: string, links: readonly Markup[]): Piece =>
  links.length === 0
    ? ''
    : html`<p class="meta">${label}: ${links.map((link, at) => html`${at === 0 ? '' : ', '}${link}`)}</p>`;

export const tagAddress = (tag: string): string => `tags.html#${encodeURIComponent(`tag-${tag}`)}`;

function peopleLinks({ references }: TakenEntry, { people }: Source): Markup[] {
  return references.personIds.flatMap((id) => {
    const person = people.get(id);
    return person ? [html`<a href="${person.page}">${person.code}</a>`] : [];
  });
}

function endingOf({ steps, ending }: TakenEntry): Piece {
  const lines = (JSON.parse(ending?.list_json ?? '[]') as unknown[]).map(String);
  const stepLine = ({ text, due_on }: { text: string; due_on: string | null }) =>
    due_on === null ? text : say(words.stepDue, { text, day: longDay(due_on) });
  const listed = (items: readonly string[]) => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  return [
    steps.length === 0 ? '' : section(words.steps, listed(steps.map(stepLine))),
    lines.length === 0 ? '' : section(words.list, listed(lines)),
    ending?.depth_rating == null ? '' : html`<p class="meta">${say(words.depth, { rating: ending.depth_rating })}</p>`,
    ending?.review_on == null
      ? ''
      : html`<p class="meta">${say(words.lookAgain, { day: longDay(ending.review_on) })}</p>`,
  ];
}

function filesOf({ references }: TakenEntry, { files }: Source): Piece {
  const found = references.attachmentIds.flatMap((id) => files.get(id) ?? []);
  if (found.length === 0) return '';
  const item = ({ name, path, bytes }: (typeof found)[number]) =>
    bytes === null
      ? html`<li>${name}. ${words.missing}</li>`
      : html`<li><a href="${addressFromPages(path)}">${name}</a></li>`;
  return section(words.attachments, html`<ul>${found.map(item)}</ul>`);
}

/** What stands on the page of an entry, below its title. `name`: its file's name without its ending. */
export function entryBody(entry: TakenEntry, source: Source, body: Markup, name: string): Piece {
  const tags = entry.references.tags.map((tag) => html`<a href="${tagAddress(tag)}">#${tag}</a>`);
  return [
    html`<p class="meta">${metaOf(entry, source).join(' · ')}</p>`,
    linked(words.with, peopleLinks(entry, source)),
    linked(words.tagged, tags),
    html`<article>${body}</article>`,
    endingOf(entry),
    filesOf(entry, source),
    entry.earlierCount === 0
      ? ''
      : html`<p class="meta"><a href="${name}.earlier.html">${sayCount(
          { one: words.earlier_one, other: words.earlier_other },
          entry.earlierCount,
        )}</a></p>`,
  ];
}

const savedWhen = new Intl.DateTimeFormat(FORMAT_LOCALE, { dateStyle: 'full', timeStyle: 'medium', timeZone: 'UTC' });

/** One earlier form, with the moment when it was saved. */
export function earlierForm(saved: { saved_at: number; title: string; entry_date: string }, body: Markup): Markup {
  const at = new Date(saved.saved_at);
  return html`<section>
<h2>${titleOr(saved.title, saved.entry_date)}</h2>
<p class="meta"><time datetime="${at.toISOString()}">${say(words.savedAt, { when: `${savedWhen.format(at)} UTC` })}</time></p>
<article>${body}</article>
</section>
`;
}

/** The front matter of the Markdown file. */
export function frontMatter(entry: TakenEntry, source: Source): Record<string, unknown> {
  const { row, references } = entry;
  return {
    id: row.id,
    date: row.entry_date,
    happenedAt: row.happened_at === null ? null : new Date(row.happened_at).toISOString(),
    timeZone: row.time_zone,
    title: row.title,
    template: source.templateName(row.template_id),
    program: row.program_id === null ? null : (source.programs.get(row.program_id) ?? null),
    starred: row.is_starred === 1,
    draft: row.is_draft === 1,
    tags: references.tags,
    people: references.personIds.flatMap((id) => source.people.get(id)?.code ?? []),
    attachments: references.attachmentIds,
    createdAt: new Date(row.created_at).toISOString(),
    updatedAt: new Date(row.updated_at).toISOString(),
    deletedAt: row.deleted_at === null ? null : new Date(row.deleted_at).toISOString(),
  };
}
