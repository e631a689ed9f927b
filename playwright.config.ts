import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1,
  timeout: 90_000,
  outputDir: '.runtime/playwright',
  reporter: [['list'], ['json', { outputFile: '.runtime/e2e-results.json' }]],
});
