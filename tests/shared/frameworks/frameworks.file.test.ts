import fc from 'fast-check';
import { expect, test } from 'vitest';
import builtIn from '../../../main/frameworks/built-in.json' with { type: 'json' };
import { type FrameworkText, frameworkWording, type ItemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { fileToFramework, frameworkFileName, frameworkToFile } from '../../../shared/frameworks/frameworks.file.ts';
import { inOrder, renameItems } from '../../../shared/frameworks/frameworks.rules.ts';
import { wholeFramework } from './arbitrary-framework.ts';

const waymark = inOrder(frameworkWording.parse(builtIn[0]));
const withoutIds = (text: FrameworkText) => renameItems(inOrder(text), () => '' as ItemId);

function readBack(text: FrameworkText): FrameworkText {
  const reading = fileToFramework(JSON.parse(frameworkToFile(text)));
  if (reading.kind === 'refused') throw new Error(`${reading.refusal.reason} at ${reading.refusal.place}`);
  return reading.text;
}

test('Waymark goes out and comes in word for word, its ids do not', () => {
  expect(withoutIds(readBack(waymark))).toEqual(withoutIds(waymark));
  expect(frameworkToFile(waymark)).not.toMatch(/"(id|version)":/);
  expect(frameworkToFile(waymark).length).toBeLessThan(100_000);
});

test('any whole framework goes out and comes in word for word', () => {
  fc.assert(
    fc.property(wholeFramework, (text) => {
      expect(withoutIds(readBack(text))).toEqual(withoutIds(text));
    }),
    { numRuns: 200 },
  );
});

test('the same wording always gives the same file', () => {
  expect(frameworkToFile(readBack(waymark))).toBe(frameworkToFile(waymark));
});

test('a file by hand needs names and codes only', () => {
  const file = {
    schema: 'cairn-framework/1',
    name: 'By hand',
    stages: [{ name: 'Not yet' }, { name: 'Yes' }],
    domains: [{ code: 'A', name: 'One', competencies: [{ code: 'A1', name: 'First' }] }],
  };
  const reading = fileToFramework(file);
  expect(reading).toMatchObject({
    kind: 'framework',
    text: { name: 'By hand', source: '', cases: [], domains: [{ competencies: [{ descriptors: [] }] }] },
  });
});

test('what nobody sees is taken out of what comes in', () => {
  const text = { ...waymark, name: '  Way\u202emark\u200b  two ', description: 'One \r\n  two\t\tthree ' };
  expect(readBack(text)).toMatchObject({ name: 'Waymark two', description: 'One\ntwo three' });
});

test('a file name is one that every file system takes', () => {
  expect(frameworkFileName('Waymark: my/own "one"?')).toBe('Waymark my own one.json');
  expect(frameworkFileName('..')).toBe('Framework.json');
  expect(frameworkFileName('🌊'.repeat(100))).toBe(`${'🌊'.repeat(80)}.json`);
});
