import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'demo',
  workers: 1,
  timeout: 900_000,
  expect: { timeout: 20_000 },
  outputDir: '../.runtime/demo',
  reporter: [['list']],
});
