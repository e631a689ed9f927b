import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository, sourceFiles } from '../support/source-files.ts';

const code = sourceFiles(['main', 'renderer', 'shared', 'tests', 'tools'], /\.(ts|tsx|mjs|cjs)$/);
const shipped = code.filter(({ path }) => /^(main|renderer|shared)\//.test(path));

test('no file is longer than 400 lines: look for the second idea in it', () => {
  const long = code.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path);
  expect(long).toEqual([]);
});

test('no room holds a drawer for anything: a file lives with the word it is about', () => {
  const drawers = code.filter(
    ({ path }) =>
      /\/(utils?|helpers|common|services|misc)\//.test(path) || /^(main|renderer|shared)\/.*\/index\.ts$/.test(path),
  );
  expect(drawers.map(({ path }) => path)).toEqual(['main/db/migrations/index.ts']);
});

test('nothing that ships switches off types or the linter, or writes HTML by hand', () => {
  const words =
    /\bas any\b|: any\b|@ts-ignore|@ts-expect-error|biome-ignore|dangerouslySetInnerHTML|\.innerHTML|executeJavaScript|document\.write/;
  expect(shipped.filter(({ text }) => words.test(text)).map(({ path }) => path)).toEqual([]);
});

test('nothing in the repository leans on a folder outside it', () => {
  const outside = code.filter(
    ({ text, path }) =>
      path !== 'tests/architecture/files.test.ts' &&
      /\.\.\/shared\/(reference|content|design|prototype)|\/work\//.test(text),
  );
  expect(outside.map(({ path }) => path)).toEqual([]);
});

test('every dependency has its line in docs/dependencies.md that says why this one', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(repository, 'package.json'), 'utf8'),
  );
  const file = join(repository, 'docs/dependencies.md');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const unexplained = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    (name) => !text.includes(`\`${name}\``),
  );
  expect(unexplained).toEqual([]);
});

test('every command of package.json has its line in the README', () => {
  const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const readme = readFileSync(join(repository, 'README.md'), 'utf8');
  const unexplained = Object.keys(scripts).filter((name) => !new RegExp(`npm (run )?${name}\\b`).test(readme));
  expect(unexplained).toEqual([]);
});
