import type { Finding } from './finding.ts';
import { type Folded, foldText } from './folded.rules.ts';
import type { Wording } from './wording.rules.ts';

const NAME = '(?<name>\\p{Lu}\\p{Ll}+(?:[- ]\\p{Lu}\\p{Ll}+)?)';
const INITIALS = "(?<name>(?:\\p{Lu}\\.[ ]?){1,3}(?!\\p{L})|\\p{Lu}{1,2}(?![\\p{L}\\p{N}’'-]))";
const PUPIL = '(?:[Ss]tudent|[Pp]upil|[Ll]earner|[Cc]hild|[Kk]id|[Bb]oy|[Gg]irl|[Ss]on|[Dd]aughter)';

const patterns: readonly RegExp[] = [
  // "Joaquim in 4B", "Amira from Year 6", "Tom (Grade 3)"
  new RegExp(
    `\\b${NAME},? \\(?(?:in|from|of)? ?(?:\\d{1,2}[A-Za-z]\\b|(?:Grade|Year|Class|Form) ?\\d{1,2}\\p{Lu}?\\b)`,
    'gu',
  ),
  // "a pupil called Jonas", "the girl Amira", "student named Bo"
  new RegExp(`\\b${PUPIL}(?:,? (?:called|named))? ${NAME}`, 'gu'),
  // "student J.K.", "pupil M"
  new RegExp(`\\b${PUPIL} (?![AI]\\b)${INITIALS}`, 'gu'),
  // "Tom, a quiet boy", "Amira, one of her pupils"
  new RegExp(
    `\\b${NAME}, (?:a|one of (?:her|his|my|the|our|their)) (?:\\p{Ll}+ )?(?:student|pupil|learner|child|kid|boy|girl)(?:s|ren)?\\b`,
    'gu',
  ),
  // "Tom's mother", "mother of Tom"
  new RegExp(
    `\\b${NAME}'s (?:parents?|mother|father|mum|mom|dad|guardian|carer|reading age|attendance|diagnosis|grandmother|grandfather)\\b`,
    'gu',
  ),
  new RegExp(`\\b(?:mother|father|mum|mom|dad|guardian|carer|parents?) of ${NAME}`, 'gu'),
  // "little Joaquim"
  new RegExp(`\\b(?:little|young) ${NAME}`, 'gu'),
];

/** Pupils who are named, or who are there with initials. */
export function findPupils(folded: Folded, wording: Wording): Finding[] {
  return patterns.flatMap((pattern) =>
    [...folded.plain.matchAll(pattern)].flatMap((match) => {
      const written = match.groups?.['name'] ?? '';
      const isName = /\p{Ll}/u.test(written);
      const words = written.split(/[- ]/);
      if (isName && words.every((word) => wording.isPlain(word))) return [];
      const from = match.index + match[0].indexOf(written);
      const name = isName ? words.filter((word) => !wording.isPlain(word)).join(' ') : written.trim();
      const start = from + Math.max(0, written.indexOf(name));
      return {
        key: `pupil:${foldText(name)}`,
        kind: 'pupil' as const,
        ...folded.written(start, start + name.length),
        isPossessive: false,
        label: { subject: `pupil:${foldText(name)}`, kind: 'pupil' as const },
      };
    }),
  );
}
