import { type DeckWord, deckWords, picksIn } from '../../../shared/feedback/deck.rules.ts';
import type { Comment } from '../../../shared/feedback/disclosed.contract.ts';
import { feedbackMessages } from '../../../shared/feedback/feedback.messages.ts';
import { gapBetween } from '../../../shared/feedback/gaps.rules.ts';
import { commentsIn, type Voice } from '../../../shared/feedback/report.rules.ts';
import type { Block } from '../../../shared/portfolio/document.ts';
import { factsOf, headingOf, paragraphOf, paragraphsOf, tableOf } from '../../../shared/portfolio/runs.rules.ts';
import type { Report } from '../../feedback/report.content.ts';
import { figuresOf } from '../../feedback/report.figures.ts';
import { sayHidden, sayMean, sayPrediction } from '../../feedback/report.says.ts';
import { say, sayCount } from '../../files/markup.ts';
import { longDay } from './composed.ts';

/* What was said and written in a round, as far as it may be shown: by the rules of the round's own report. */

const words = feedbackMessages.report.written;
const { columns, fields } = words;

function expectedTable({ round, disclosed }: Report): Block[] {
  const { dimensions, scale } = round.questionnaire;
  const rows = dimensions.flatMap(({ code, name }) => {
    const point = scale.find(({ value }) => value === round.selfView.expected[code]);
    if (!point) return [];
    const part = figuresOf(disclosed.dimensions, code);
    const { mean } = part.others;
    const gap = gapBetween(point.value, mean, scale);
    const theirs = mean === null ? [sayHidden(part, disclosed), ''] : [sayMean(mean), gap ? sayPrediction(gap) : ''];
    return [[name, say(words.point, point), ...theirs]];
  });
  return tableOf('', [columns.dimension, columns.expected, columns.said, columns.inWords], rows);
}

function expectedWords({ round: { questionnaire, selfView } }: Report): Block[] {
  const answered = questionnaire.prompts.flatMap(({ code, observer }): Block[] => {
    const mine = selfView.answers[code];
    return typeof mine === 'string' && mine !== '' ? [{ kind: 'prompt', text: observer }, ...paragraphsOf(mine)] : [];
  });
  return answered.length === 0 ? [] : [headingOf(2, words.expectedWords), ...answered];
}

/** My prediction by dimension beside what was said, and what I expected to be written. */
export const expectedToBlocks = (report: Report): Block[] => [
  headingOf(1, words.parts.expected),
  ...expectedTable(report),
  ...expectedWords(report),
];

const sayWords = (chosen: readonly DeckWord[]): string =>
  chosen.length === 0
    ? words.noWord
    : chosen.map(({ word, count }) => (count > 0 ? say(words.chosenBy, { word, count }) : word)).join(', ');

/** The words that were chosen in four fields; those of others only where enough took part. */
export function deckToBlocks({ round: { questionnaire, selfView }, disclosed }: Report): Block[] {
  const { deck } = questionnaire;
  const { both, theirs, mine, nobody } = deckWords(deck, picksIn(selfView.answers), disclosed.deck?.counts ?? []);
  const title = headingOf(1, words.parts.deck);
  if (!disclosed.deck) {
    const own = factsOf([{ label: fields.mine, text: sayWords(mine) }]);
    return [title, paragraphOf(say(words.deckHidden, { words: deck.length })), ...own];
  }
  return [
    title,
    paragraphOf(sayCount(words.deckText, disclosed.deck.raters, { words: deck.length })),
    ...factsOf([
      { label: fields.both, text: sayWords(both) },
      { label: fields.onlyTheirs, text: sayWords(theirs) },
      { label: fields.onlyMine, text: sayWords(mine) },
      { label: fields.nobody, text: sayWords(nobody) },
    ]),
  ];
}

const quoted = (text: string): Block => ({ kind: 'quote', blocks: paragraphsOf(text) });

function wroteTo(question: string, comments: readonly Comment[]): Block[] {
  return comments.length === 0 ? [] : [headingOf(2, question), ...comments.map(({ text }) => quoted(text))];
}

/** The chosen comments by question, in the order in which they are kept, which is random; then those without one. */
export function commentsToBlocks({ round: { questionnaire }, disclosed, commentIds }: Report): Block[] {
  const chosen = commentsIn(disclosed).filter(({ id }) => commentIds.has(id));
  if (chosen.length === 0) return [];
  const asked = [
    ...questionnaire.prompts.map(({ code, observer }) => ({ code, text: observer })),
    ...questionnaire.questions,
  ];
  const codes = new Set(asked.map(({ code }) => code));
  const rest = chosen.filter(({ code }) => code === null || !codes.has(code));
  return [
    headingOf(1, words.parts.comments),
    paragraphOf(words.commentsText),
    ...asked.flatMap(({ code, text }) =>
      wroteTo(
        text,
        chosen.filter((comment) => comment.code === code),
      ),
    ),
    ...wroteTo(words.otherWords, rest),
    ...(disclosed.commentersHidden > 0
      ? [paragraphOf(sayCount(words.commentsHidden, disclosed.commentersHidden))]
      : []),
  ];
}

function voiceToBlocks({ question, text, from, day }: Voice): Block[] {
  const who = day === null ? from : `${from}, ${longDay(day)}`;
  return [
    ...(question === null ? [] : [{ kind: 'prompt' as const, text: question }]),
    { kind: 'quote', blocks: [...paragraphsOf(text), paragraphOf(who)] },
  ];
}

/** Voices that may be quoted and were chosen, with the role or the code under which they may. */
export function voicesToBlocks({ voices, commentIds }: Report): Block[] {
  const chosen = voices.filter(({ id }) => commentIds.has(id));
  if (chosen.length === 0) return [];
  return [headingOf(1, words.parts.voices), paragraphOf(words.voicesText), ...chosen.flatMap(voiceToBlocks)];
}

/** What comments have in common, with how many there are of each. */
export function themesToBlocks({ themes, disclosed }: Report): Block[] {
  const known = new Set(disclosed.comments.map(({ id }) => id));
  const rows = themes.map(({ name, commentIds }) => [name, String(commentIds.filter((id) => known.has(id)).length)]);
  return [headingOf(1, words.parts.themes), ...tableOf(words.themesText, [columns.theme, columns.comments], rows)];
}

export const focusToBlocks = ({ round }: Report): Block[] => [
  headingOf(1, words.parts.focus),
  ...paragraphsOf(round.focus),
];
