import { defineConfig } from '@playwright/test';

// The tests count days by the same clock as the app that they drive (`launch` in app.fixture.ts).
process.env['TZ'] = 'Europe/Copenhagen';

// As many as there are displays, see tools/testing/end-to-end.mjs.
const workers = process.env['CAIRN_DISPLAYS']?.split(' ').length ?? 1;

export default defineConfig({
  testDir: 'tests/e2e',
  workers,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 }, // two apps share the processors, and one of them may be deriving a key
  outputDir: '.runtime/playwright',
  reporter: [['list'], ['json', { outputFile: '.runtime/e2e-results.json' }]],
});
