import { expect, test } from 'vitest';
import { headlineOf } from '../../../shared/feedback/headline.rules.ts';
import { familiesOf, scoreOf } from '../../../shared/feedback/scoring.rules.ts';
import { secondRound, secondSelf, shown, twoViews } from './round.ts';

const five = twoViews.scale;
const views = (code: string, mine: number, others: number | null, ...blocks: (number | null)[]) => ({
  code,
  mine,
  others: { mean: others },
  blocks: blocks.map((mean) => ({ figure: { mean } })),
});

test('it says where others see most more and most less than the coach', () => {
  const headline = headlineOf(
    [views('CARE', 3, 4, 4, 4), views('KNOW', 3, 3.6, 4.6, 3), views('GROW', 4, 3.3, 3, 3.6)],
    five,
  );
  expect(headline.more).toMatchObject({ code: 'CARE', who: 'others', gap: { difference: -1, size: 'clear' } });
  expect(headline.less).toMatchObject({ code: 'GROW', who: 'others', gap: { size: 'look' } });
});

test('where all together are in line, one group may still see it differently', () => {
  const { more, less } = headlineOf([views('CARE', 4, 4.1, 4, 4.2), views('GROW', 4, 3.7, 3.2, 4.2)], five);
  expect(more).toBeNull();
  expect(less).toMatchObject({ code: 'GROW', who: 0, gap: { difference: 0.8 } });
});

test('nothing is said where nothing is worth a look, or nothing may be shown', () => {
  expect(headlineOf([views('CARE', 4, 4.4), views('GROW', 4, null, null)], five)).toEqual({ more: null, less: null });
});

test('in the sample year the teachers see less reach than the coach', () => {
  const disclosed = shown(secondRound, { questionnaire: twoViews });
  const parts = familiesOf(twoViews).flatMap(({ dimension }) => dimension ?? []);
  const dimensions = parts.map((part) => {
    const figures = disclosed.dimensions.find(({ code }) => code === part.code);
    return {
      code: part.code,
      mine: scoreOf(part, secondSelf),
      others: { mean: figures?.others.mean ?? null },
      blocks: (figures?.blocks ?? []).map((figure) => ({ figure })),
    };
  });
  const { more, less } = headlineOf(dimensions, five);
  expect(less).toMatchObject({ code: 'GROW', who: 0 });
  expect(disclosed.blocks[0]?.groups).toEqual(['teacher']);
  expect(more).toMatchObject({ code: 'EXAM', who: 'others' });
});
