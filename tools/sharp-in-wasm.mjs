import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

const dist = dirname(createRequire(import.meta.url).resolve('sharp'));
const VIRTUAL = '\0sharp-in-wasm';

/**
 * sharp with its WebAssembly and never with its native binary. On Linux that one brings a GLib of its own beside the one that
 * Electron has loaded already, and the two break each other: warnings with the pinned Electron, a crash with later ones. As
 * WebAssembly it is one file for all systems, and what decodes a strange picture cannot reach out of its own memory.
 *
 * @returns {import('vite').Plugin}
 */
export const sharpInWasm = () => ({
  name: 'sharp-in-wasm',
  enforce: 'pre',
  resolveId(source, importer) {
    const isLoader = source === './sharp.mjs' && importer?.split('?')[0]?.startsWith(join(dist, sep));
    return isLoader ? VIRTUAL : undefined;
  },
  load(id) {
    if (id !== VIRTUAL) return undefined;
    return `import { createRequire } from 'node:module';
      export default createRequire(import.meta.url)('@img/sharp-wasm32/sharp.node');`;
  },
});
