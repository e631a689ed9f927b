import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine } from '../../../shared/ipc/line.ts';
import { personId } from '../../../shared/people/people.contract.ts';
import { captureLine } from '../../../shared/planning/capture.rules.ts';
import { findPeople, type KnownPerson } from '../../../shared/planning/capture-person.rules.ts';
import { schoolLife } from '../../proof/planning/school-life.ts';

const person = (code: string, kind: KnownPerson['kind'] = 'coachee'): KnownPerson => ({
  id: personId.parse('00000000-0000-4000-8000-000000000001'),
  code,
  kind,
});
const codesIn = (line: string, ...codes: string[]) =>
  findPeople(
    line,
    codes.map((code) => person(code)),
  ).map((found) => line.slice(found.from, found.to));

/** Codes with at least two letters or figures at their ends, so that no word of the sentence is meant by them. */
const codes = fc
  .string({ unit: 'grapheme', minLength: 3, maxLength: 40 })
  .map((middle) => cleanLine(`Q${middle}7`))
  .filter((code) => code.length > 2);

test('a code of any signs is found where it stands, and only there', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(codesIn(`Ask ${code} about it`, code)).toEqual([code]);
      expect(codesIn(`Ask Q${code}7 about it`, code)).toEqual([]);
    }),
  );
});

test.each([
  ['Ask Heron North', ['Heron', 'Heron North'], ['Heron North']],
  ['Ask Heron and heron and HERONS', ['Heron'], ['Heron', 'heron']],
  ['Ask Heron’s class', ['Heron'], ['Heron']],
  ['May I ask May', ['May'], ['May']],
  ['may be', ['May'], []],
  ['Mark the books of Mark', ['Mark'], ['Mark']],
  ['Mark to bring books', ['Mark'], ['Mark']],
  ['A plan for A', ['A'], ['A']],
  ['Meet the  grade 4 Team', ['Grade 4 team'], ['grade 4 Team']],
  ['Ask A.B. (new)', ['A.B. (new)'], ['A.B. (new)']],
  ['nothing', [''], []],
])('in "%s", of %j, %j is found', (line, known, expected) => {
  expect(codesIn(line, ...known)).toEqual(expected);
});

test('my leader is the one whom the journal knows, and nobody where it knows two', () => {
  const leaders = [
    person('Osprey', 'leader'),
    { ...person('Kite', 'leader'), id: personId.parse('00000000-0000-4000-8000-000000000002') },
  ];
  const read = (known: KnownPerson[]) => captureLine('My leader will come', { ...schoolLife, people: known });
  expect(read(leaders.slice(0, 1))).toMatchObject({ personId: leaders[0]?.id, whose: 'leader' });
  expect(read(leaders)).toMatchObject({ personId: null, whose: 'leader' });
  expect(read([])).toMatchObject({ personId: null, whose: 'leader' });
});
