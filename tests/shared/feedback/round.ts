import { builtInQuestionnaires } from '../../../main/feedback/built-in.ts';
import type { Answers } from '../../../shared/feedback/answer.contract.ts';
import { type CountedAnswer, type Disclosing, disclose, isDisclosed } from '../../../shared/feedback/disclose.rules.ts';
import type { Disclosed, Group } from '../../../shared/feedback/disclosed.contract.ts';
import type { Questionnaire } from '../../../shared/feedback/questionnaire.contract.ts';
import second from '../../fixtures/feedback/second-round.json' with { type: 'json' };
import { seededRandom } from '../../proof/vault/seeded-random.ts';

const [whole] = builtInQuestionnaires('views', 5);
if (!whole) throw new Error('The built-in questionnaire is there.');
export const twoViews: Questionnaire = whole.questionnaire;

/** The sample year's second round: six teachers and three leaders answered. */
export const secondRound: CountedAnswer[] = second.raters.map(({ group, ratings, overall, comments }, place) => ({
  id: idOf(place),
  group: group as Group,
  answers: {
    ...ratings,
    GLOB: overall,
    ...Object.fromEntries(comments.map(({ prompt, text }) => [prompt, text])),
  } as Answers,
  edition: null,
  words: '',
}));
export const secondSelf: Answers = { ...second.self, GLOB: second.selfOverall };

export function idOf(place: number): string {
  return `00000000-0000-4000-8000-${place.toString(16).padStart(12, '0')}`;
}

/** Chance and ids that are the same each time. */
export function playedChance(seed = 1): Pick<Disclosing, 'random' | 'newId'> {
  const random = seededRandom(seed);
  return { random: () => random.below(2 ** 30) / 2 ** 30, newId: () => idOf(random.below(2 ** 40)) };
}

/** A small questionnaire: one dimension of some items on five points. */
export function oneDimension(items = 4): Questionnaire {
  const codes = Array.from({ length: items }, (_, place) => `A${place + 1}`);
  return {
    name: 'One dimension',
    scale: [1, 2, 3, 4, 5].map((value) => ({ value, label: `${value}` })),
    notSeen: 'Not seen',
    dimensions: [
      {
        code: 'A',
        name: 'A',
        definition: '',
        items: codes.map((code) => ({ code, self: code, observer: code, isOwnExperience: false })),
      },
    ],
    overall: null,
    prompts: [],
    deck: [],
    picks: 0,
    questions: [],
  };
}

/** `null`: not seen; `undefined`: left out. */
export function answered(group: Group, values: readonly (number | null | undefined)[], edition: number | null = null) {
  const answers = Object.fromEntries(
    values.flatMap((value, place) => (value === undefined ? [] : [[`A${place + 1}`, value]])),
  ) as Answers;
  return { group, answers, edition, words: '' };
}

/** Makes the figures, or says what they wait for. */
export function made(
  answers: readonly Omit<CountedAnswer, 'id'>[],
  wanted: Partial<Disclosing> = {},
): ReturnType<typeof disclose> {
  return disclose({
    questionnaire: oneDimension(),
    answers: answers.map((answer, place) => ({ ...answer, id: idOf(place) })),
    isProtected: true,
    smallestGroup: 3,
    earlier: [],
    ...playedChance(),
    ...wanted,
  });
}

export function shown(answers: readonly Omit<CountedAnswer, 'id'>[], wanted: Partial<Disclosing> = {}): Disclosed {
  const result = made(answers, wanted);
  if (!isDisclosed(result)) throw new Error(`It waits: ${result.waitsFor}`);
  return result;
}
