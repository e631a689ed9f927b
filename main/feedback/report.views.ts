import { feedbackMessages } from '../../shared/feedback/feedback.messages.ts';
import { DECK } from '../../shared/feedback/questionnaire.contract.ts';
import type { Report } from './report.content.ts';
import { figuresOf } from './report.figures.ts';
import { html, type Markup, type Piece, paragraphs, say, sayCount, section } from './report.markup.ts';
import { sayHidden, sayMean } from './report.says.ts';
import { cell, row, table } from './report.table.ts';

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
    return [
      row(name, [cell(say(words.point, point)), cell(mean === null ? sayHidden(part, disclosed) : sayMean(mean))]),
    ];
  });
  if (rows.length === 0) return '';
  return table({ label: words.parts.expected, heads: [columns.dimension, columns.expected, columns.said], rows });
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

const field = (title: string, chosen: readonly string[]): Markup =>
  html`<div class="field"><h3>${title}</h3><p>${chosen.length === 0 ? words.noWord : chosen.join(', ')}</p></div>`;

/** The words that were chosen, in the four fields of Luft and Ingham; those of others only where three took part. */
export function deckPart({ round: { questionnaire, selfView }, disclosed }: Report): Piece {
  const { deck } = questionnaire;
  const picked = selfView.answers[DECK];
  const isMine = (place: number) => Array.isArray(picked) && picked.includes(place);
  const theirs = disclosed.deck;
  if (!theirs) {
    const mine = deck.filter((_, place) => isMine(place));
    return section(
      words.parts.deck,
      html`<p class="note">${say(words.deckHidden, { words: deck.length })}</p>`,
      field(fields.mine, mine),
    );
  }
  const count = (place: number) => theirs.counts[place] ?? 0;
  const which = (isOfMine: boolean, isOfTheirs: boolean) =>
    deck.flatMap((word, place) => {
      if (isMine(place) !== isOfMine || count(place) > 0 !== isOfTheirs) return [];
      return [isOfTheirs ? say(words.chosenBy, { word, count: count(place) }) : word];
    });
  const all = [
    field(fields.both, which(true, true)),
    field(fields.onlyTheirs, which(false, true)),
    field(fields.onlyMine, which(true, false)),
    field(fields.nobody, which(false, false)),
  ];
  return section(
    words.parts.deck,
    html`<p class="note">${sayCount(words.deckText, theirs.raters, { words: deck.length })}</p>`,
    html`<div class="fields">${all}</div>`,
  );
}
