import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'demo',
  workers: 1,
  timeout: 300_000,
  outputDir: '../.runtime/demo',
  reporter: [['list']],
});
