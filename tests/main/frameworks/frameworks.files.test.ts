import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFrameworkFile } from '../../../main/frameworks/frameworks.files.ts';
import type { FrameworkText } from '../../../shared/frameworks/frameworks.contract.ts';
import { codeOf } from '../../support/code-of.ts';
import { changed, matrixFile, waymarkFile } from './spoiled-file.ts';
import { spoiledFrameworks } from './spoiled-frameworks.ts';
import { spoiledMatrices } from './spoiled-matrices.ts';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-frameworks-'));
  file = join(folder, 'a file.with no name of ours');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(content: string | Uint8Array) {
  writeFileSync(file, content);
  return readFrameworkFile(file);
}
function frameworkIn(content: string): FrameworkText {
  const reading = read(content);
  if (reading.kind === 'refused') throw new Error(`${reading.refusal.reason} at ${reading.refusal.place}`);
  return reading.text;
}

describe('a framework file is refused, with the reason and the place, that', () => {
  test.each(spoiledFrameworks)('$what', ({ content, refusal }) => {
    expect(read(content)).toEqual({ kind: 'refused', refusal });
  });
});

describe('a matrix is refused, with the reason and the place, that', () => {
  test.each(spoiledMatrices)('$what', ({ content, refusal }) => {
    expect(read(content)).toEqual({ kind: 'refused', refusal });
  });
});

test('50 MB are not read at all', () => {
  writeFileSync(file, waymarkFile);
  truncateSync(file, 50 * 1024 * 1024);
  expect(readFrameworkFile(file)).toEqual({ kind: 'refused', refusal: { reason: 'too-large', place: '', called: '' } });
});

test('a folder and a file that vanished cannot be read', () => {
  mkdirSync(join(folder, 'folder'));
  expect(codeOf(() => readFrameworkFile(join(folder, 'folder')))).toBe('framework-file-unreadable');
  expect(codeOf(() => readFrameworkFile(join(folder, 'gone.json')))).toBe('framework-file-unreadable');
});

test('a mark of UTF-8 in front, other line ends and indents are nothing special', () => {
  const compact = JSON.stringify(JSON.parse(waymarkFile));
  expect(frameworkIn(`\ufeff${compact}`)).toEqual(frameworkIn(waymarkFile));
  expect(frameworkIn(waymarkFile.replaceAll('\n', '\r\n'))).toEqual(frameworkIn(waymarkFile));
});

describe('a Mahara matrix', () => {
  test('becomes a framework: statuses are stages, standards domains, elements without parts competencies', () => {
    const text = frameworkIn(matrixFile);
    expect(text).toMatchObject({
      name: 'Harbour standards',
      description: 'What a mentor at the harbour school works towards.\nSource (https://example.invalid/harbour)',
      cases: [],
    });
    expect(text.stages.map(({ name }) => name)).toEqual([
      'Ready for assessment',
      "Doesn't meet the standard",
      'Partially meets the standard',
      'Meets the standard',
    ]);
    expect(text.domains.map(({ code, name, about }) => [code, name, about])).toEqual([
      ['1', 'Relationships', 'Trust first & always.'],
      ['S2', 'Professional knowledge in practice', ''],
    ]);
    expect(
      text.domains.map(({ competencies }) => competencies.map(({ code, name, about }) => [code, name, about])),
    ).toEqual([
      [
        ['1.1', 'Listens', '- to partners, and to:\n- ākonga\n- whānau'],
        ['1.2.1', 'Agrees: with partners', 'Says what stays private.'],
        ['1.2.2', 'Agrees: with leaders', 'Says what stays private.\nIn writing.'],
      ],
      [['2.1', 'Designs learning', '5 < 6']],
    ]);
  });

  test('has its statuses in any order, and its parents under the name that its own export gives them', () => {
    const turned = changed(matrixFile, ({ framework }) => {
      framework?.['evidencestatuses']?.reverse();
      for (const element of framework?.['standardelements'] ?? []) {
        if (element['parentelementid'] === undefined) continue;
        Object.assign(element, { parentid: element['parentelementid'] });
        delete element['parentelementid'];
      }
    });
    expect(frameworkIn(turned)).toEqual(frameworkIn(matrixFile));
  });

  test('names its competencies by themselves where headings leave no room, and says the headings first', () => {
    const text = frameworkIn(
      changed(
        matrixFile,
        ({ framework }) =>
          void Object.assign(framework?.['standardelements']?.[1] as object, { name: 'A'.repeat(190) }),
      ),
    );
    expect(text.domains[0]?.competencies[2]).toMatchObject({
      name: 'with leaders',
      about: `${'A'.repeat(190)}\nSays what stays private.\nIn writing.`,
    });
  });

  test('gets codes that are told apart, whatever its short names are', () => {
    const text = frameworkIn(
      changed(matrixFile, ({ framework }) => {
        for (const standard of framework?.['standards'] ?? []) Object.assign(standard, { shortname: 'Same' });
        for (const element of framework?.['standardelements'] ?? []) Object.assign(element, { shortname: 'same' });
      }),
    );
    expect(text.domains.map(({ code, competencies }) => [code, competencies.map((one) => one.code)])).toEqual([
      ['Same', ['1.1', '1.2.1', '1.2.2']],
      ['S2', ['2.1']],
    ]);
  });
});
