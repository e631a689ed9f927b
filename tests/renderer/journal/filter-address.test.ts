import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressToShown, type Shown, shownToAddress, views } from '../../../renderer/journal/filter-address.ts';
import { shelves } from '../../../shared/journal/journal.contract.ts';
import { everything } from '../../../shared/journal/journal.facets.ts';

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const day = maybe(fc.constantFrom('2026-11-19', '2025-01-01'));
const shown: fc.Arbitrary<Shown> = fc.record({
  view: fc.constantFrom(...views),
  filter: fc.record({
    shelf: fc.constantFrom(...shelves),
    personId: maybe(fc.uuid()),
    tag: maybe(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).filter((text) => text.length <= 60)),
    templateId: maybe(fc.constantFrom('quick', 'phase')),
    programId: maybe(fc.uuid()),
    from: day,
    to: day,
    hasAttachment: fc.boolean(),
    mentionsPupils: fc.boolean(),
  }),
});

test('what is shown stands in the address and can be read from it again', () => {
  fc.assert(
    fc.property(shown, (value) => {
      expect(addressToShown(new URLSearchParams(shownToAddress(value)))).toEqual(value);
    }),
  );
});

test('the plain list has the plain address', () => {
  expect(shownToAddress({ view: 'list', filter: everything })).toBe('');
});

test('an address that makes no sense shows everything', () => {
  const address = new URLSearchParams('shelf=attic&view=sideways&person=nobody&from=yesterday&template=');
  expect(addressToShown(address)).toEqual({ view: 'list', filter: everything });
});
