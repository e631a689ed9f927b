import { expect, test } from 'vitest';
import { paramsToSought, soughtToParams } from '../../../renderer/search/search-address.ts';
import { everything } from '../../../shared/journal/journal.facets.ts';

const personId = '00000000-0000-4000-8000-000000000001';

test.each([
  { query: '', filter: everything },
  { query: '“a & b=c” #思', filter: everything },
  {
    query: 'x',
    filter: {
      ...everything,
      shelf: 'starred' as const,
      personId,
      tag: 'true',
      templateId: 'phase-reflection',
      from: '2026-01-01',
      to: '2026-02-01',
      hasAttachment: true,
      mentionsPupils: true,
    },
  },
])('what is searched for goes into the address and comes back whole', (sought) => {
  expect(paramsToSought(new URLSearchParams(soughtToParams(sought).toString()))).toEqual(sought);
});

test('an address that says nothing says nothing', () => {
  expect(soughtToParams({ query: '', filter: everything }).toString()).toBe('');
});

test('parts that make no sense are left out', () => {
  const sought = paramsToSought(new URLSearchParams('q=a&personId=nobody&colour=red'));
  expect(sought).toEqual({ query: 'a', filter: everything });
  expect(paramsToSought(new URLSearchParams([['q', 'a'.repeat(600)]])).query).toHaveLength(500);
});
