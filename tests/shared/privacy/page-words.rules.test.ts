import { expect, test } from 'vitest';
import { blurPage, changedLines, pageToLines } from '../../../shared/privacy/page-words.rules.ts';
import { page } from '../../support/builders.ts';

const words = {
  title: 'After Tom’s lesson',
  body: page('Tom waited.', 'Nobody else did.'),
  steps: [{ text: 'See Tom', cue: 'Tom waits', response: 'Ask', reason: '', quote: 'Tom waited.' }],
  moves: ['Tom was ill.'],
  list: ['Heron', 'Tom’s mother'],
  whys: ['Because Tom asked.', ''],
  shows: ['Tom counted.\nNobody else did.', ''],
};
const blurs = [{ word: 'Tom', to: 'someone' }];

test('a name goes from the title, the page, its steps, its list, and what is said of it as evidence', () => {
  expect(pageToLines(blurPage(words, blurs)).join('\n')).not.toContain('Tom');
  expect(blurPage(words, blurs).list).toEqual(['Heron', 'someone’s mother']);
  expect(blurPage(words, blurs).whys).toEqual(['Because someone asked.', '']);
  expect(blurPage(words, blurs).shows).toEqual(['someone counted.\nNobody else did.', '']);
});

test('only the lines that change are shown, before and after', () => {
  expect(changedLines(words, blurs)).toEqual([
    { place: 0, before: 'After Tom’s lesson', after: 'After someone’s lesson' },
    { place: 1, before: 'Tom waited.', after: 'someone waited.' },
    { place: 3, before: 'See Tom', after: 'See someone' },
    { place: 4, before: 'Tom waits', after: 'someone waits' },
    { place: 7, before: 'Tom waited.', after: 'someone waited.' },
    { place: 8, before: 'Tom was ill.', after: 'someone was ill.' },
    { place: 10, before: 'Tom’s mother', after: 'someone’s mother' },
    { place: 11, before: 'Because Tom asked.', after: 'Because someone asked.' },
    { place: 13, before: 'Tom counted.', after: 'someone counted.' },
  ]);
  expect(changedLines(words, [{ word: 'Zeppelin', to: 'someone' }])).toEqual([]);
});
