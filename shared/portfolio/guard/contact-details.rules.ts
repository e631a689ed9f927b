import type { Finding } from './finding.ts';
import type { Folded } from './folded.rules.ts';

const address = /[\p{L}\p{N}._%+'-]+\s?(?:@|\[at\]|\(at\))\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu;
/** Digits with what stands between the groups of a phone number. */
const digits = /(?<![\p{L}\p{N}.,/#-])(?:\+|\(\s?\+?)?\d[\d ()./\u00a0-]{4,24}\d(?![\p{L}\p{N}]|[.,]\d)/gu;
const day = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4})$/;
const years = /^(?:19|20)\d\d\s?[-/ ]\s?(?:(?:19|20)\d\d|\d\d)$/;
/** "10 000 000", "2,500,000". */
const thousands = /^\d{1,3}(?:[ .]\d{3})+$/;
const asksToRing =
  /\b(?:tel|telephone|phone|mobile|cell|call|called|ring|rang|rung|text|whatsapp|fax|number|no)\b[^.!?]{0,30}$/iu;

/** Whether digits are a telephone number, by how they are written and what stands before them. */
function isPhone(text: string, before: string): boolean {
  const count = text.replaceAll(/\D/g, '').length;
  if (count < 7 || count > 15 || day.test(text) || years.test(text)) return false;
  if (/^\(?\s?\+|^\(?0/.test(text)) return true;
  if (thousands.test(text)) return asksToRing.test(before);
  if (/^(?:\(\d{3}\) ?|1?[-. ]?\d{3}[-. ])\d{3}[-. ]\d{4}$/.test(text)) return true; // North America
  return asksToRing.test(before);
}

const found = (folded: Folded, kind: 'e-mail' | 'phone', from: number, text: string, key: string): Finding => ({
  key: `${kind}:${key}`,
  kind,
  ...folded.written(from, from + text.length),
  isPossessive: false,
  label: null,
});

/** E-mail addresses and telephone numbers; days, years, page numbers and figures are none. */
export function findContactDetails(folded: Folded): Finding[] {
  const mails = [...folded.plain.matchAll(address)].map((match) =>
    found(folded, 'e-mail', match.index, match[0], match[0].toLowerCase().replaceAll(' ', '')),
  );
  const phones = [...folded.plain.matchAll(digits)]
    .map((match) => {
      const isOpened = /^\(/.test(match[0]) && !match[0].includes(')');
      const text = isOpened ? match[0].slice(1).trimStart() : match[0];
      return { from: match.index + match[0].length - text.length, text };
    })
    .filter(({ from, text }) => isPhone(text, folded.plain.slice(Math.max(0, from - 60), from)))
    .map(({ from, text }) => found(folded, 'phone', from, text, text.replaceAll(/[^\d+]/g, '')));
  return [...mails, ...phones];
}
