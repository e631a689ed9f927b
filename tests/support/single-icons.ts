import type { Plugin } from 'vite';

const fromTheBarrel = /import\s*\{([^}]*)\}\s*from '@phosphor-icons\/react';/g;

/** `CaretDown, type Icon` becomes a line each; types need none. */
function oneByOne(names: string): string {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => `import { ${name} } from '@phosphor-icons/react/dist/csr/${name}';`)
    .join(' ');
}

/**
 * The icons' package is one file that imports all of its nine thousand: three seconds for every test file that shows a
 * button, as nothing is shaken off here. The same icons are taken from their own files instead.
 */
export function singleIcons(): Plugin {
  return {
    name: 'cairn:single-icons',
    enforce: 'pre',
    transform: (code) =>
      code.includes('@phosphor-icons/react') ? code.replaceAll(fromTheBarrel, (_, names) => oneByOne(names)) : null,
  };
}
