import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeAddress } from '../../../renderer/editor/link-address.ts';
import { isAllowedLink } from '../../../shared/richtext/extensions.ts';

test.each([
  ['example.org', 'https://example.org'],
  ['example.org/a:b', 'https://example.org/a:b'],
  ['me@example.org', 'mailto:me@example.org'],
  ['  http://example.org ', 'http://example.org'],
  ['mailto:me@example.org', 'mailto:me@example.org'],
])('%j is completed to %s', (typed, address) => {
  expect(completeAddress(typed)).toBe(address);
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'JAVASCRIPT:x', 'data:text/html,x'])(
  '%s stays as it is, and is refused',
  (typed) => {
    expect(completeAddress(typed)).toBe(typed);
    expect(isAllowedLink(completeAddress(typed))).toBe(false);
  },
);

test('completing an address twice changes nothing more', () => {
  fc.assert(fc.property(fc.string(), (typed) => completeAddress(completeAddress(typed)) === completeAddress(typed)));
});
