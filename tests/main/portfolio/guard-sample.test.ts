import { afterAll, beforeAll, expect, test } from 'vitest';
import { listPeopleWithNames } from '../../../main/people/people.queries.ts';
import { theYear } from '../../../main/sample/sample.year.ts';
import { hitsOf } from '../../../shared/portfolio/guard/hits.rules.ts';
import { redact } from '../../../shared/portfolio/guard/redact.rules.ts';
import { wordsOf } from '../../../shared/portfolio/walk.rules.ts';
import { documentOf } from '../../support/portfolio/example-document.ts';
import { compose, openSample, type SampleJournal, sources } from './outlines.ts';

let journal: SampleJournal;

beforeAll(async () => {
  journal = await openSample();
});
afterAll(() => journal.context.dispose());

/** What is planted in the sample year, word for word: twelve slips of a careful coach. */
const slips = [
  'T.K.',
  'Radmila Thorsager',
  'Mr Desrosiers',
  'Hvidmose International School',
  'B.L.',
  'Joaquim',
  'siobhan.ekdahl@mailbox.example',
  'p.vandermolen@postbox.example',
  '01632 960158',
  '+44 7700 900417',
  'Lindholt Lower School',
  'Marit Sollund',
];
/** How many things beside codes and slips the coach is asked about in a whole year; a guard that cries wolf is clicked away. */
const FALSE_ALARMS = 0;

async function wholeYear() {
  const pieces = await compose(journal, ...theYear.entries.map(({ id }) => sources.page(id)));
  const document = documentOf([]);
  const parts = document.parts.map((part) => ({ ...part, pieces }));
  const people = await listPeopleWithNames(journal.context.db);
  return { document: { ...document, parts }, known: { people, author: 'Ines Okafor-Lind' } };
}

test('all twelve slips of the sample year are found, and next to nothing beside them', async () => {
  const { document, known } = await wholeYear();
  const hits = hitsOf(document, known, []);
  const others = hits.filter(({ kind }) => kind !== 'code');
  expect(others.map(({ words }) => words)).toEqual(expect.arrayContaining(slips));
  const alarms = others.filter(({ words }) => !slips.includes(words)).map(({ key }) => key);
  expect(alarms.length, alarms.join(', ')).toBeLessThanOrEqual(FALSE_ALARMS);
});

test('after everything is replaced, no slip and no code of a person is left in any word of the year', async () => {
  const { document, known } = await wholeYear();
  const decisions = hitsOf(document, known, []).map(({ key, suggestion }) => ({
    key,
    decision: 'replace' as const,
    replacement: suggestion,
  }));
  const left = wordsOf(redact(document, known, decisions).document)
    .map(({ text }) => text)
    .join('\n');
  for (const slip of slips) expect(left).not.toContain(slip);
  for (const { code } of known.people) expect(left).not.toMatch(new RegExp(`(?<!\\p{L})${code}(?!\\p{L})`, 'u'));
});
