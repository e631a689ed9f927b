import type { Disclosed, Figure, PartFigures } from '../../shared/feedback/disclosed.contract.ts';
import { feedbackMessages } from '../../shared/feedback/feedback.messages.ts';
import type { Dimension, ScalePoint } from '../../shared/feedback/questionnaire.contract.ts';
import { scoreOf } from '../../shared/feedback/scoring.rules.ts';
import { html, type Markup, type Piece, say } from '../files/markup.ts';
import type { Report } from './report.content.ts';
import { section } from './report.markup.ts';
import { blockForm, type Lane, legendMark, type MarkForm, plot } from './report.plot.ts';
import { sayBlock, sayHidden, sayMean, sayNotSeen, sayRange } from './report.says.ts';
import { cell, figureCell, row, table } from './report.table.ts';

const words = feedbackMessages.report.written;
const { columns } = words;

const hidden: Figure = { n: 0, mean: null, notSeen: null, spread: null };

/** The figures of a part; one that has none was answered by too few. */
export const figuresOf = (all: readonly PartFigures[], code: string): PartFigures =>
  all.find((one) => one.code === code) ?? { code, blocks: [], others: hidden, withheld: 'few' };

/** One view of the others: a block, or all of them. */
export interface View {
  name: string;
  /** Null: it has no mark in a picture. */
  form: MarkForm | null;
  figure: Figure;
}

/** Where there is one block alone, it is all of them. */
export function viewsOf({ blocks }: Disclosed, part: PartFigures): View[] {
  const each = blocks.map(
    (block, place): View => ({ name: sayBlock(block), form: blockForm(place), figure: part.blocks[place] ?? hidden }),
  );
  return blocks.length === 1 ? each : [...each, { name: words.everybody, form: null, figure: part.others }];
}

export const marked = (form: MarkForm | null, name: string): Piece => (form ? [legendMark(form), name] : name);

export const scaleSentence = (scale: readonly ScalePoint[]): string =>
  say(words.scale, { points: scale.map((point) => say(words.point, point)).join(', ') });

/** Everything that the picture shows, for those who do not see it. */
function describe(mine: number | null, views: readonly View[], part: PartFigures, disclosed: Disclosed): string {
  const own = mine === null ? [] : [say(words.plotMine, { mean: sayMean(mine) })];
  const others = views.map(({ name, figure }) => {
    const { mean, spread } = figure;
    if (mean === null) return `${name} ${sayHidden(part, disclosed)}`;
    const said = { who: name, mean: sayMean(mean) };
    return spread ? say(words.plotRange, { ...said, range: sayRange(figure) }) : say(words.plotOthers, said);
  });
  return `${[...own, ...others].join('. ')}.`;
}

function viewRow({ name, form, figure }: View, part: PartFigures, disclosed: Disclosed): Markup {
  const cells =
    figure.mean === null
      ? [html`<td colspan="4">${sayHidden(part, disclosed)}</td>`]
      : [
          figureCell(sayMean(figure.mean)),
          cell(sayRange(figure)),
          figureCell(figure.n),
          figureCell(sayNotSeen(figure)),
        ];
  return row(marked(form, name), cells);
}

/** My own score of a dimension; null where I answered less than half of it. */
export function myScore({ code, items }: Dimension, { questionnaire, selfView }: Report['round']) {
  const part = { code, items: items.map((item) => item.code), scale: questionnaire.scale };
  return scoreOf(part, selfView.answers);
}

function dimensionRow(dimension: Dimension, { round, disclosed }: Report): Markup {
  const { code, name, definition } = dimension;
  const { scale } = round.questionnaire;
  const part = figuresOf(disclosed.dimensions, code);
  const mine = myScore(dimension, round);
  const views = viewsOf(disclosed, part);
  const lanes = views.flatMap(({ form, figure: { mean, spread } }): Lane[] => (form ? [{ form, mean, spread }] : []));
  const picture = plot({
    id: `plot-${code}`,
    title: say(words.plotTitle, { name, first: scale[0]?.label ?? '', last: scale.at(-1)?.label ?? '' }),
    description: describe(mine, views, part, disclosed),
    scale,
    lanes: [{ form: 'own', mean: mine, spread: null }, ...lanes],
  });
  const own = [figureCell(mine === null ? words.notAnswered : sayMean(mine)), html`<td colspan="3"></td>`];
  const figures = table({
    label: name,
    heads: [columns.view, columns.mean, columns.range, columns.answered, columns.notSeen],
    rows: [row(marked('own', words.mine), own), ...views.map((view) => viewRow(view, part, disclosed))],
  });
  return html`
<article class="dimension">
  <h3>${name}</h3>
  <p class="note">${definition}</p>
  <div class="beside"><figure>${picture}</figure>${figures}</div>
</article>`;
}

/** A picture and a table for each dimension: my own view, each group and all of them. */
export const dimensionsPart = (report: Report): Piece => {
  const { dimensions, scale } = report.round.questionnaire;
  return section(
    words.parts.dimensions,
    html`<p class="note">${scaleSentence(scale)} ${words.rangeFrom}</p>`,
    dimensions.map((dimension) => dimensionRow(dimension, report)),
  );
};
