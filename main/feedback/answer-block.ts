const BEGIN = 'BEGIN AGE ENCRYPTED FILE';
const END = 'END AGE ENCRYPTED FILE';
/** What mail and messengers put around and between: dashes of the marks, signs of a quotation, blanks seen and unseen. */
const added = /[\s>|\-\u2010-\u2015\p{Cf}]+/gu;
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** What stands between the first mark and the next end. Not by an expression, which would look to the end from every beginning. */
function between(text: string): string | undefined {
  const begin = text.indexOf(BEGIN);
  const end = begin < 0 ? -1 : text.indexOf(END, begin);
  return end < 0 ? undefined : text.slice(begin + BEGIN.length, end);
}

/**
 * The bytes of an answer that was pasted or read from a file, whatever a mail program did to it on its way: words before and
 * behind, signs of a quotation, lines broken elsewhere or not at all. Undefined: there is none, or not the whole of it.
 */
export function blockToBytes(text: string): Uint8Array | undefined {
  const letters = between(text)?.replaceAll(added, '');
  if (letters === undefined || !base64.test(letters) || letters.length % 4 !== 0) return undefined;
  const bytes = Buffer.from(letters, 'base64');
  return bytes.toString('base64') === letters ? new Uint8Array(bytes) : undefined; // one spelling for each answer
}
