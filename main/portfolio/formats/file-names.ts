/** Names that Windows keeps for devices, whatever stands behind their dot. */
const kept = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** What a file's name may not hold on Windows, on a Mac, or in an address; and what nobody sees. */
const unfit = /[<>:"/\\|?*%#\p{C}\u2028\u2029]+/gu;
const MOST_CHARACTERS = 80;

/** At most so many UTF-16 units, and no half of a character at the end. */
const shorten = (words: string, most: number) => words.slice(0, most).replace(/\p{Cs}$/u, '');

/** Words as they may stand in a file's name on every system; `otherwise` where nothing of them may. */
export function toFileName(words: string, otherwise: string): string {
  const fit = words.normalize('NFC').replaceAll(unfit, ' ').replaceAll(/\s+/g, ' ');
  const name = shorten(fit.trim(), MOST_CHARACTERS).replaceAll(/^[. ]+|[. ]+$/g, '');
  if (name === '') return otherwise;
  return kept.test(name) ? `${otherwise} ${name}` : name;
}

/** A file's name, with what kind of file it is behind its last dot. */
export function safeFileName(fileName: string, otherwise: string): string {
  const [, stem = fileName, ending = ''] = /^(.+)(\.[a-z0-9]{1,8})$/i.exec(fileName) ?? [];
  return `${toFileName(stem, otherwise)}${ending.toLowerCase()}`;
}
