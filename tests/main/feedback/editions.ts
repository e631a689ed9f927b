import type { Disclosed, Figure, PartFigures } from '../../../shared/feedback/disclosed.contract.ts';
import type { Questionnaire } from '../../../shared/feedback/questionnaire.contract.ts';

/** A figure of so many people; from five on with how far apart they are. */
function figureOf(n: number, mean: number, notSeen = 0): Figure {
  const lowest = Math.max(1, Math.floor(mean) - 1);
  const spread = { lowest, highest: 5, counts: [0, 0, 1, n - 2, 1], ad: mean < 3.5 ? 1.1 : 0.5, rwg: 0.8 };
  return { n, mean, notSeen, spread: n < 5 ? null : spread };
}

const hidden: Figure = { n: 0, mean: null, notSeen: null, spread: null };

/** Six teachers and three administrators: means that differ by part, from 2.1 to 4.7. */
function partOf(code: string, place: number): PartFigures {
  const teachers = 2.1 + ((place * 7) % 27) / 10;
  const administrators = 2.4 + ((place * 5) % 24) / 10;
  return {
    code,
    blocks: [figureOf(6, teachers, place % 3), figureOf(3, administrators)],
    others: figureOf(9, (6 * teachers + 3 * administrators) / 9, place % 3),
    withheld: null,
  };
}

export const commentId = (place: number): string => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

/** What nine people showed who answered the whole of Two Views: as the rules for figures would make it. */
export function shownFigures({ dimensions, overall, deck, prompts }: Questionnaire): Disclosed {
  const items = dimensions.flatMap((dimension) => dimension.items).map(({ code }, place) => partOf(code, place));
  const [first, second] = items;
  if (first && second) {
    first.blocks[1] = hidden;
    first.withheld = 'few';
    second.blocks[1] = hidden;
    second.others = hidden;
    second.withheld = 'subtraction';
  }
  return {
    edition: 1,
    isProtected: true,
    smallestGroup: 3,
    answered: 10,
    leftOut: 1,
    blocks: [
      { groups: ['teacher'], raters: 6 },
      { groups: ['administrator'], raters: 3 },
    ],
    dimensions: dimensions.map(({ code }, place) => partOf(code, place + 9)),
    items,
    overall: overall && partOf(overall.code, 20),
    deck: deck.length === 0 ? null : { raters: 9, counts: deck.map((_, place) => (place % 5 === 0 ? 4 : 0)) },
    questions: [],
    comments: prompts.flatMap(({ code }, place) => [
      { id: commentId(2 * place + 1), code, text: `The first answer to ${code}.`, answerId: null },
      { id: commentId(2 * place + 2), code, text: `The second answer to ${code}.`, answerId: null },
    ]),
    commentersHidden: 0,
  };
}

/** Counts of a staff survey with two groups; the last option of each question was chosen by too few. */
export function shownCounts({ questions }: Questionnaire): Disclosed {
  const counted = questions.flatMap((question) => {
    if (question.kind === 'text') return [];
    const last = question.options.length - 1;
    const counts = question.options.map((_, place) => ({ options: [place], count: place === last ? null : 4 }));
    const ofBlock = { n: 6, counts: counts.map(({ options, count }) => ({ options, count: count && 3 })) };
    return [{ code: question.code, n: 12, counts, blocks: [ofBlock, ofBlock] }];
  });
  return {
    edition: 1,
    isProtected: true,
    smallestGroup: 3,
    answered: 12,
    leftOut: 0,
    blocks: [
      { groups: ['teacher'], raters: 6 },
      { groups: ['peer', 'team'], raters: 6 },
    ],
    dimensions: [],
    items: [],
    overall: null,
    deck: null,
    questions: counted,
    comments: questions
      .filter(({ kind }) => kind === 'text')
      .map(({ code }, place) => ({ id: commentId(place + 50), code, text: `Words about ${code}.`, answerId: null })),
    commentersHidden: 0,
  };
}
