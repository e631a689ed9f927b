import { formatDay } from '../../shared/calendar/format-day.ts';
import type { Comment } from '../../shared/feedback/disclosed.contract.ts';
import { feedbackMessages } from '../../shared/feedback/feedback.messages.ts';
import { commentsIn, type Voice } from '../../shared/feedback/report.rules.ts';
import { html, type Markup, type Piece, paragraphs, sayCount } from '../files/markup.ts';
import type { Report } from './report.content.ts';
import { quotation, section } from './report.markup.ts';
import { figureCell, row, table } from './report.table.ts';

const words = feedbackMessages.report.written;

/** Under one question, in the order in which they are kept, which is random in a protected round. */
function wroteTo(question: string, comments: readonly Comment[]): Piece {
  if (comments.length === 0) return '';
  return [html`<h3>${question}</h3>`, comments.map(({ text }) => quotation(text))];
}

/** The chosen comments by question; then those that stand without one. */
export function commentsPart({ round: { questionnaire }, disclosed, commentIds }: Report): Piece {
  const chosen = commentsIn(disclosed).filter(({ id }) => commentIds.has(id));
  const asked = [
    ...questionnaire.prompts.map(({ code, observer }) => ({ code, text: observer })),
    ...questionnaire.questions,
  ];
  const codes = new Set(asked.map(({ code }) => code));
  const rest = chosen.filter(({ code }) => code === null || !codes.has(code));
  if (chosen.length === 0) return '';
  return section(
    words.parts.comments,
    html`<p class="note">${words.commentsText}</p>`,
    asked.map(({ code, text }) =>
      wroteTo(
        text,
        chosen.filter((comment) => comment.code === code),
      ),
    ),
    wroteTo(words.otherWords, rest),
    disclosed.commentersHidden > 0
      ? html`<p class="note">${sayCount(words.commentsHidden, disclosed.commentersHidden)}</p>`
      : '',
  );
}

function voice({ question, text, from, day }: Voice): Markup {
  const who = day === null ? from : `${from}, ${formatDay(day, { dateStyle: 'long' })}`;
  return html`
<figure class="voice">
  ${question === null ? '' : html`<h4>${question}</h4>`}${quotation(text)}<figcaption>${who}</figcaption>
</figure>`;
}

/** Voices that may be quoted and were chosen, with the role or the code under which they may. */
export function voicesPart({ voices, commentIds }: Report): Piece {
  const chosen = voices.filter(({ id }) => commentIds.has(id));
  if (chosen.length === 0) return '';
  return section(words.parts.voices, html`<p class="note">${words.voicesText}</p>`, chosen.map(voice));
}

/** What comments have in common, with how many there are of each. */
export function themesPart({ themes, disclosed }: Report): Piece {
  const known = new Set(disclosed.comments.map(({ id }) => id));
  const rows = themes.map(({ name, commentIds }) =>
    row(name, [figureCell(commentIds.filter((id) => known.has(id)).length)]),
  );
  return section(
    words.parts.themes,
    html`<p class="note">${words.themesText}</p>`,
    table({ label: words.parts.themes, heads: [words.columns.theme, words.columns.comments], rows, kind: 'narrow' }),
  );
}

export const focusPart = ({ round }: Report): Piece =>
  section(words.parts.focus, html`<div class="focus">${paragraphs(round.focus)}</div>`);
