import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { channelNames } from './shared/contract.ts';
import { eventNames } from './shared/events.ts';
import { answerForm } from './tools/answer-form/bundle.mjs';
import { paperFonts } from './tools/paper-fonts/bundle.mjs';
import { sharpInWasm } from './tools/sharp-in-wasm.mjs';

const here = (path: string) => resolve(import.meta.dirname, path);

// One output runs in both runtimes: the Electron pinned in package.json and the older one that tools/ falls back on.
const NODE_TARGET = 'node20.18';
const CHROME_TARGET = 'chrome130';

/** The names alone, so that the contract has one home and the preload stays a few hundred bytes. */
const channels = {
  __CHANNEL_NAMES__: JSON.stringify(channelNames),
  __EVENT_NAMES__: JSON.stringify(eventNames),
};

export default defineConfig({
  main: {
    define: channels,
    plugins: [answerForm(), sharpInWasm(), paperFonts()],
    build: {
      target: NODE_TARGET,
      outDir: here('out/main'),
      sourcemap: true,
      minify: true, // less to read before the window can be made
      rolldownOptions: {
        input: {
          index: here('main/index.ts'),
          'key-worker': here('main/vault/key-worker.ts'),
          'backup-worker': here('main/backup/backup-worker.ts'),
          'seal-worker': here('main/takeout/seal-worker.ts'),
          'docx-worker': here('main/portfolio/formats/docx-worker.ts'),
        },
      },
    },
  },
  preload: {
    define: channels,
    build: {
      target: NODE_TARGET,
      outDir: here('out/preload'),
      externalizeDeps: false, // a sandboxed preload is one CommonJS file that may require nothing but electron
      rolldownOptions: {
        input: { preload: here('main/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      target: CHROME_TARGET,
      outDir: here('out/renderer'),
      minify: true,
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: here('renderer/index.html'), print: here('renderer/print.html') } },
    },
    plugins: [react()],
  },
});
