import { looksLikeRealName } from '../../people/names.rules.ts';
import { edgesOf, placesOf } from './edges.rules.ts';
import type { Finding } from './finding.ts';
import { type Folded, foldText } from './folded.rules.ts';
import { wordNames } from './word-names.ts';
import type { Wording } from './wording.rules.ts';

const CAPITALISED = "\\p{Lu}(?:\\p{Ll}|'\\p{Lu})[\\p{L}']*(?:-\\p{Lu}?[\\p{L}']+)*";
const PARTICLE = '(?:(?:de|del|della|da|dos|di|du|van|von|der|den|ten|la|le|al|el|bin) )';
const word = new RegExp(CAPITALISED, 'gu');
const inRow = new RegExp(`${CAPITALISED}(?: ${PARTICLE}{0,2}${CAPITALISED})+`, 'gu');
const titled = new RegExp(
  `\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madam|Frau|Herr|Mme|Madame|Mlle|Monsieur|Señora?|Senora?|Sra?)\\.? (?<name>${PARTICLE}{0,2}${CAPITALISED}(?: ${CAPITALISED})?)`,
  'gu',
);
const called = new RegExp(`\\b(?:called|named|name is|name was) (?<name>${CAPITALISED}(?: ${CAPITALISED})?)`, 'gu');

const withoutTail = (name: string): string => name.replace(/'s?$/u, '');

/** Whether a sentence, a quotation or a line begins here: a capital letter says nothing then. */
export const isBeginning = (plain: string, at: number): boolean =>
  /(?:^|[.?!:;–—•|\n"“”([*]|\s-)\s*["“'(]*$/u.test(plain.slice(Math.max(0, at - 6), at));

export interface Naming {
  folded: Folded;
  /** Headings and labels, where every word may have a capital letter. */
  isTitle: boolean;
}

/** Names in a text that nobody in the journal has: "Radmila Thorsager", "Mr Desrosiers", "a teacher called Marit". Small letters. */
export function namesIn({ folded, isTitle }: Naming, wording: Wording): string[] {
  const { plain } = folded;
  const isName = (one: string) => !wording.isPlain(one) && foldText(one).length > 1;
  const byTitle = [...plain.matchAll(titled)].map((match) => match.groups?.['name'] ?? '');
  const byCalling = [...plain.matchAll(called)]
    .map((match) => match.groups?.['name'] ?? '')
    .filter((name) => isName(withoutTail(name.split(' ')[0] ?? '')));
  const rows = [...plain.matchAll(inRow)].flatMap((match) => {
    const parts = match[0].split(' ').map(withoutTail);
    const lead = isBeginning(plain, match.index) && !looksLikeRealName(parts[0] ?? '') && parts.length > 2 ? 1 : 0;
    const run = parts.slice(lead);
    while (run.length > 0 && !isName(run[0] ?? '')) run.shift();
    while (run.length > 0 && !isName(run.at(-1) ?? '')) run.pop();
    const isWhole = run.length > 1 && run.every((part) => /^\p{Ll}/u.test(part) || isName(part));
    return isWhole && (!isTitle || run.some((part) => looksLikeRealName(part))) ? [run.join(' ')] : [];
  });
  const single = [...plain.matchAll(word)]
    .filter((match) => {
      const low = foldText(withoutTail(match[0]));
      if (wordNames.has(low) || !isName(withoutTail(match[0]))) return false;
      return looksLikeRealName(low);
    })
    .map((match) => withoutTail(match[0]));
  return [...byTitle, ...byCalling, ...rows, ...single]
    .map((name) => foldText(withoutTail(name)))
    .filter((name) => name !== '');
}

/** Each part of a name leads to the whole of it: where "Radmila Thorsager" stands once, "Radmila" is her too. */
export function partsOfUnknown(names: readonly string[], wording: Wording): Map<string, string> {
  const wholes = [...new Set(names)].toSorted((a, b) => b.length - a.length);
  const parts = new Map<string, string>();
  for (const whole of wholes) if (!parts.has(whole)) parts.set(whole, parts.get(whole) ?? whole);
  for (const whole of wholes)
    for (const part of whole.split(' '))
      if (part.length > 2 && !parts.has(part) && !wording.isPlain(part)) parts.set(part, whole);
  for (const whole of wholes) {
    const longer = wholes.find((one) => one !== whole && one.split(' ').includes(whole));
    if (longer) parts.set(whole, longer);
  }
  return parts;
}

/** Every place where one of these names stands, as a word with a capital letter or in a file's name. */
export function findUnknownNames(folded: Folded, parts: ReadonlyMap<string, string>, mayBeSmall: boolean): Finding[] {
  return [...parts].flatMap(([part, whole]) =>
    [...placesOf(folded.low, part)].flatMap((from) => {
      const edges = edgesOf(folded.plain, from, from + part.length);
      if (!edges.isWhole || !(mayBeSmall || /\p{Lu}/u.test(folded.plain[from] ?? '') || part.includes(' '))) return [];
      return {
        key: `name:${whole}`,
        kind: 'name' as const,
        ...folded.written(from, edges.end),
        isPossessive: edges.isPossessive,
        label: { subject: whole, kind: 'person' as const },
      };
    }),
  );
}
