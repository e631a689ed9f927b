import { feedbackMessages } from '../../shared/feedback/feedback.messages.ts';
import { type FieldName, fieldsOf, gapBetween } from '../../shared/feedback/gaps.rules.ts';
import { type StatementViews, statementViews } from '../../shared/feedback/report.rules.ts';
import { html, type Markup, type Piece, say } from '../files/markup.ts';
import type { Report } from './report.content.ts';
import { figuresOf, myScore } from './report.figures.ts';
import { section } from './report.markup.ts';
import { sayGap, sayHidden, sayMean } from './report.says.ts';
import { cell, figureCell, row, table } from './report.table.ts';

const words = feedbackMessages.report.written;
const { columns } = words;

function statement({ item, mine, others }: StatementViews): Piece {
  if (mine === null || others.mean === null) return '';
  const figures = say(words.viewFigures, { mine, theirs: sayMean(others.mean) });
  const note = item.isOwnExperience ? `${figures}; ${words.viewVantage}` : figures;
  return html`<li>${item.observer}<small>${note}</small></li>`;
}

function field(name: FieldName, views: readonly StatementViews[]): Markup {
  const { title, text } = words.views[name];
  const list = views.length === 0 ? html`<p>${words.nothingStandsOut}</p>` : html`<ul>${views.map(statement)}</ul>`;
  return html`<div class="field"><h3>${title}</h3><p class="note">${text}</p>${list}</div>`;
}

function twoFields(report: Report, names: readonly FieldName[]): Markup {
  const fields = fieldsOf(statementViews(report), report.round.questionnaire.scale);
  return html`<div class="fields">${names.map((name) => field(name, fields[name]))}</div>`;
}

/** What others see me do usually or more often. */
export const strengthsPart = (report: Report): Piece =>
  section(
    words.parts.strengths,
    html`<p class="note">${words.strengthsText}</p>`,
    twoFields(report, ['shared', 'hidden']),
  );

/** How the two views of each dimension lie to each other, as far as all the others are shown together. */
function dimensionGaps({ round, disclosed }: Report): Piece {
  const { dimensions, scale } = round.questionnaire;
  const rows = dimensions.flatMap((dimension) => {
    const mine = myScore(dimension, round);
    if (mine === null) return [];
    const part = figuresOf(disclosed.dimensions, dimension.code);
    const { mean } = part.others;
    const gap = gapBetween(mine, mean, scale);
    const theirs =
      mean === null || gap === null
        ? [html`<td colspan="2">${sayHidden(part, disclosed)}</td>`]
        : [figureCell(sayMean(mean)), cell(sayGap(gap))];
    return [row(dimension.name, [figureCell(sayMean(mine)), ...theirs])];
  });
  if (rows.length === 0) return '';
  const heads = [columns.dimension, words.mine, columns.others, columns.inWords];
  return table({ label: words.parts.gaps, heads, rows });
}

/** Where the views differ: by dimension, and the statements that stand out most. */
export const gapsPart = (report: Report): Piece =>
  section(
    words.parts.gaps,
    html`<p class="note">${words.gapsText}</p>`,
    dimensionGaps(report),
    twoFields(report, ['blind', 'wishes']),
  );
