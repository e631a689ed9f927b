import { isSeenAlike } from '../../../shared/feedback/agreement.rules.ts';
import type { Figure, OptionCount, PartFigures, QuestionFigures } from '../../../shared/feedback/disclosed.contract.ts';
import { feedbackMessages } from '../../../shared/feedback/feedback.messages.ts';
import { type FieldName, fieldsOf, gapBetween } from '../../../shared/feedback/gaps.rules.ts';
import type { Dimension, ScalePoint, SurveyQuestion } from '../../../shared/feedback/questionnaire.contract.ts';
import { statementViews } from '../../../shared/feedback/report.rules.ts';
import { pointIn } from '../../../shared/feedback/scoring.rules.ts';
import type { Block, StripChart } from '../../../shared/portfolio/document.ts';
import { composeMessages } from '../../../shared/portfolio/messages/compose.messages.ts';
import { bulletsOf, headingOf, paragraphOf, tableOf } from '../../../shared/portfolio/runs.rules.ts';
import type { Report } from '../../feedback/report.content.ts';
import { figuresOf, myScore, scaleSentence, type View, viewsOf } from '../../feedback/report.figures.ts';
import {
  sayAny,
  sayBlock,
  sayGap,
  sayHidden,
  sayLeast,
  sayMean,
  sayNotSeen,
  sayRange,
} from '../../feedback/report.says.ts';
import { say, sayCount } from '../../files/markup.ts';

/*
 * The figures of a round as blocks. They say what the report of the same round says, by the same rules (`shared/feedback`) and in
 * the same words; what is hidden there is hidden here, with the same reason.
 */

const words = feedbackMessages.report.written;
const { columns } = words;

type Place = StripChart['rows'][number]['marks'][number];

/** A mean on the points of the scale; one that is not shown has no mark. */
function placeOf(mean: number | null, scale: readonly ScalePoint[]): Place {
  if (mean === null) return null;
  return { at: mean - (scale[0]?.value ?? 1), words: sayMean(mean), isSolid: true };
}

function chartOf(dimensions: readonly Dimension[], { round, disclosed }: Report): Block {
  const { scale } = round.questionnaire;
  const labels = scale.map((point) => point.label);
  const rows = dimensions.map((dimension) => {
    const views = viewsOf(disclosed, figuresOf(disclosed.dimensions, dimension.code));
    const marks = [
      placeOf(myScore(dimension, round), scale),
      ...views.map(({ figure }) => placeOf(figure.mean, scale)),
    ];
    return { label: dimension.name, marks };
  });
  const series = [words.mine, ...viewsOf(disclosed, figuresOf([], '')).map(({ name }) => name)];
  const alt = say(composeMessages.round.alt, { first: labels[0] ?? '', last: labels.at(-1) ?? '' });
  const figure: StripChart = { kind: 'strips', scale: labels, series, rows };
  return { kind: 'figure', caption: composeMessages.round.chart, alt, figure };
}

function viewRow({ name, figure }: View, part: PartFigures, { disclosed }: Report): string[] {
  if (figure.mean === null) return [name, sayHidden(part, disclosed), '', '', ''];
  return [name, sayMean(figure.mean), sayRange(figure), String(figure.n), sayNotSeen(figure)];
}

function dimensionTable(dimension: Dimension, report: Report): Block[] {
  const part = figuresOf(report.disclosed.dimensions, dimension.code);
  const mine = myScore(dimension, report.round);
  const own = [words.mine, mine === null ? words.notAnswered : sayMean(mine), '', '', ''];
  const rows = viewsOf(report.disclosed, part).map((view) => viewRow(view, part, report));
  const head = [columns.view, columns.mean, columns.range, columns.answered, columns.notSeen];
  return [paragraphOf(dimension.definition), ...tableOf(dimension.name, head, [own, ...rows])];
}

export function dimensionsToBlocks(report: Report): Block[] {
  const { dimensions, scale } = report.round.questionnaire;
  return [
    headingOf(1, words.parts.dimensions),
    paragraphOf(`${scaleSentence(scale)} ${words.rangeFrom}`),
    chartOf(dimensions, report),
    ...dimensions.flatMap((dimension) => dimensionTable(dimension, report)),
  ];
}

/** Statements whose self form asks about people in general, though the others answered for themselves. */
const VANTAGE_MARK = '*';

function notesOn(figure: Figure, points: number): string[] {
  const { n, notSeen, spread } = figure;
  return [
    say(words.itemNotes.n, { count: n }),
    ...(notSeen ? [say(words.itemNotes.notSeen, { count: notSeen })] : []),
    ...(spread ? [sayRange(figure), isSeenAlike(spread.ad, points) ? words.alike : words.apart] : []),
  ];
}

type Statement = Pick<Dimension['items'][number], 'code' | 'observer' | 'isOwnExperience'>;

function statementRow(item: Statement, part: PartFigures, points: number, { round, disclosed }: Report): string[] {
  const mine = pointIn(round.selfView.answers, item.code);
  const theirs = viewsOf(disclosed, part).map(({ figure }) =>
    figure.mean === null ? sayHidden(part, disclosed) : [sayMean(figure.mean), ...notesOn(figure, points)].join('\n'),
  );
  const name = item.isOwnExperience ? `${item.observer} ${VANTAGE_MARK}` : item.observer;
  return [name, mine === null ? words.notAnswered : String(mine), ...theirs];
}

const statementHead = ({ disclosed }: Report) => [
  columns.statement,
  words.mine,
  ...viewsOf(disclosed, figuresOf([], '')).map(({ name }) => name),
];

function overallToBlocks(report: Report): Block[] {
  const { overall } = report.round.questionnaire;
  const figures = report.disclosed.overall;
  if (!overall || !figures) return [];
  const row = statementRow({ ...overall, isOwnExperience: false }, figures, overall.scale.length, report);
  return [paragraphOf(scaleSentence(overall.scale)), ...tableOf(words.overall, statementHead(report), [row])];
}

export function itemsToBlocks(report: Report): Block[] {
  const { dimensions, scale } = report.round.questionnaire;
  const tables = dimensions.flatMap(({ name, items }) =>
    tableOf(
      name,
      statementHead(report),
      items.map((item) => statementRow(item, figuresOf(report.disclosed.items, item.code), scale.length, report)),
    ),
  );
  const isAnyOwn = dimensions.some(({ items }) => items.some((item) => item.isOwnExperience));
  return [
    headingOf(1, words.parts.items),
    paragraphOf(`${scaleSentence(scale)} ${words.agreement}`),
    ...(isAnyOwn ? [paragraphOf(say(words.vantage, { mark: VANTAGE_MARK }))] : []),
    ...tables,
    ...overallToBlocks(report),
  ];
}

function fieldsToBlocks(report: Report, names: readonly FieldName[]): Block[] {
  const fields = fieldsOf(statementViews(report), report.round.questionnaire.scale);
  return names.flatMap((name): Block[] => {
    const { title, text } = words.views[name];
    const lines = fields[name].flatMap(({ item, mine, others }) => {
      if (mine === null || others.mean === null) return [];
      const figures = say(words.viewFigures, { mine, theirs: sayMean(others.mean) });
      return [`${item.observer} (${item.isOwnExperience ? `${figures}; ${words.viewVantage}` : figures})`];
    });
    const said = lines.length === 0 ? [paragraphOf(words.nothingStandsOut)] : bulletsOf(lines);
    return [headingOf(2, title), paragraphOf(text), ...said];
  });
}

/** What others see me do usually or more often. */
export const strengthsToBlocks = (report: Report): Block[] => [
  headingOf(1, words.parts.strengths),
  paragraphOf(words.strengthsText),
  ...fieldsToBlocks(report, ['shared', 'hidden']),
];

function dimensionGaps({ round, disclosed }: Report): Block[] {
  const { dimensions, scale } = round.questionnaire;
  const rows = dimensions.flatMap((dimension) => {
    const mine = myScore(dimension, round);
    if (mine === null) return [];
    const part = figuresOf(disclosed.dimensions, dimension.code);
    const { mean } = part.others;
    const gap = gapBetween(mine, mean, scale);
    const theirs = mean === null || gap === null ? [sayHidden(part, disclosed), ''] : [sayMean(mean), sayGap(gap)];
    return [[dimension.name, sayMean(mine), ...theirs]];
  });
  return tableOf(words.parts.gaps, [columns.dimension, words.mine, columns.others, columns.inWords], rows);
}

/** Where the views differ: by dimension, and the statements that stand out most. */
export const gapsToBlocks = (report: Report): Block[] => [
  headingOf(1, words.parts.gaps),
  paragraphOf(words.gapsText),
  ...dimensionGaps(report),
  ...fieldsToBlocks(report, ['blind', 'wishes']),
];

type Chosen = Exclude<SurveyQuestion, { kind: 'text' }>;

const isSame = (one: OptionCount, other: OptionCount) => one.options.join() === other.options.join();

function answeredSentence({ kind }: Chosen, { n }: QuestionFigures): string {
  if (n === null) return words.questionHidden;
  return sayCount(kind === 'multiple' ? words.questionSeveral : words.questionAnswered, n);
}

function questionToBlocks(question: Chosen, { disclosed }: Report): Block[] {
  const figures = disclosed.questions.find(({ code }) => code === question.code);
  if (!figures || figures.counts.length === 0) return [headingOf(2, question.text), paragraphOf(words.questionFew)];
  const counted = (count: number | null) =>
    count === null ? say(words.fewerThan, { least: sayLeast(disclosed.smallestGroup) }) : String(count);
  const ofBlocks = figures.blocks.length === 0 ? [] : disclosed.blocks.map(sayBlock);
  const rows = figures.counts.map((one) => [
    sayAny(one.options.map((place) => question.options[place] ?? '')),
    counted(one.count),
    ...figures.blocks.map(({ counts }) => {
      const found = counts.find((other) => isSame(one, other));
      return found ? counted(found.count) : words.notSeenFew;
    }),
  ]);
  const head = [columns.answer, columns.count, ...ofBlocks];
  return [headingOf(2, question.text), paragraphOf(answeredSentence(question, figures)), ...tableOf('', head, rows)];
}

/** A staff survey: counts of what could be chosen. What was written in words is a part of its own. */
export const questionsToBlocks = (report: Report): Block[] => [
  headingOf(1, words.parts.questions),
  ...report.round.questionnaire.questions.flatMap((question) =>
    question.kind === 'text' ? [] : questionToBlocks(question, report),
  ),
];
