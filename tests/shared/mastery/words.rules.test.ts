import { expect, test } from 'vitest';
import { itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { ideasFor } from '../../../shared/mastery/ideas.rules.ts';
import { questionOf } from '../../../shared/mastery/question.rules.ts';
import { resultOf, stageOf } from '../../../shared/mastery/scoring.rules.ts';
import { evidenceShare, firmestDomains } from '../../../shared/mastery/summary.rules.ts';
import { answersOf, codes, waymark } from './waymark.ts';

const read = (stages: string) => resultOf(waymark, { form: 'full', answers: answersOf(stages) }, new Set());

test('a question has the five sentences of its competency; of a domain the stages speak', () => {
  const question = questionOf(waymark, itemId.parse('B1'));
  expect(question).toMatchObject({ code: 'B1', domainName: 'Craft: the coaching conversation', isCompetency: true });
  expect(question.sentences).toHaveLength(5);
  const domain = questionOf(waymark, itemId.parse('B'));
  expect(domain.isCompetency).toBe(false);
  expect(domain.sentences[0]).toBe(waymark.stages[0]?.gist);
});

test('a competency without sentences is read by the stages, and by their names where they have none', () => {
  const stages = waymark.stages.map((stage, place) => ({ ...stage, gist: place === 0 ? '' : stage.gist }));
  const [first, ...others] = waymark.domains;
  if (!first) throw new Error('no domain');
  const bare = { ...first, competencies: first.competencies.map((one) => ({ ...one, descriptors: [] })) };
  const { sentences } = questionOf({ ...waymark, stages, domains: [bare, ...others] }, itemId.parse('A1'));
  expect(sentences.slice(0, 2)).toEqual(['Setting out', waymark.stages[1]?.gist]);
});

test('how much is shown is said in words', () => {
  const share = (evidenced: number, rated = 20) => evidenceShare({ rated, evidenced });
  expect([0, 1, 6, 7, 13, 14, 19, 20].map((evidenced) => share(evidenced))).toEqual([
    'none',
    'some',
    'some',
    'half',
    'half',
    'most',
    'most',
    'all',
  ]);
  expect(share(0, 0)).toBe('none');
});

test('the firmest domains are named where they stand out, and not where most domains do', () => {
  expect(firmestDomains(read('4444' + '22222' + '22222' + '2222' + '33333' + '2222'))).toEqual(['Ground']);
  expect(firmestDomains(read('4444' + '44444' + '44444' + '4444' + '33333' + '2222'))).toEqual([]);
  expect(firmestDomains(read(''))).toEqual([]);
});

test('ideas are the next moves of the domains that were chosen, and behind them what often comes next', () => {
  const result = read('3342' + '23222');
  const ideas = ideasFor(result, stageOf(waymark, result.mostHeld), [itemId.parse('B1'), itemId.parse('B3')]);
  expect(ideas[0]).toMatchObject({ itemId: 'B1', domainName: 'Craft' });
  expect(ideas[0]?.text).toMatch(/^Before the next three sessions/);
  expect(ideas.slice(1).map(({ domainName }) => domainName)).toEqual([null, null, null, null]);
});

test('Waymark is whole: 6 domains, 27 competencies, 5 stages, 135 sentences, 5 stories, 24 next moves', () => {
  expect(waymark.domains).toHaveLength(6);
  expect(codes).toHaveLength(27);
  expect(waymark.stages.map(({ name }) => name)).toEqual([
    'Setting out',
    'Finding footing',
    'Steady',
    'Surefooted',
    'Lighting the way',
  ]);
  const sentences = waymark.domains.flatMap(({ competencies }) =>
    competencies.flatMap(({ descriptors }) => descriptors),
  );
  expect(new Set(sentences).size).toBe(135);
  expect(waymark.cases.map(({ name, profile }) => `${name} ${profile.join('')}`)).toEqual([
    'Mira 211211',
    'Tomas 322322',
    'Adaeze 333343',
    'Jonas 454434',
    'Leilani 545555',
  ]);
  expect(waymark.domains.flatMap(({ nextMoves }) => nextMoves)).toHaveLength(24);
  for (const { strengths, challenges, nextSteps } of waymark.stages)
    expect([strengths.length, challenges.length, nextSteps.length]).toEqual([3, 3, 4]);
});
