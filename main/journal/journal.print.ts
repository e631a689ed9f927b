import type { Extensions } from '@tiptap/core';
import { renderToHTMLString } from '@tiptap/static-renderer';
import { formatDay } from '../../shared/calendar/format-day.ts';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import { AttachedImage } from '../../shared/richtext/attachment-nodes.ts';
import { richTextExtensions } from '../../shared/richtext/extensions.ts';
import { withoutBlankSections } from '../../shared/richtext/sections.ts';
import type { Step } from '../../shared/steps/steps.contract.ts';
import { stepsMessages } from '../../shared/steps/steps.messages.ts';
import { escapeHtml } from '../files/escape-html.ts';

/** What a printed page says beside its words. */
export interface PrintedParts {
  templateName: string | undefined;
  /** What the page ended with: its steps and agreements, and the lines of its list. */
  steps: readonly Step[];
  list: readonly string[];
  /** The code of a person; undefined for one who is gone. */
  codeOf: (personId: string) => string | undefined;
}

/** `17 November 2026`: the month in words, so that no reader takes the day for the month. */
function longDate(date: LocalDate): string {
  return formatDay(date, { dateStyle: 'long' });
}

/** A picture comes straight from the encrypted store, as in the window; in the shared schema it has no address. */
const PrintedImage = AttachedImage.extend({
  renderHTML({ node }) {
    const { attachmentId, alt } = node.attrs;
    const picture = ['img', { src: `/attachment/${attachmentId}`, alt: '' }] as const;
    return ['figure', { class: 'attached-image' }, picture, ['figcaption', {}, alt]];
  },
});

const printedExtensions: Extensions = richTextExtensions.map((extension) =>
  extension.name === PrintedImage.name ? PrintedImage : extension,
);

function section(title: string, lines: readonly string[]): string {
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
  return items === '' ? '' : `<h2>${escapeHtml(title)}</h2><ul>${items}</ul>`;
}

/** What was agreed and what comes next. How deep a talk went is for the coach alone and on no paper. */
function endToHtml({ steps, list, codeOf }: PrintedParts): string {
  const kept = steps.filter(({ state }) => state === 'open' || state === 'done');
  const lineOf = ({ text, dueOn }: Step) => (dueOn === null ? text : `${text} (${longDate(dueOn)})`);
  const sideOf = ({ whose, personId }: Step) => {
    const code = personId === null ? undefined : codeOf(personId);
    return whose === 'me' ? stepsMessages.mine : (code ?? stepsMessages.theirs);
  };
  const agreed = kept.filter(({ kind }) => kind === 'agreement');
  return [
    section(
      stepsMessages.agreement,
      agreed.map((step) => `${sideOf(step)}: ${lineOf(step)}`),
    ),
    section(stepsMessages.nextSteps, kept.filter(({ kind }) => kind === 'step').map(lineOf)),
    section(stepsMessages.list, list),
  ].join('');
}

/** The content of `renderer/print.html` for one entry: title, what it is, the page itself, and what it ended with. */
export function entryToPage(entry: Entry, parts: PrintedParts): { title: string; body: string } {
  const { templateName } = parts;
  const date = longDate(entry.entryDate);
  const title = entry.title.trim() || templateName || date;
  const meta = [templateName, date].filter((part) => part !== undefined && part !== title).join(', ');
  const content = renderToHTMLString({ extensions: printedExtensions, content: withoutBlankSections(entry.body) });
  const head = `<h1>${escapeHtml(title)}</h1><p class="meta">${escapeHtml(meta)}</p>`;
  return { title, body: head + content + endToHtml(parts) };
}
