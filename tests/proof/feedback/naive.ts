import { meanOf } from '../../../shared/feedback/agreement.rules.ts';
import { disclose, isDisclosed } from '../../../shared/feedback/disclose.rules.ts';
import {
  type Figure,
  groups,
  type PartFigures,
  type QuestionFigures,
} from '../../../shared/feedback/disclosed.contract.ts';
import { familiesOf, type Part, type Rater, scoreOf } from '../../../shared/feedback/scoring.rules.ts';
import type { Discloses } from './made-rounds.ts';

/**
 * What many reports do: each group from the smallest number, and everybody together beside them, made anew whenever answers
 * came. The attack has to find people out in it.
 */
export const naively: Discloses = (disclosing) => {
  const made = disclose(disclosing);
  if (!isDisclosed(made)) return made;
  const { edition } = made;
  const raters = disclosing.answers.map(
    ({ group, answers, edition: first }): Rater => ({ group, answers, edition: first ?? edition }),
  );
  const blocks = groups
    .map((group) => ({ groups: [group], raters: raters.filter((rater) => rater.group === group).length }))
    .filter((block) => block.raters >= disclosing.smallestGroup);
  const figureOf = (part: Part, some: readonly Rater[]): Figure => {
    const scores = some.flatMap(({ answers }) => scoreOf(part, answers) ?? []);
    const mean = scores.length >= disclosing.smallestGroup ? meanOf(scores) : null;
    const spread = { lowest: Math.min(...scores), highest: Math.max(...scores), counts: [], ad: 0, rwg: 0 };
    return { n: mean === null ? 0 : scores.length, mean, notSeen: 0, spread: scores.length >= 5 ? spread : null };
  };
  const partOf = (part: Part): PartFigures => ({
    code: part.code,
    blocks: blocks.map((block) =>
      figureOf(
        part,
        raters.filter(({ group }) => block.groups.includes(group)),
      ),
    ),
    others: figureOf(part, raters),
    withheld: null,
  });
  const families = familiesOf(disclosing.questionnaire);
  return {
    ...made,
    blocks,
    dimensions: families.flatMap(({ dimension }) => (dimension ? partOf(dimension) : [])),
    items: families.flatMap(({ parts, dimension }) =>
      (dimension ? parts.filter((one) => one !== dimension) : []).map(partOf),
    ),
    overall: null,
  };
};

/** The same with a survey: each option by itself, for everybody, as often as one likes. */
export const countedNaively: Discloses = (disclosing) => {
  const made = disclose(disclosing);
  if (!isDisclosed(made)) return made;
  const questions = disclosing.questionnaire.questions.map((question): QuestionFigures => {
    const { code, kind } = question;
    const given = disclosing.answers.flatMap(({ answers }) => answers[code] ?? []);
    if (kind === 'text' || kind === 'multiple') return { code, n: null, counts: [], blocks: [] };
    const counts = question.options.map((_, place) => ({
      options: [place],
      count: given.filter((value) => value === place).length,
    }));
    return { code, n: given.length, counts, blocks: [] };
  });
  return { ...made, questions };
};
