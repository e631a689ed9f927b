import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanFileName,
  isMisnamed,
  isOpenable,
  MAX_NAME_BYTES,
  nameForCopy,
  utf8Bytes,
} from '../../../shared/attachments/attachments.rules.ts';
import { extensionOf, knownTypes } from '../../../shared/attachments/attachments.types.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Names as they come: any text, with the characters that do harm made likely. */
const harmful = fc.constantFrom(
  '/',
  '\\',
  '..',
  '.',
  ' ',
  '\u202e',
  '\u200b',
  '\u0000',
  '\n',
  ':',
  'con',
  'aux.',
  '🪨',
  'é',
  '\ud800',
);
const anyName = fc
  .array(fc.oneof(harmful, fc.string({ unit: 'binary' })), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('the name of a file', () => {
  test.each([
    ['heron.pdf', 'heron.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\plan.docx', 'plan.docx'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['a\u200Bb\u0000c\n.txt', 'abc .txt'],
    ['con', '_con'],
    ['NUL.txt', '_NUL.txt'],
    ['lpt1 .doc', '_lpt1 .doc'],
    ['console.txt', 'console.txt'],
    ['ends with dots... ', 'ends with dots'],
    ['9:30 "plan"?.md', '9-30 -plan--.md'],
    ['', 'file'],
    ['...', 'file'],
    ['\u202E\u200F', 'file'],
    ['\u2800.\u3164', 'file'],
    ['  two   words.txt', 'two words.txt'],
    ['folder/', 'folder'],
    ['Ame\u0301lie.png', 'Am\u00e9lie.png'],
  ])('%j is kept as %j', (name, kept) => {
    expect(cleanFileName(name)).toBe(kept);
  });

  test('a very long one is cut and keeps its ending', () => {
    const name = cleanFileName(`${'岩'.repeat(200)}.docx`);
    expect(name.endsWith('岩.docx')).toBe(true);
    expect(utf8Bytes(name)).toBeLessThanOrEqual(MAX_NAME_BYTES);
    expect(utf8Bytes(name)).toBeGreaterThan(MAX_NAME_BYTES - 3);
  });

  test('whatever it was, it is safe on every disk, shows all it is, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const clean = cleanFileName(name);
        expect(clean).not.toBe('');
        expect(clean).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(clean).not.toMatch(/^\s|[\s.]$/);
        expect(clean).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(utf8Bytes(clean)).toBe(Buffer.byteLength(clean));
        expect(utf8Bytes(clean)).toBeLessThanOrEqual(MAX_NAME_BYTES);
        expect(cleanFileName(clean)).toBe(clean);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['heron.pdf', 'application/pdf', false],
  ['heron.PDF', 'application/pdf', false],
  ['heron.jpg', 'application/pdf', true],
  ['invoice.pdf', 'application/x-msdownload', true],
  ['photo.exe', 'image/png', true],
  ['photo.jpeg', 'image/jpeg', false],
  ['photo.png', 'application/octet-stream', true],
  ['notes', 'text/plain', false],
  ['notes.py', 'text/plain', false],
  ['notes.docx', 'text/plain', true],
  ['backup.xyz', 'image/png', false],
  ['Heron 2.0', docx, false],
  ['sound.mp4', 'audio/mp4', false],
])('%s with the content %s: its name tells of something else is %s', (name, mediaType, is) => {
  expect(isMisnamed(name, mediaType)).toBe(is);
});

test('another program is handed pictures, sound, film, PDF, plain text and Office without macros, and nothing that runs', () => {
  const kinds = new Set(Object.values(knownTypes).flatMap(({ kind, isOpenable: is }) => (is ? [kind] : [])));
  expect([...kinds].toSorted()).toEqual(['document', 'film', 'pdf', 'picture', 'slides', 'sound', 'table', 'text']);
  for (const type of [
    'image/svg+xml',
    'application/x-cfb',
    'application/zip',
    'application/octet-stream',
    'text/html',
  ]) {
    expect(isOpenable(type)).toBe(false);
  }
});

test('a readable copy has an ending of its own content, whatever its name was', () => {
  fc.assert(
    fc.property(anyName, fc.constantFrom(...Object.keys(knownTypes).filter(isOpenable)), (name, type) => {
      const copy = nameForCopy(name, type);
      expect(knownTypes[type]?.extensions).toContain(extensionOf(copy));
      expect(cleanFileName(copy)).toBe(copy);
    }),
  );
  expect(nameForCopy('run.sh', 'text/plain')).toBe('run.sh.txt');
  expect(nameForCopy('report.pdf.exe', 'application/pdf')).toBe('report.pdf.exe.pdf');
  expect(nameForCopy('plan.docx', docx)).toBe('plan.docx');
});
