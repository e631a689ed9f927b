const LONGEST_SLUG = 48;
const LONGEST_NAME = 100;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A title as a piece of a file name that every disk takes: small Latin letters, digits and hyphens; empty for other scripts. */
export function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const parts = plain.match(/[a-z0-9]+/g) ?? [];
  return parts.join('-').slice(0, LONGEST_SLUG).replace(/-$/, '');
}

/** Gives out names, none of them twice. */
export class Names {
  readonly #taken = new Set<string>();

  /** `words` in a row, and the end of the id; the whole id where that is taken. */
  give(words: readonly string[], id: string): string {
    const begin = words.filter((word) => word !== '').join('-');
    const of = (end: string) => (begin === '' ? end : `${begin}-${end}`);
    const short = of(id.replaceAll(/[^A-Za-z0-9]/g, '').slice(-8));
    const name = this.#taken.has(short) ? of(id) : short;
    this.#taken.add(name);
    return name;
  }
}

/** The name of an attached file as every disk takes it: as it is, but for what leads elsewhere or cannot be typed. */
export function safeFileName(name: string): string {
  const tame = name
    .normalize('NFC')
    .replaceAll(/[\p{C}<>:"/\\|?*]/gu, '_')
    .replace(/^\.+/, '_')
    .trim()
    .replace(/[. ]+$/, '');
  const letters = [...tame];
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(tame)?.[0] ?? '';
  const short =
    letters.length <= LONGEST_NAME ? tame : letters.slice(0, LONGEST_NAME - ending.length).join('') + ending;
  if (short === '') return 'file';
  return reserved.test(short) ? `_${short}` : short;
}
