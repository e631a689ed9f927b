import { renderToHTMLString } from '@tiptap/static-renderer';
import { formatDay } from '../../shared/calendar/format-day.ts';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import { richTextExtensions } from '../../shared/richtext/extensions.ts';
import { withoutBlankSections } from '../../shared/richtext/sections.ts';
import { escapeHtml } from '../files/escape-html.ts';

/** `17 November 2026`: the month in words, so that no reader takes the day for the month. */
function longDate(entry: Entry): string {
  return formatDay(entry.entryDate, { dateStyle: 'long' });
}

/** The content of `renderer/print.html` for one entry: title, what it is, and the page itself. */
export function entryToPage(entry: Entry, templateName: string | undefined): { title: string; body: string } {
  const title = entry.title.trim() || templateName || longDate(entry);
  const meta = [templateName, longDate(entry)].filter((part) => part !== undefined && part !== title).join(', ');
  const content = renderToHTMLString({ extensions: richTextExtensions, content: withoutBlankSections(entry.body) });
  return { title, body: `<h1>${escapeHtml(title)}</h1><p class="meta">${escapeHtml(meta)}</p>${content}` };
}
