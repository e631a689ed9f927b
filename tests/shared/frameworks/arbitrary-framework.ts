import fc from 'fast-check';
import { type FrameworkText, frameworkText, type ItemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { flawsIn } from '../../../shared/frameworks/frameworks.whole.ts';

const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength });
/** Letters in front, so that something is left whatever is cleaned away. */
const seen = (maxLength: number) => text(maxLength - 1).map((rest) => `w${rest}`);
const list = fc.array(seen(40), { maxLength: 3 });
const noId = '' as ItemId;

const sized = (stages: number, domains: number) => {
  const within = fc.integer({ min: 1, max: stages });
  const eachOrNone = (count: number) =>
    fc.constantFrom(0, count).chain((length) => fc.array(seen(60), { minLength: length, maxLength: length }));
  const competency = fc.record({
    id: fc.constant(noId),
    code: fc.constant(''),
    name: seen(60),
    about: text(80),
    descriptors: eachOrNone(stages),
  });
  const domain = fc.record({
    id: fc.constant(noId),
    code: fc.constant(''),
    name: seen(60),
    about: text(80),
    evidence: list,
    nextMoves: eachOrNone(stages - 1),
    competencies: fc.array(competency, { minLength: 1, maxLength: 4 }),
  });
  const oneCase = fc.record({
    id: fc.constant(noId),
    name: seen(40),
    context: text(60),
    stage: within,
    profile: fc.array(within, { minLength: domains, maxLength: domains }),
    story: seen(120),
    turningPoint: text(60),
    questions: list,
  });
  const stage = fc.record({
    name: seen(30),
    gist: text(60),
    reach: text(40),
    strengths: list,
    challenges: list,
    nextSteps: list,
  });
  return fc.record({
    name: seen(60),
    description: text(100),
    source: text(60),
    stages: fc.array(stage, { minLength: stages, maxLength: stages }),
    domains: fc.array(domain, { minLength: domains, maxLength: domains }),
    cases: fc.array(oneCase, { maxLength: 2 }),
  });
};

/** Ids and codes by places. */
function named(text: FrameworkText): FrameworkText {
  return {
    ...text,
    domains: text.domains.map((domain, index) => ({
      ...domain,
      id: `d${index}` as ItemId,
      code: `D${index}`,
      competencies: domain.competencies.map((one, place) => ({
        ...one,
        id: `d${index}c${place}` as ItemId,
        code: `D${index}.${place}`,
      })),
    })),
    cases: text.cases.map((one, index) => ({ ...one, id: `case${index}` as ItemId })),
  };
}

/** Any whole framework, as it is kept: in any characters, cleaned of what nobody sees. */
export const wholeFramework: fc.Arbitrary<FrameworkText> = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 4 }))
  .chain(([stages, domains]) => sized(stages, domains))
  .map((text) => frameworkText.safeParse(named(text)).data)
  .filter((text) => text !== undefined)
  .filter((text) => flawsIn(text).length === 0);
