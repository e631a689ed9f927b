import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../setup/paths.mjs';

/** Browsers of the last three years. */
const TARGETS = ['chrome110', 'firefox110', 'safari16'];

/**
 * Safari has no WebCrypto on a page from the disk, and age-encryption takes only a name that does not exist for "not there".
 * So no browser is asked: every one encrypts with the same code, which is the one that was tested.
 */
const NO_WEB_CRYPTO = '__noWebCrypto';

/** @typedef {{ script: string, style: string }} FormCode What an offline form carries beside its content. */

/** @returns {Promise<FormCode>} */
async function bundle() {
  const built = await build({
    configFile: false,
    root: join(root, 'renderer', 'answer-form'),
    logLevel: 'warn',
    define: { 'crypto.subtle': NO_WEB_CRYPTO },
    build: {
      write: false,
      target: TARGETS,
      cssTarget: TARGETS,
      minify: true,
      cssMinify: true,
      modulePreload: false,
      rolldownOptions: { treeshake: { manualPureFunctions: ['z'] } }, // schemas stay at home: no form is asked by one
      lib: {
        entry: join(root, 'renderer', 'answer-form', 'offline.ts'),
        formats: ['iife'],
        name: 'form',
        fileName: 'form',
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const script = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('');
  const style = outputs.flatMap((one) =>
    one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : [],
  );
  return { script: script.trim(), style: style.join('').trim() };
}

/** @type {Promise<FormCode> | undefined} */
let bundled;

/** The script and the style of an offline form; made once in a process. */
export function bundleAnswerForm() {
  bundled ??= bundle();
  return bundled;
}

const ID = 'virtual:answer-form';

/** @returns {import('vite').Plugin} What `import('virtual:answer-form')` gives the main process. */
export function answerForm() {
  return {
    name: 'cairn-answer-form',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined;
      const { script, style } = await bundleAnswerForm();
      return `export const script = ${JSON.stringify(script)};\nexport const style = ${JSON.stringify(style)};`;
    },
  };
}
