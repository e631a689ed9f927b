import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { expect, test } from 'vitest';

const rules = createRequire(import.meta.url)('./boundaries.cjs') as { forbidden: { name: string; comment: string }[] };

/** A forbidden import for each rule, planted into a tree of its own. */
const planted: Record<string, [from: string, to: string]> = {
  'shared-is-the-ground': ['shared/journal/a.ts', '../../main/b.ts'],
  'richtext-knows-tiptap': ['shared/richtext/a.ts', '../../main/b.ts'],
  'days-by-name-know-chrono': ['shared/planning/capture-named-day.rules.ts', '../../main/b.ts'],
  'one-file-knows-chrono': ['renderer/steps/a.ts', '../../node_modules/chrono-node/index.ts'],
  'window-asks-at-the-door': ['renderer/journal/a.ts', '../../main/b.ts'],
  'main-draws-nothing': ['main/journal/a.ts', '../../renderer/b.ts'],
  'electron-stays-at-the-edge': ['main/journal/a.ts', 'electron'],
  'the-door-is-testable': ['main/ipc/dispatch.ts', 'electron'],
  'handlers-never-import-handlers': ['main/journal/journal.handlers.ts', '../search/search.handlers.ts'],
  'queries-are-leaves': ['main/journal/journal.queries.ts', '../search/search.queries.ts'],
  'migrations-are-frozen': ['main/db/migrations/0010-a.ts', '../../../shared/errors.ts'],
  'features-meet-through-public': ['renderer/journal/a.ts', '../people/Picker.ts'],
  'ui-and-editor-know-no-feature': ['renderer/ui/a.ts', '../people/public.ts'],
  'no-network': ['main/journal/a.ts', 'node:https'],
  'only-the-key-worker-derives': ['main/journal/a.ts', '../../node_modules/hash-wasm/index.ts'],
  'nothing-shipped-imports-tests': ['main/journal/a.ts', '../../tests/b.ts'],
  'nothing-is-missing': ['main/journal/a.ts', './nowhere.ts'],
};

async function violationsOf(files: Record<string, string>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'cairn-rooms-'));
  try {
    for (const room of ['main', 'renderer', 'shared']) mkdirSync(join(root, room));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const options = {
      ruleSet: rules as never,
      validate: true,
      baseDir: root,
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
    };
    const { output } = await cruise(['main', 'renderer', 'shared'], options);
    return (output as ICruiseResult).summary.violations.map((violation) => violation.rule.name);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

test.each(Object.entries(planted))('the wall "%s" stands', async (rule, [from, to]) => {
  const files: Record<string, string> = { [from]: `import { x } from '${to}';\nexport const y = x;\n` };
  const isOurs = to.startsWith('.') && to !== './nowhere.ts';
  if (isOurs) files[join(dirname(from), to)] = 'export const x = 1;\n';
  expect(await violationsOf(files)).toContain(rule);
});

test('two files that need each other are noticed', async () => {
  const a = "import { b } from './b.ts';\nexport const a = () => b;\n";
  const b = "import { a } from './a.ts';\nexport const b = () => a;\n";
  expect(await violationsOf({ 'shared/a.ts': a, 'shared/b.ts': b })).toContain('no-cycles');
});

test('an import by the rules passes', async () => {
  const files = {
    'renderer/journal/a.ts': "import { x } from '../people/public.ts';\nexport const y = x;\n",
    'renderer/people/public.ts': 'export const x = 1;\n',
  };
  expect(await violationsOf(files)).toEqual([]);
});

test('every rule says what to do instead, and is exercised here', () => {
  for (const rule of rules.forbidden) expect(rule.comment.length, rule.name).toBeGreaterThan(40);
  expect(new Set([...Object.keys(planted), 'no-cycles'])).toEqual(new Set(rules.forbidden.map((rule) => rule.name)));
});
