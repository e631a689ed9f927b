import fc from 'fast-check';
import { expect, test } from 'vitest';
import { captureLine } from '../../../shared/planning/capture.rules.ts';
import { schoolLife } from '../../proof/planning/school-life.ts';

const spanOf = (name: string) => ({ name, startsOn: '2027-02-13', endsOn: '2027-02-21' });
const dueOn = (line: string, name: string) =>
  captureLine(line, { ...schoolLife, terms: [spanOf(name)], holidays: [spanOf(name)] }).dueOn;

test('a holiday or a term of any name is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
      const read = dueOn(`Ask Finch before ${name}`, name);
      expect(read === null || read >= schoolLife.today).toBe(true);
    }),
  );
});

const names = fc.array(fc.constantFrom('Fasching', 'Winter', 'half-term', 'Été', '2', 'St. Patrick’s', 'X+Y'), {
  minLength: 1,
  maxLength: 4,
});

test('what bears a name is known by it: the last school day before, the first behind, the last of a term', () => {
  fc.assert(
    fc.property(names, fc.constantFrom('', ' break', ' holidays'), (parts, behind) => {
      const name = parts.join(' ');
      expect(dueOn(`Ask Finch before ${name}${behind}`, name)).toBe('2027-02-12');
      expect(dueOn(`Ask Finch after the ${name}`, name)).toBe('2027-02-22');
      expect(dueOn(`Ask Finch by the end of ${name}`, name)).toBe('2027-02-21');
    }),
  );
});

test.each([
  'Ask Finch before Winterton break',
  'Ask Finch before the winters',
  'Ask Finch during Winter',
  'Ask Finch after lunch',
])('with a holiday called Winter, "%s" names no day', (line) => {
  expect(dueOn(line, 'Winter')).toBeNull();
});
