import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/calendar/local-date.ts';
import { nothingSaid } from '../../../shared/evidence/about.rules.ts';
import { type Evidence, evidenceId } from '../../../shared/evidence/evidence.contract.ts';
import {
  beginningOf,
  byCompetency,
  emptyDomains,
  lastUsed,
  leftOver,
  spanNow,
  withoutEvidence,
} from '../../../shared/evidence/evidence.rules.ts';
import { type FrameworkWording, frameworkId, itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { noRhythm } from '../../../shared/rhythm/rhythm.rules.ts';

const own = frameworkId.parse('own');
const other = frameworkId.parse('other');

const domain = (code: string, ...competencies: string[]): FrameworkWording['domains'][number] => ({
  id: itemId.parse(code),
  code,
  name: `Domain ${code}`,
  about: '',
  evidence: [],
  nextMoves: [],
  competencies: competencies.map((each) => ({
    id: itemId.parse(each),
    code: each,
    name: `Competency ${each}`,
    about: '',
    descriptors: [],
  })),
});

const wording: FrameworkWording = {
  id: own,
  version: 1,
  name: 'Own',
  description: '',
  source: '',
  stages: [],
  domains: [domain('A', 'A1', 'A2'), domain('B', 'B1'), domain('C', 'C1', 'C2')],
  cases: [],
};
const competencies = ['A1', 'A2', 'B1', 'C1', 'C2'];

let count = 0;
function piece(happenedOn: string, ...shownFor: string[]): Evidence {
  count++;
  return {
    id: evidenceId.parse(`00000000-0000-4000-8000-${String(count).padStart(12, '0')}`),
    source: { kind: 'words', id: null, words: 'Words', happenedOn },
    title: 'Words',
    entryId: null,
    happenedOn,
    about: nothingSaid,
    links: shownFor.map((competency, index) => ({
      kind: 'competency',
      frameworkId: own,
      competencyId: itemId.parse(competency),
      why: '',
      linkedAt: new Date(Date.UTC(2026, 0, 1, 0, count, index)).toISOString(),
    })),
  };
}

const autumn = { name: 'Autumn term', startsOn: '2026-08-10', endsOn: '2026-12-18' };
const term = { kind: 'term', name: 'Autumn term', from: '2026-08-10', to: '2026-12-18' } as const;

test('lately is this term by the coach’s calendar, from its first day to its last', () => {
  const rhythm = { ...noRhythm, terms: [autumn] };
  for (const today of ['2026-08-10', '2026-11-19', '2026-12-18']) expect(spanNow(today, rhythm)).toEqual(term);
});

test('where no term holds today, lately is ninety days, today among them', () => {
  const days = { kind: 'days', from: '2026-08-22', to: '2026-11-19' };
  expect(spanNow('2026-11-19', noRhythm)).toEqual(days);
  expect(spanNow('2026-11-19', { ...noRhythm, terms: [{ ...autumn, endsOn: '2026-11-18' }] })).toEqual(days);
  expect(addDays('2026-08-22', 89)).toBe('2026-11-19');
});

test('a competency is without evidence unless something shown for it is from these days', () => {
  const shown = byCompetency([piece('2026-08-10', 'A1'), piece('2026-08-09', 'A2'), piece('2026-12-18', 'B1')], own);
  expect(withoutEvidence(wording, shown, term)).toEqual(['A2', 'C1', 'C2']);
  expect(emptyDomains(wording, withoutEvidence(wording, shown, term)).map(({ code }) => code)).toEqual(['C']);
});

test('what is shown for another framework counts for nothing here', () => {
  const elsewhere = piece('2026-11-19', 'A1');
  elsewhere.links = elsewhere.links.map((link) => ({ ...link, frameworkId: other }));
  expect(byCompetency([elsewhere], own).size).toBe(0);
  expect([...byCompetency([elsewhere], other).keys()]).toEqual(['A1']);
});

test('the newest day stands first, and of one day what was linked last', () => {
  const pieces = [piece('2026-11-01', 'A1'), piece('2026-11-19', 'A1'), piece('2026-11-01', 'A1')];
  const shown = byCompetency(pieces, own).get(itemId.parse('A1')) ?? [];
  expect(shown.map((each) => pieces.indexOf(each.piece))).toEqual([1, 2, 0]);
});

test('what a framework no longer asks about is left over, and is not lost', () => {
  const gone = piece('2026-11-01', 'Z9');
  const shown = byCompetency([gone, piece('2026-11-02', 'A1')], own);
  expect(leftOver(wording, shown).map((each) => each.piece)).toEqual([gone]);
});

test('what was linked to last comes first', () => {
  const shown = byCompetency(
    [piece('2026-11-09', 'A1'), piece('2026-11-01', 'B1', 'C1'), piece('2026-10-01', 'A1')],
    own,
  );
  expect(lastUsed(shown)).toEqual(['A1', 'C1', 'B1']);
});

test('words are listed by their beginning, cut at a word and never inside a character', () => {
  expect(beginningOf('  Short\nwords ')).toBe('Short words');
  expect(beginningOf(`${'listen '.repeat(30)}`)).toBe(`${'listen '.repeat(17).trim()}…`);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const beginning = beginningOf(text);
      expect(beginning.length).toBeLessThanOrEqual(121);
      expect(beginning).not.toMatch(/\p{Cs}/u);
    }),
  );
});

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
const anyPiece = fc
  .tuple(day, fc.uniqueArray(fc.constantFrom(...competencies, 'Z9'), { minLength: 1 }))
  .map(([happenedOn, shownFor]) => piece(happenedOn, ...shownFor));
const anyPieces = fc.array(anyPiece, { maxLength: 30 });

test('more evidence never leaves more competencies without', () => {
  fc.assert(
    fc.property(anyPieces, anyPieces, (some, more) => {
      const before = withoutEvidence(wording, byCompetency(some, own), term);
      const after = withoutEvidence(wording, byCompetency([...some, ...more], own), term);
      expect(before).toEqual(expect.arrayContaining(after));
    }),
  );
});

test('the order in which pieces come changes nothing, and every link is shown once', () => {
  const shuffled = anyPieces.chain((pieces) =>
    fc.tuple(fc.constant(pieces), fc.shuffledSubarray(pieces, { minLength: pieces.length })),
  );
  fc.assert(
    fc.property(shuffled, ([pieces, again]) => {
      const shown = byCompetency(pieces, own);
      for (const [id, list] of shown) expect(byCompetency(again, own).get(id)).toEqual(list);
      const links = [...shown.values()].flat();
      expect(links).toHaveLength(pieces.flatMap((each) => each.links).length);
      const inPlace = wording.domains.flatMap((each) => each.competencies.flatMap(({ id }) => shown.get(id) ?? []));
      expect(inPlace.length + leftOver(wording, shown).length).toBe(links.length);
    }),
  );
});

test('a domain is empty exactly when all of its competencies are without', () => {
  fc.assert(
    fc.property(anyPieces, (pieces) => {
      const without = withoutEvidence(wording, byCompetency(pieces, own), term);
      const empty = emptyDomains(wording, without).flatMap((each) => each.competencies.map(({ id }) => id));
      expect(without).toEqual(expect.arrayContaining(empty));
      const others = without.filter((id) => !empty.includes(id));
      for (const each of wording.domains) {
        const left = each.competencies.filter(({ id }) => others.includes(id)).length;
        expect(left).toBeLessThan(each.competencies.length);
      }
    }),
  );
});
