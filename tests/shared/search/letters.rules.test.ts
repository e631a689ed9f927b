import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldableToLetters, lettersToFoldable } from '../../../shared/search/letters.rules.ts';
import { snippetToParts, textToIndexed } from '../../../shared/search/search.rules.ts';

/** What the index's tokenizer sees: without the marks that it leaves out, and without capitals. */
const seen = (text: string) => text.replaceAll(/[\u0300-\u0331]/g, '').toLowerCase();

test.each([
  ['Straße', 'strasse'],
  ['GROẞ', 'gross'],
  ['Søren', 'soren'],
  ['Łódź', 'łódź'.normalize('NFD')],
  ['œuvre', 'oeuvre'],
  ['Æther', 'aether'],
  ['Þór', 'thór'.normalize('NFD')],
  ['Guðrún', 'gudrún'.normalize('NFD')],
  ['Đorđe', 'dorde'],
  ['ışık', 'isik'],
  ['Σίσυφος', 'σισυφος'],
  ['ещё', 'еще'],
  ['øe', 'oe'],
])('%s is kept so that %s finds it, and is shown as it was written', (written, plain) => {
  const kept = lettersToFoldable(written);
  expect(seen(kept.normalize('NFD'))).toBe(seen(plain.replaceAll('ł', 'l')));
  expect(foldableToLetters(kept)).toBe(written);
});

test('whatever is written with such letters comes back, whatever stands beside them, and composing changes nothing', () => {
  const letter = fc.constantFrom(...'ßẞœŒæÆøØđĐþÞðÐłŁħĦıoeasthdliOEASTHDLIёЁίΐΆé́̈ -思👍');
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 12 }), (text) => {
      const composed = text.normalize('NFC');
      const kept = lettersToFoldable(composed);
      expect(foldableToLetters(kept)).toBe(composed);
      expect(foldableToLetters(kept.normalize('NFC'))).toBe(composed);
      const shown = snippetToParts(textToIndexed(text));
      expect(shown.map((part) => part.text).join('')).toBe(composed);
    }),
    { numRuns: 2000 },
  );
});
