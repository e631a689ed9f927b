import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findScaleFlaw } from '../../../shared/planning/scale.rules.ts';

const whole = ['None of five', 'One of five', 'Three of five', 'Four of five', 'All five'];
const withAt = (place: number, sentence: string) => whole.with(place, sentence);

test('five sentences that say five things make a scale', () => {
  expect(findScaleFlaw(whole)).toBeNull();
});

test('empty sentences are named by their places, those that nobody sees too', () => {
  expect(findScaleFlaw(['', 'One', ' ', 'Four', '\u3164'])).toEqual({ kind: 'empty', places: [0, 2, 4] });
});

test.each([
  ['word for word', 'None of five'],
  ['in capitals', 'NONE OF FIVE'],
  ['with other blanks', '  None  of\u00a0five '],
  ['with a full stop', 'None of five.'],
  ['with three dots and a blank', 'None of five … '],
  ['in wide letters', 'Ｎｏｎｅ of five'],
])('two that say the same %s are found', (_, sentence) => {
  expect(findScaleFlaw(withAt(3, sentence))).toEqual({ kind: 'same', first: 0, second: 3 });
});

test('two equal ones are told before an empty one is', () => {
  expect(findScaleFlaw(['', 'One', 'Three', 'one.', 'Five'])).toEqual({ kind: 'same', first: 1, second: 3 });
});

test('a sign or an accent within a sentence makes another one, and so do bare signs', () => {
  expect(findScaleFlaw(withAt(1, 'None, of five'))).toBeNull();
  expect(findScaleFlaw(['resume', 'résumé', '?', '!', '5'])).toBeNull();
});

test('repeating any sentence with other capitals, blanks and ends is found at its place', () => {
  const sentence = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => `a${text}z`);
  const ends = fc.constantFrom('', '.', '!', ' …', '?!', '  ');
  fc.assert(
    fc.property(sentence, ends, fc.integer({ min: 1, max: 4 }), (text, end, place) => {
      const sentences = ['one', 'two', 'three', 'four', 'five'].with(0, text).with(place, `  ${text}${end}`);
      expect(findScaleFlaw(sentences)).toEqual({ kind: 'same', first: 0, second: place });
    }),
  );
});

test('no text makes it stumble', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 5, maxLength: 5 }), (sentences) => {
      const flaw = findScaleFlaw(sentences);
      if (flaw?.kind === 'same') expect(flaw.first).toBeLessThan(flaw.second);
    }),
  );
});
