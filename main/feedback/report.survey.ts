import type { Disclosed, OptionCount, QuestionFigures } from '../../shared/feedback/disclosed.contract.ts';
import { feedbackMessages } from '../../shared/feedback/feedback.messages.ts';
import type { SurveyQuestion } from '../../shared/feedback/questionnaire.contract.ts';
import { html, type Markup, type Piece, say, sayCount } from '../files/markup.ts';
import type { Report } from './report.content.ts';
import { section } from './report.markup.ts';
import { sayAny, sayBlock, sayLeast } from './report.says.ts';
import { figureCell, row, table } from './report.table.ts';

const words = feedbackMessages.report.written;
const { columns } = words;

type Chosen = Exclude<SurveyQuestion, { kind: 'text' }>;

const sayCounted = (count: number | null, { smallestGroup }: Disclosed) =>
  count ?? say(words.fewerThan, { least: sayLeast(smallestGroup) });

/** The share of those who answered as a bar; a count that is not shown has none. */
function bar(count: number | null, n: number | null): Piece {
  if (count === null || !n) return '';
  const share = Math.round((count / n) * 1000) / 10;
  return html`
<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
  <rect class="whole" width="100" height="8" /><rect class="share" width="${share}" height="8" />
</svg>`;
}

const isSame = (one: OptionCount, other: OptionCount) => one.options.join() === other.options.join();

function answerRow(question: Chosen, counted: OptionCount, figures: QuestionFigures, disclosed: Disclosed): Markup {
  const ofBlocks = figures.blocks.map(({ counts }) => {
    const found = counts.find((one) => isSame(one, counted));
    return figureCell(found ? sayCounted(found.count, disclosed) : words.notSeenFew);
  });
  return row(sayAny(counted.options.map((place) => question.options[place] ?? '')), [
    html`<td class="bar-cell">${bar(counted.count, figures.n)}</td>`,
    figureCell(sayCounted(counted.count, disclosed)),
    ...ofBlocks,
  ]);
}

function answeredSentence({ kind }: Chosen, { n }: QuestionFigures): string {
  if (n === null) return words.questionHidden;
  return sayCount(kind === 'multiple' ? words.questionSeveral : words.questionAnswered, n);
}

function answersTo(question: Chosen, figures: QuestionFigures | undefined, disclosed: Disclosed): Markup {
  const title = html`<h3>${question.text}</h3>`;
  if (!figures || figures.counts.length === 0)
    return html`<article>${title}<p class="note">${words.questionFew}</p></article>`;
  const ofBlocks = figures.blocks.length === 0 ? [] : disclosed.blocks.map(sayBlock);
  const counts = table({
    label: question.text,
    heads: [columns.answer, '', columns.count, ...ofBlocks],
    rows: figures.counts.map((counted) => answerRow(question, counted, figures, disclosed)),
  });
  return html`<article class="question">${title}<p class="note">${answeredSentence(question, figures)}</p>${counts}</article>`;
}

/** A staff survey: counts of what could be chosen. What was written in words is a part of its own. */
export const questionsPart = ({ round, disclosed }: Report): Piece =>
  section(
    words.parts.questions,
    round.questionnaire.questions.flatMap((question) => {
      if (question.kind === 'text') return [];
      return [
        answersTo(
          question,
          disclosed.questions.find(({ code }) => code === question.code),
          disclosed,
        ),
      ];
    }),
  );
