import { expect, test } from 'vitest';
import { migrations } from '../../main/db/migrations/index.ts';
import { sourceFiles } from '../support/source-files.ts';

const files = sourceFiles(['main/db/migrations'], /^\d.*\.ts$/).map(({ path }) => path.split('/').at(-1) ?? '');

test('a migration is named by four digits, in tens, and by what it does', () => {
  for (const file of files) expect(file).toMatch(/^\d{3}0-[a-z]+(-[a-z]+)+\.ts$/);
});

test('every migration is listed, in rising order', () => {
  expect(migrations.map(({ version }) => version)).toEqual(files.toSorted().map((file) => Number(file.slice(0, 4))));
});

test('every migration has a test of its own', () => {
  const tested = sourceFiles(['tests/main/db/migrations'], /\.test\.ts$/).map(({ path }) =>
    path.split('/').at(-1)?.slice(0, 4),
  );
  for (const file of files)
    expect(tested, `write tests/main/db/migrations/${file.slice(0, 4)}.test.ts`).toContain(file.slice(0, 4));
});
