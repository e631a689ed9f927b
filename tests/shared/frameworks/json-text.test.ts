import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../../shared/frameworks/json-text.ts';

test.each([
  ['{"a":1,"a":2}', ['a']],
  ['{"a":{"b":[0,{"c":1,"d":[{}],"c":2}]}}', ['a', 'b', 1, 'c']],
  [String.raw`{"a":1,"\u0061":2}`, ['a']],
  [String.raw`{"a\"b":1,"x":"{\"y\":1,\"y\":2}","a\"b":2}`, ['a"b']],
  ['[[],[[{"k":[],"k":{}}]]]', [1, 0, 0, 'k']],
  ['{"__proto__":1,"__proto__":2}', ['__proto__']],
])('in %s a key stands twice at %j', (json, path) => {
  expect(readJson(json)).toMatchObject({ kind: 'repeated', path });
});

test('equal keys of different objects, and equal words that are no keys, are nothing special', () => {
  const json = '{"a":{"a":"a"},"b":[{"a":"b"},{"a":"b"},"a","a"]}';
  expect(readJson(json)).toEqual({ kind: 'value', value: JSON.parse(json) });
});

test('what is not JSON tells its line where the engine does', () => {
  expect(readJson('{\n"a": 1,\n}')).toEqual({ kind: 'not-json', line: 3 });
  expect(readJson('hello')).toEqual({ kind: 'not-json', line: null });
  expect(readJson('')).toEqual({ kind: 'not-json', line: null });
});

test('a hundred thousand brackets cost no stack, and a repeated key behind them is found', () => {
  const deep = `${'['.repeat(100_000)}{"k":1,"k":2}${']'.repeat(100_000)}`;
  expect(readJson(deep)).toMatchObject({ kind: 'repeated' });
  expect(readJson('['.repeat(100_000))).toEqual({ kind: 'not-json', line: null });
  expect(readJson(`{"a":`.repeat(50_000))).toMatchObject({ kind: 'not-json' });
});

test('any JSON is read as it is, and found twice where a key of it is written twice', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.integer({ min: 0, max: 3 }), (value, space) => {
      const json = JSON.stringify(value, null, space);
      expect(readJson(json)).toEqual({ kind: 'value', value: JSON.parse(json) });
      expect(readJson(`{"first":0,"x":${json},"first":1}`)).toMatchObject({ kind: 'repeated', path: ['first'] });
    }),
    { numRuns: 300 },
  );
});
