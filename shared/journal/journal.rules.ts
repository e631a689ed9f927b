import { addDays, type LocalDate, startOfWeek } from '../calendar/local-date.ts';
import type { RichTextDocument } from '../richtext/document.ts';
import { documentToPlainText, isBlank } from '../richtext/plain-text.ts';

/** Characters of an entry's text that the list keeps beside it: a little more than one row shows. */
export const PREVIEW_CHARACTERS = 160;

/** A save is stale when it starts from another revision than the stored one; 0 stands for "not stored yet". */
export function isStale(storedRevision: number, incomingRevision: number): boolean {
  return storedRevision !== incomingRevision;
}

/** The beginning of what was written, on one line, cut at a word where possible. */
export function previewOf(body: RichTextDocument): string {
  const line = documentToPlainText(body).replaceAll(/\s+/g, ' ');
  if (line.length <= PREVIEW_CHARACTERS) return line;
  const cut = line.lastIndexOf(' ', PREVIEW_CHARACTERS);
  return line.slice(0, cut > 0 ? cut : PREVIEW_CHARACTERS);
}

/** Whether there is nothing in a draft that would be missed. */
export function isEmptyDraft(draft: { title: string; body: RichTextDocument }): boolean {
  return draft.title.trim() === '' && isBlank(draft.body);
}

/** The heading in the list under which a day stands: a `month` is `YYYY-MM`. */
export type ListGroup =
  | { kind: 'ahead' }
  | { kind: 'thisWeek' }
  | { kind: 'earlierThisMonth' }
  | { kind: 'month'; month: string };

export function listGroupOf(entryDate: LocalDate, today: LocalDate): ListGroup {
  const monday = startOfWeek(today);
  if (entryDate >= addDays(monday, 7)) return { kind: 'ahead' };
  if (entryDate >= monday) return { kind: 'thisWeek' };
  const month = entryDate.slice(0, 7);
  return month === today.slice(0, 7) ? { kind: 'earlierThisMonth' } : { kind: 'month', month };
}

/** How long a page stays in the trash before it is purged. */
export const TRASH_DAYS = 30;

const FILE_NAME_CHARACTERS = 80;

/** A file name for the printed page that every file system takes: the title, or the day where there is none. */
export function pdfFileName({ title, entryDate }: { title: string; entryDate: LocalDate }): string {
  const safe = title
    .normalize('NFC')
    .replaceAll(/[\p{C}<>:"/\\|?*.]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const name = [...safe].slice(0, FILE_NAME_CHARACTERS).join('').trim();
  return `${name === '' ? entryDate : `${entryDate} ${name}`}.pdf`;
}

/** The same day and month in each year before, back to the journal's first day; 29 February only where there was one. */
export function sameDayBefore(date: LocalDate, firstDay: LocalDate): LocalDate[] {
  const [year = 0, ...rest] = date.split('-');
  const days: LocalDate[] = [];
  for (let earlier = Number(year) - 1; earlier >= Number(firstDay.slice(0, 4)); earlier--) {
    const day = [String(earlier).padStart(4, '0'), ...rest].join('-');
    if (addDays(day, 0) === day && day >= firstDay) days.push(day);
  }
  return days;
}
