import type { Disclosed, OptionCount, QuestionFigures } from '../../../shared/feedback/disclosed.contract.ts';
import type { SurveyQuestion } from '../../../shared/feedback/questionnaire.contract.ts';
import { follows, steps } from './equations.ts';
import type { MadeRound, Person } from './made-rounds.ts';

type Asked = Exclude<SurveyQuestion, { kind: 'text' }>;

/** People of one group who came in one edition: nothing that is shown tells them apart. */
interface Cohort {
  group: string;
  edition: number;
}

const isSame = (one: Cohort, other: Cohort) => one.group === other.group && one.edition === other.edition;

/** What is unknown: how many of a cohort answered at all (place 0), and how many of them chose each option. */
interface Unknowns {
  cohorts: Cohort[];
  width: number;
}

/** Places of the options that somebody chose; undefined: they did not answer. */
function chosenBy({ answers }: Person, { code, kind }: Asked): readonly number[] | undefined {
  const value = answers[code];
  if (kind === 'multiple') return Array.isArray(value) && value.length > 0 ? value : undefined;
  return typeof value === 'number' ? [value] : undefined;
}

const rowOf = ({ cohorts, width }: Unknowns, isIn: (cohort: Cohort) => boolean, places: readonly number[]) =>
  cohorts.flatMap((cohort) =>
    Array.from({ length: width }, (_, place) => Number(isIn(cohort) && places.includes(place))),
  );

const placesOf = (options: readonly number[]) => options.map((option) => option + 1);

/** Up to which edition the figures of a question go: they may have stayed as they were. */
function upTo({ people }: MadeRound, question: Asked, edition: number, n: number): number {
  for (let last = edition; last > 0; last--) {
    const answered = people.filter((person) => person.edition <= last && chosenBy(person, question)).length;
    if (answered === n) return last;
  }
  return 0;
}

/** How many people of some cohorts answered (place 0), or chose one of some options. */
const trueCount = (round: MadeRound, question: Asked, isIn: (cohort: Cohort) => boolean, places: readonly number[]) =>
  round.people.filter((person) => {
    const chosen = chosenBy(person, question);
    return chosen && isIn(person) && places.some((place) => place === 0 || chosen.includes(place - 1));
  }).length;

/** A sum that is shown, and whether it is what was answered. */
interface Sum {
  row: number[];
  isTrue: boolean;
}

/** Everything that one edition says about a question, as sums of unknown numbers. */
function sumsOf(
  round: MadeRound,
  unknowns: Unknowns,
  question: Asked,
  shown: Disclosed,
  figures: QuestionFigures,
): Sum[] {
  if (figures.n === null) return [];
  const last = upTo(round, question, shown.edition, figures.n);
  const was = round.editions.find(({ edition }) => edition === last) ?? shown;
  const read = (isIn: (cohort: Cohort) => boolean, n: number, counts: readonly OptionCount[]): Sum[] =>
    [{ places: [0], count: n }, ...counts.map(({ options, count }) => ({ places: placesOf(options), count }))].flatMap(
      ({ places, count }) => {
        const isTrue = count === trueCount(round, question, isIn, places);
        return count === null ? [] : [{ row: rowOf(unknowns, isIn, places), isTrue }];
      },
    );
  const blocks = figures.blocks.flatMap(({ n, counts }, at) =>
    read(
      ({ group, edition }) => edition <= last && (was.blocks[at]?.groups ?? []).some((one) => one === group),
      n,
      counts,
    ),
  );
  return [...read(({ edition }) => edition <= last, figures.n, figures.counts), ...blocks];
}

/** Whose answers somebody may be after: a cohort, a group, everybody of an edition, all up to one. */
function targetsIn(cohorts: readonly Cohort[]): ((cohort: Cohort) => boolean)[] {
  const groups = [...new Set(cohorts.map(({ group }) => group))];
  const editions = [...new Set(cohorts.map(({ edition }) => edition))];
  return [
    ...cohorts.map((one) => (cohort: Cohort) => isSame(cohort, one)),
    ...groups.map((group) => (cohort: Cohort) => cohort.group === group),
    ...groups.map((group) => (cohort: Cohort) => cohort.group !== group),
    ...editions.map((edition) => (cohort: Cohort) => cohort.edition === edition),
    ...editions.map((edition) => (cohort: Cohort) => cohort.edition <= edition),
    ...groups.flatMap((group) =>
      editions.map((edition) => (cohort: Cohort) => cohort.group === group && cohort.edition <= edition),
    ),
  ];
}

/** Numbers of fewer than the smallest group, but not nobody, that follow from what is shown of a question. */
function smallCounts(round: MadeRound, question: Asked): string[] {
  const cohorts = round.people
    .map(({ group, edition }) => ({ group, edition }))
    .filter(
      (one, at, all) => all.findIndex((other) => other.group === one.group && other.edition === one.edition) === at,
    );
  const unknowns: Unknowns = { cohorts, width: question.options.length + 1 };
  const sums = round.editions.flatMap((shown) => {
    const figures = shown.questions.find(({ code }) => code === question.code);
    return figures ? sumsOf(round, unknowns, question, shown, figures) : [];
  });
  if (sums.some(({ isTrue }) => !isTrue)) return [`a count of ${question.code} is not what was answered`];
  const rows = sums.map(({ row }) => row);
  // Whoever answers chooses one option, where one is chosen.
  const each = question.options.map((_, option) => option + 1);
  const whole = cohorts.map((one) => {
    const chosen = rowOf(unknowns, (cohort) => cohort === one, each);
    return rowOf(unknowns, (cohort) => cohort === one, [0]).map((value, place) => value - (chosen[place] ?? 0));
  });
  const known = steps(question.kind === 'multiple' ? rows : [...rows, ...whole]);
  const isFew = (count: number) => count > 0 && count < round.fewest;
  const count = (isIn: (cohort: Cohort) => boolean, place: number) => trueCount(round, question, isIn, [place]);
  return targetsIn(cohorts).flatMap((isIn) => {
    const answered = rowOf(unknowns, isIn, [0]);
    return [0, ...each].flatMap((place) => {
      const chosen = rowOf(unknowns, isIn, [place]);
      const others = answered.map((value, at) => value - (chosen[at] ?? 0)); // who answered, and did not choose it
      const [few, rest] = [count(isIn, place), count(isIn, 0) - count(isIn, place)];
      return [
        ...(isFew(few) && follows(known, chosen) ? [`${few} for option ${place} of ${question.code} follows`] : []),
        ...(isFew(rest) && follows(known, others)
          ? [`${rest} against option ${place} of ${question.code} follows`]
          : []),
      ];
    });
  });
}

/** What can be found out about few people in the counts of a survey. */
export function attackQuestions(round: MadeRound): string[] {
  return round.questionnaire.questions.flatMap((question) =>
    question.kind === 'text' ? [] : smallCounts(round, question),
  );
}

/** Words of the deck: how many took part, and how many since they were shown last, are nobody or enough. */
export function attackDeck({ editions, fewest }: MadeRound): string[] {
  const raters = editions.map(({ deck }) => deck?.raters ?? 0);
  return raters.flatMap((count, at) => {
    const came = count - (raters[at - 1] ?? 0);
    return came > 0 && came < fewest ? [`${came} people picked words since`] : [];
  });
}

/** Comments: three people wrote what came in an edition, and three what stands under a question or without one. */
export function attackComments({ editions }: MadeRound): string[] {
  const writersOf = (texts: readonly string[]) => new Set(texts.map((text) => text.split(' ')[0])).size;
  return editions.flatMap(({ comments }, at) => {
    const before = editions[at - 1]?.comments ?? [];
    const came = comments.filter(({ id }) => before.every((one) => one.id !== id));
    const isKept = before.every((one) => comments.some((other) => other.id === one.id && other.text === one.text));
    const codes = [...new Set(came.map(({ code }) => code))];
    const few = codes.filter((code) => writersOf(came.filter((one) => one.code === code).map(({ text }) => text)) < 3);
    return [
      ...few.map((code) => `fewer than three wrote what is shown under ${code}`),
      ...(isKept ? [] : ['a comment that was shown is gone']),
      ...(came.some(({ answerId }) => answerId !== null) ? ['a comment says whose it is'] : []),
    ];
  });
}
