import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'screens',
  workers: 1,
  timeout: 180_000,
  outputDir: '../.runtime/screens',
  reporter: [['list']],
});
