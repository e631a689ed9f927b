import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { singleIcons } from './tests/support/single-icons.ts';
import { paperFonts } from './tools/paper-fonts/bundle.mjs';
import { sharpInWasm } from './tools/sharp-in-wasm.mjs';

// Packages are compiled once for all test files.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '.runtime', 'compile-cache');

/** Seen by our plugins as it is in the build: the same WebAssembly is tested that ships. */
const asInTheApp = { deps: { inline: ['sharp'] } };

/** The proofs take longest and are one file: begun last, they would keep one processor busy and the others waiting. */
class ProofsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isProof = ({ moduleId }: TestSpecification) => moduleId.includes('/tests/proof/');
    const sorted = await super.sort(files);
    return [...sorted.filter(isProof), ...sorted.filter((file) => !isProof(file))];
  }
}

export default defineConfig({
  test: {
    maxWorkers: availableParallelism() * 2, // much of a test is waiting: for a pause in typing, for the disk
    sequence: { sequencer: ProofsFirst },
    projects: [
      {
        plugins: [sharpInWasm(), paperFonts()],
        test: {
          name: 'node',
          server: asInTheApp,
          include: ['tests/{architecture,shared,main,tools,proof}/**/*.test.ts'],
          environment: 'node',
          isolate: false, // nothing here is kept in a module: the database and the clock are handed to what needs them
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
