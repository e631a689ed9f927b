const LONGEST_SLUG = 48;
const LONGEST_NAME = 100;
/** In bytes: disks take 255, and what is unfinished has a longer name for a while. */
const MOST_BYTES = 200;
/** What Windows takes for a device, whatever its ending. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³]) *(\.|$)/i;

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

/** How many of its letters a name can keep. */
function longestFit(name: string): number {
  let bytes = 0;
  let count = 0;
  for (const letter of name) {
    bytes += Buffer.byteLength(letter);
    if (bytes > MOST_BYTES || count === LONGEST_NAME) return count;
    count++;
  }
  return count;
}

/** The name of an attached file as every disk takes it: as it is, but for what leads elsewhere or cannot be typed. */
export function safeFileName(name: string): string {
  const tame = name
    .normalize('NFC')
    .replaceAll(/[\p{C}<>:"/\\|?*]/gu, '_')
    .replace(/^\.+/, '_')
    .trim()
    .replace(/[. ]+$/, '');
  const letters = [...tame].slice(0, longestFit(tame));
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(tame)?.[0] ?? '';
  const cut = letters.slice(0, letters.length - ending.length).join('');
  const short = letters.join('') === tame ? tame : (cut + ending).replace(/[. ]+$/, '');
  if (short === '') return 'file';
  return reserved.test(short) ? `_${short}` : short;
}
