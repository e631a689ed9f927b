import type { Answers } from '../../../shared/feedback/answer.contract.ts';
import { type CountedAnswer, disclose, isDisclosed } from '../../../shared/feedback/disclose.rules.ts';
import { type Disclosed, type Group, groups } from '../../../shared/feedback/disclosed.contract.ts';
import type { Questionnaire } from '../../../shared/feedback/questionnaire.contract.ts';
import type { Random } from '../vault/seeded-random.ts';

/** A round that somebody made up: who answered what and when, and everything that was shown of it. */
export interface MadeRound {
  fewest: 3 | 5;
  questionnaire: Questionnaire;
  /** All who were counted. */
  people: Person[];
  editions: Disclosed[];
}

/** What whoever subtracts knows of somebody (the group, since which edition, which questions), and what they are after (the answers). */
export interface Person {
  group: Group;
  edition: number;
  answers: Answers;
}

const points = (values: readonly number[]) => values.map((value) => ({ value, label: `${value}` }));

function questionnaireOf(random: Random): Questionnaire {
  const dimensions = ['A', 'B'].map((code) => ({
    code,
    name: code,
    definition: '',
    items: Array.from({ length: 1 + random.below(5) }, (_, place) => ({
      code: `${code}${place + 1}`,
      self: '',
      observer: '',
      isOwnExperience: false,
    })),
  }));
  return {
    name: 'Made',
    scale: points([1, 2, 3, 4, 5]),
    notSeen: 'Not seen',
    dimensions,
    overall: { code: 'GLOB', self: '', observer: '', scale: points([-3, -2, -1, 0, 1, 2, 3]) },
    prompts: ['O1', 'O2'].map((code) => ({ code, observer: '', self: '' })),
    deck: ['calm', 'clear', 'fair', 'warm'],
    picks: 2,
    questions: [
      { code: 'Q1', kind: 'single', text: '', options: ['a', 'b', 'c'] },
      { code: 'Q2', kind: 'multiple', text: '', options: ['a', 'b', 'c'] },
      { code: 'Q3', kind: 'scale', text: '', options: ['a', 'b', 'c', 'd'] },
      { code: 'Q4', kind: 'text', text: '' },
    ],
  };
}

/**
 * Somebody answers: some leave much out, some have seen little. `usual`: the option of a survey that most of their group choose.
 */
function answersOf(random: Random, questionnaire: Questionnaire, name: string, usual: number): Answers {
  const leavesOut = random.pick([0, 0, 0, 5, 15, 50]);
  const unseen = random.pick([0, 0, 5, 15, 40]);
  const happens = (percent: number) => random.below(100) < percent;
  const answers: Answers = {};
  const put = (code: string, value: () => Answers[string]) => {
    if (!happens(leavesOut)) answers[code] = value();
  };
  const items = questionnaire.dimensions.flatMap((dimension) => dimension.items);
  for (const { code } of items) put(code, () => (happens(unseen) ? null : 1 + random.below(5)));
  put('GLOB', () => random.below(7) - 3);
  if (happens(70)) put('DECK', () => [0, 1 + random.below(3)]);
  for (const code of ['O1', 'O2', 'Q4']) if (happens(40)) put(code, () => `${name} says this to ${code}`);
  put('Q1', () => (happens(85) ? usual : random.below(3)));
  put('Q2', () => (happens(60) ? [usual] : [0, 1, 2].filter(() => happens(50))));
  put('Q3', () => random.below(4));
  return answers;
}

/** Makes the figures of what is there, as the app does it. */
export type Discloses = typeof disclose;

/** A round of 2 to 20 people from some of the five groups, who answer in up to three goes. */
export function makeRound(random: Random, discloses: Discloses = disclose): MadeRound {
  const fewest = random.pick<3 | 5>([3, 3, 5]);
  const questionnaire = questionnaireOf(random);
  const among = groups.slice(0, 1 + random.below(groups.length));
  const goes = 1 + random.below(3);
  const size = 2 + random.below(19);
  const usual = groups.map(() => random.below(3));
  const all = Array.from({ length: size }, (_, place): CountedAnswer & { go: number } => {
    const at = Math.min(random.below(among.length), random.below(among.length)); // some groups are larger
    return {
      id: `person-${place}`,
      group: among[at] ?? 'other',
      answers: answersOf(random, questionnaire, `person-${place}`, usual[at] ?? 0),
      edition: null,
      words: '',
      go: random.below(goes),
    };
  });
  const editions: Disclosed[] = [];
  for (let go = 0; go < goes; go++) {
    const here = all.filter((answer) => answer.go <= go);
    const made = discloses({
      questionnaire,
      answers: here,
      isProtected: true,
      smallestGroup: fewest,
      earlier: editions,
      random: () => random.below(2 ** 20) / 2 ** 20,
      newId: () => `comment-${random.below(2 ** 30)}-${random.below(2 ** 30)}`,
    });
    if (!isDisclosed(made)) continue;
    for (const answer of here) answer.edition ??= made.edition;
    editions.push(made);
  }
  const people = all.flatMap(({ group, edition, answers }) => (edition === null ? [] : [{ group, edition, answers }]));
  return { fewest, questionnaire, people, editions };
}
