import { isSeenAlike } from '../../shared/feedback/agreement.rules.ts';
import type { Figure, PartFigures } from '../../shared/feedback/disclosed.contract.ts';
import { feedbackMessages } from '../../shared/feedback/feedback.messages.ts';
import type { Item } from '../../shared/feedback/questionnaire.contract.ts';
import { pointIn } from '../../shared/feedback/scoring.rules.ts';
import { html, type Markup, type Piece, say } from '../files/markup.ts';
import type { Report } from './report.content.ts';
import { figuresOf, marked, scaleSentence, viewsOf } from './report.figures.ts';
import { section } from './report.markup.ts';
import { sayHidden, sayMean, sayRange } from './report.says.ts';
import { cell, figureCell, row, small, table } from './report.table.ts';

const words = feedbackMessages.report.written;

/** Statements whose self form asks about people in general, though the others answered for themselves. */
const VANTAGE_MARK = '*';

/** What stands under a mean: how many, how many had not seen it, and how far apart they are where that is shown. */
function notesUnder(figure: Figure, points: number): string[] {
  const { n, notSeen, spread } = figure;
  return [
    say(words.itemNotes.n, { count: n }),
    ...(notSeen ? [say(words.itemNotes.notSeen, { count: notSeen })] : []),
    ...(spread ? [sayRange(figure), isSeenAlike(spread.ad, points) ? words.alike : words.apart] : []),
  ];
}

type Statement = Pick<Item, 'code' | 'observer' | 'isOwnExperience'>;

function statementRow(item: Statement, part: PartFigures, points: number, { round, disclosed }: Report): Markup {
  const mine = pointIn(round.selfView.answers, item.code);
  const theirs = viewsOf(disclosed, part).map(({ figure }) =>
    figure.mean === null
      ? cell(small(sayHidden(part, disclosed)))
      : figureCell(sayMean(figure.mean), notesUnder(figure, points).map(small)),
  );
  const name = item.isOwnExperience ? `${item.observer} ${VANTAGE_MARK}` : item.observer;
  return row(name, [mine === null ? cell(small(words.notAnswered)) : figureCell(mine), ...theirs]);
}

function statements(label: string, rows: readonly Markup[], { disclosed }: Report): Markup {
  const views = viewsOf(disclosed, figuresOf([], ''));
  const heads = [
    words.columns.statement,
    marked('own', words.mine),
    ...views.map(({ form, name }) => marked(form, name)),
  ];
  return table({ label, heads, rows, kind: 'statements' });
}

function overallTable(report: Report): Piece {
  const { overall } = report.round.questionnaire;
  const figures = report.disclosed.overall;
  if (!overall || !figures) return '';
  const one = statementRow({ ...overall, isOwnExperience: false }, figures, overall.scale.length, report);
  return [
    html`<h3>${words.overall}</h3><p class="note">${scaleSentence(overall.scale)}</p>`,
    statements(words.overall, [one], report),
  ];
}

/** A table for each dimension with each of its statements; what is asked apart stands apart. */
export function itemsPart(report: Report): Piece {
  const { dimensions, scale } = report.round.questionnaire;
  const tables = dimensions.map(({ name, items }) => {
    const rows = items.map((item) =>
      statementRow(item, figuresOf(report.disclosed.items, item.code), scale.length, report),
    );
    return [html`<h3>${name}</h3>`, statements(name, rows, report)];
  });
  const isAnyOwn = dimensions.some(({ items }) => items.some((item) => item.isOwnExperience));
  return section(
    words.parts.items,
    html`<p class="note">${scaleSentence(scale)} ${words.agreement}</p>`,
    isAnyOwn ? html`<p class="note">${say(words.vantage, { mark: VANTAGE_MARK })}</p>` : '',
    tables,
    overallTable(report),
  );
}
