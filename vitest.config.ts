import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { singleIcons } from './tests/support/single-icons.ts';
import { paperFonts } from './tools/paper-fonts/bundle.mjs';
import { sharpInWasm } from './tools/sharp-in-wasm.mjs';

// Packages are compiled once for all test files, each of which has a process of its own.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '.runtime', 'compile-cache');

/** Seen by our plugins as it is in the build: the same WebAssembly is tested that ships. */
const asInTheApp = { deps: { inline: ['sharp'] } };

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        plugins: [sharpInWasm(), paperFonts()],
        test: {
          name: 'node',
          server: asInTheApp,
          include: ['tests/{architecture,shared,main,tools,proof}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        plugins: [singleIcons(), sharpInWasm(), paperFonts()],
        test: {
          name: 'dom',
          server: asInTheApp,
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['tests/support/dom-setup.ts'],
          testTimeout: 30_000, // real handlers, real key derivation: a busy machine takes its time
        },
      },
    ],
  },
});
