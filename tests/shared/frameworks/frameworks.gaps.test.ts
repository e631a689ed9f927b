import fc from 'fast-check';
import { expect, test } from 'vitest';
import builtIn from '../../../main/frameworks/built-in.json' with { type: 'json' };
import { addStage, newCompetency, newStage } from '../../../shared/frameworks/frameworks.changes.ts';
import { type FrameworkText, frameworkWording, type ItemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { closeGaps, withoutEmptyLines } from '../../../shared/frameworks/frameworks.gaps.ts';
import { inOrder } from '../../../shared/frameworks/frameworks.rules.ts';
import { flawsIn } from '../../../shared/frameworks/frameworks.whole.ts';
import { wholeFramework } from './arbitrary-framework.ts';

const waymark = inOrder(frameworkWording.parse(builtIn[0]));
const words = {
  name: 'My framework',
  stage: (number: number) => `Stage ${number}`,
  domain: (number: number) => `Domain ${number}`,
  competency: (number: number) => `Competency ${number}`,
  open: 'Still to be worded.',
};
const close = (text: FrameworkText) => closeGaps(text, words);
const id = (text: string) => text as ItemId;

test('what is whole stays as it is', () => {
  expect(close(waymark)).toEqual(waymark);
  fc.assert(
    fc.property(wholeFramework, (text) => {
      expect(close(text)).toEqual(text);
    }),
    { numRuns: 60 },
  );
});

test('an empty draft gets plain names, and no sentences', () => {
  const domain = {
    id: id('d'),
    code: '',
    name: '',
    about: '',
    evidence: [],
    nextMoves: [''],
    competencies: [newCompetency(id('c'), '')],
  };
  const draft = {
    name: ' ',
    description: '',
    source: '',
    stages: [newStage(), newStage()],
    domains: [domain],
    cases: [],
  };
  const text = close({
    ...draft,
    domains: [{ ...domain, competencies: [{ ...newCompetency(id('c'), ''), descriptors: ['', ' '] }] }],
  });
  expect(flawsIn(text)).toEqual([]);
  expect(text).toMatchObject({
    name: 'My framework',
    stages: [{ name: 'Stage 1' }, { name: 'Stage 2' }],
    domains: [
      {
        code: '1',
        name: 'Domain 1',
        nextMoves: [],
        competencies: [{ code: '2', name: 'Competency 1', descriptors: [] }],
      },
    ],
  });
});

test('sentences of which some are written keep them', () => {
  const text = close(addStage(waymark));
  expect(flawsIn(text)).toEqual([]);
  expect(text.domains[0]?.competencies[0]?.descriptors).toEqual([
    ...(waymark.domains[0]?.competencies[0]?.descriptors ?? []),
    'Still to be worded.',
  ]);
});

test('lines that were only begun are no lines', () => {
  const stages = waymark.stages.map((stage) => ({ ...stage, strengths: ['', ...stage.strengths, ' ', ''] }));
  expect(withoutEmptyLines({ ...waymark, stages })).toEqual(waymark);
});

/** Whole frameworks with fields emptied, codes made equal, and markup put in. */
const spoiled = fc
  .tuple(wholeFramework, fc.infiniteStream(fc.constantFrom('', ' ', '\u200b', '<b>x</b>', 'A', 'words', null, null)))
  .map(([text, stream]) => {
    const or = (kept: string) => stream.next().value ?? kept;
    return {
      ...text,
      name: or(text.name),
      stages: text.stages.map((stage) => ({
        ...stage,
        name: or(stage.name),
        gist: or(stage.gist),
        strengths: stage.strengths.map(or),
      })),
      domains: text.domains.map((domain) => ({
        ...domain,
        code: or(domain.code),
        name: or(domain.name),
        nextMoves: domain.nextMoves.map(or),
        competencies: domain.competencies.map((one) => ({
          ...one,
          code: or(one.code),
          name: or(one.name),
          descriptors: one.descriptors.map(or),
        })),
      })),
    };
  });

test('whatever state a draft is in, it can be kept: all its gaps are closed', () => {
  fc.assert(
    fc.property(spoiled, (draft) => {
      expect(flawsIn(close(draft))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
