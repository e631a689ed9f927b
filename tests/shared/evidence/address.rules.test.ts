import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ADDRESS_CHARACTERS, completeAddress, hostOf, isAddress } from '../../../shared/evidence/address.rules.ts';

test.each([
  ['https://example.org', 'example.org'],
  ['https://example.org/a/b?c=1&d=ü#part', 'example.org'],
  ['https://school.example.ac.uk:8443/', 'school.example.ac.uk'],
  ['https://bücher.example/regal', 'bücher.example'],
  ['https://example.org?c', 'example.org'],
])('%s is an address on %s', (address, host) => {
  expect(isAddress(address)).toBe(true);
  expect(hostOf(address)).toBe(host);
});

test.each([
  '',
  'https://',
  'https://localhost',
  'https://example',
  'http://example.org',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://heron:secret@example.org/',
  'https://heron@example.org',
  'https://example.org/a b',
  'https://example.org/\u202egpj.exe',
  'https://exam\u200bple.org/',
  'https://example.org/<script>',
  'https://example..org',
  'https://.example.org',
  'https:/example.org',
  ' https://example.org',
  'https://example.org\nhttps://other.example',
  `https://example.org/${'a'.repeat(ADDRESS_CHARACTERS)}`,
])('%j is none', (text) => {
  expect(isAddress(text)).toBe(false);
  expect(hostOf(text.slice(0, 30)).includes('@')).toBe(false);
});

test('what is typed gets its scheme and loses the blanks around it; another scheme stays and is refused', () => {
  expect(completeAddress('  example.org/work ')).toBe('https://example.org/work');
  expect(completeAddress('HTTPS://example.org')).toBe('https://example.org');
  expect(completeAddress('example.org:8443/a')).toBe('https://example.org:8443/a');
  expect(completeAddress('http://example.org')).toBe('http://example.org');
  expect(isAddress(completeAddress('mailto:heron@example.org'))).toBe(false);
  expect(completeAddress('   ')).toBe('');
});

test('a sentence is no address, whatever it says', () => {
  for (const words of ['Heron asked first.', 'See you at 8.30', 'What shows that?', 'e.g. the wall']) {
    expect(isAddress(completeAddress(words)), words).toBe(false);
  }
});

test('no text makes the rules stumble, and what is complete stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = completeAddress(text);
      if (isAddress(once)) expect(completeAddress(once)).toBe(once);
      expect(isAddress(once) && /[\s@]/.test(hostOf(once))).toBe(false);
    }),
  );
});
