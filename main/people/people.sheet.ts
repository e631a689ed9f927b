import { formatDay } from '../../shared/calendar/format-day.ts';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { sheetMessages as words } from '../../shared/people/sheet.messages.ts';
import type { PrintPage } from '../context.ts';
import { escapeHtml } from '../files/escape-html.ts';

/** A line to be written on, or with what stands on it already. */
function lineOf(label: string, content = ''): string {
  return `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(content)}</dd></div>`;
}

/**
 * The lines at the foot. A sheet with a code has no line for initials: both on one sheet of paper would be the key to the
 * code. The real name is not even asked for here.
 */
function linesOf(code: string | null, today: LocalDate): string[] {
  if (code === null) return [lineOf(words.coach), lineOf(words.today), lineOf(words.read)];
  return [lineOf(words.coach), lineOf(words.today, formatDay(today, { dateStyle: 'long' })), lineOf(words.code, code)];
}

/** The sheet "How I keep what you tell me" as the content of `renderer/print.html`, with a person's code or to be filled in. */
export function sheetToPage(code: string | null, today: LocalDate): PrintPage {
  const sections = words.sections.map(
    ({ heading, text }) =>
      `<h3>${escapeHtml(heading)}</h3>${text.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('')}`,
  );
  return {
    title: words.title,
    body:
      `<section class="keeping-sheet"><h1>${escapeHtml(words.title)}</h1><p class="lead">${escapeHtml(words.lead)}</p>` +
      `${sections.join('')}<dl>${linesOf(code, today).join('')}</dl></section>`,
  };
}
