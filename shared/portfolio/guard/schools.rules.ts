import { edgesOf, placesOf } from './edges.rules.ts';
import type { Finding, KnownPerson } from './finding.ts';
import { type Folded, foldText } from './folded.rules.ts';
import type { Wording } from './wording.rules.ts';

/** What many schools are called, and none by this alone. */
const KIND =
  'School|Academy|College|Gymnasium|Gymnasiet|Kindergarten|Nursery|Lyc[eé]e|Institute|Schule|Grundschule|Skole|Skola|Colegio|Collège|Escuela|Scuola';
const pattern = new RegExp(`(?:\\p{Lu}[\\p{L}'.-]*(?: (?:of|de|du|the|and|&))? ){1,5}(?:${KIND})(?:s|en)?\\b`, 'gu');
const saint = /\bSt\.? \p{Lu}[\p{L}'-]+/gu;
const general = new Set(
  `school academy college international lower upper middle high primary secondary elementary junior senior infant public private
  state community grammar boarding day summer sunday night law medical business art music charter magnet our the my your their this
  that other another every each old new whole north south east west head of and for in at heads`.split(/\s+/),
);

const isGeneral = (word: string, wording: Wording): boolean => general.has(foldText(word)) || wording.isPlain(word);

const finding = (folded: Folded, name: string, from: number, to: number, isPossessive = false): Finding => ({
  key: `school:${name}`,
  kind: 'school',
  ...folded.written(from, to),
  isPossessive,
  label: { subject: `school:${name}`, kind: 'school' },
});

/** Schools of people of the journal: their whole names, and the words in them that are no words. */
function findKnown(folded: Folded, people: readonly KnownPerson[], wording: Wording): Finding[] {
  const schools = new Set(people.map(({ school }) => school.trim()).filter((school) => school !== ''));
  return [...schools].flatMap((school) => {
    const telling = school.split(/[\s,]+/u).filter((word) => word.length > 3 && !isGeneral(word, wording));
    const name = foldText(school);
    return [...new Set([name, ...telling.map(foldText)])].flatMap((part) =>
      [...placesOf(folded.low, part)].flatMap((from) => {
        const edges = edgesOf(folded.plain, from, from + part.length);
        return edges.isWhole ? finding(folded, name, from, edges.end, edges.isPossessive) : [];
      }),
    );
  });
}

/** Schools of people, and whatever else is called a school: "Lindholt Lower School". */
export function findSchools(folded: Folded, people: readonly KnownPerson[], wording: Wording): Finding[] {
  const named = [...folded.plain.matchAll(pattern)].flatMap((match) => {
    const words = match[0].split(' ');
    const first = words.findIndex((word) => !isGeneral(word, wording));
    if (first < 0 || first === words.length - 1) return [];
    const from = match.index + words.slice(0, first).join(' ').length + (first === 0 ? 0 : 1);
    return finding(folded, foldText(words.slice(first).join(' ')), from, match.index + match[0].length);
  });
  const saints = [...folded.plain.matchAll(saint)].map((match) =>
    finding(folded, foldText(match[0].replace(/'s$/, '').replace('.', '')), match.index, match.index + match[0].length),
  );
  return [...findKnown(folded, people, wording), ...named, ...saints];
}
