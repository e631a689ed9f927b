import { type DeckWord, deckWords, picksIn } from '../../shared/feedback/deck.rules.ts';
import { feedbackMessages } from '../../shared/feedback/feedback.messages.ts';
import { gapBetween } from '../../shared/feedback/gaps.rules.ts';
import { html, type Markup, type Piece, paragraphs, say, sayCount } from '../files/markup.ts';
import type { Report } from './report.content.ts';
import { figuresOf } from './report.figures.ts';
import { section } from './report.markup.ts';
import { sayHidden, sayMean, sayPrediction } from './report.says.ts';
import { cell, figureCell, row, table } from './report.table.ts';

const words = feedbackMessages.report.written;
const { columns, fields } = words;

/** Dimension by dimension, where I expected something. */
function expectedTable({ round, disclosed }: Report): Piece {
  const { dimensions, scale } = round.questionnaire;
  const rows = dimensions.flatMap(({ code, name }) => {
    const point = scale.find(({ value }) => value === round.selfView.expected[code]);
    if (!point) return [];
    const part = figuresOf(disclosed.dimensions, code);
    const { mean } = part.others;
    const gap = gapBetween(point.value, mean, scale);
    const theirs =
      mean === null
        ? [cell(sayHidden(part, disclosed)), cell()]
        : [figureCell(sayMean(mean)), cell(gap ? sayPrediction(gap) : '')];
    return [row(name, [cell(say(words.point, point)), ...theirs])];
  });
  if (rows.length === 0) return '';
  return table({
    label: words.parts.expected,
    heads: [columns.dimension, columns.expected, columns.said, columns.inWords],
    rows,
  });
}

function expectedWords({ round: { questionnaire, selfView } }: Report): Piece {
  const answered = questionnaire.prompts.flatMap(({ code, observer }) => {
    const mine = selfView.answers[code];
    return typeof mine === 'string' && mine !== ''
      ? [html`<h4>${observer}</h4><div class="mine">${paragraphs(mine)}</div>`]
      : [];
  });
  return answered.length === 0 ? '' : [html`<h3>${words.expectedWords}</h3>`, answered];
}

/** My prediction by dimension beside what was said, and what I expected to be written. */
export const expectedPart = (report: Report): Piece =>
  section(words.parts.expected, expectedTable(report), expectedWords(report));

const sayWords = (chosen: readonly DeckWord[]): string[] =>
  chosen.map(({ word, count }) => (count > 0 ? say(words.chosenBy, { word, count }) : word));

const field = (title: string, chosen: readonly DeckWord[]): Markup =>
  html`<div class="field"><h3>${title}</h3><p>${chosen.length === 0 ? words.noWord : sayWords(chosen).join(', ')}</p></div>`;

/** The words that were chosen in four fields; those of others only where three took part. */
export function deckPart({ round: { questionnaire, selfView }, disclosed }: Report): Piece {
  const { deck } = questionnaire;
  const picked = picksIn(selfView.answers);
  const { both, theirs, mine, nobody } = deckWords(deck, picked, disclosed.deck?.counts ?? []);
  if (!disclosed.deck) {
    const note = html`<p class="note">${say(words.deckHidden, { words: deck.length })}</p>`;
    return section(words.parts.deck, note, field(fields.mine, mine));
  }
  const all = [
    field(fields.both, both),
    field(fields.onlyTheirs, theirs),
    field(fields.onlyMine, mine),
    field(fields.nobody, nobody),
  ];
  return section(
    words.parts.deck,
    html`<p class="note">${sayCount(words.deckText, disclosed.deck.raters, { words: deck.length })}</p>`,
    html`<div class="fields">${all}</div>`,
  );
}
