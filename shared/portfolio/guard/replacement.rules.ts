import { findContactDetails } from './contact-details.rules.ts';
import { edgesOf, placesOf } from './edges.rules.ts';
import type { Known } from './finding.ts';
import { fold, foldText } from './folded.rules.ts';
import { findKnownNames, partsOfNames } from './known-names.rules.ts';

/** Whether what is to stand in a name's place tells as much: a real name, a code, or where somebody can be reached. */
export function isTellingLabel(label: string, { people }: Known): boolean {
  const folded = fold(label);
  const isCode = people.some(({ code }) => {
    const low = foldText(code);
    return [...placesOf(folded.low, low)].some((from) => edgesOf(folded.plain, from, from + low.length).isWhole);
  });
  return (
    isCode || findContactDetails(folded).length > 0 || findKnownNames(folded, 'text', partsOfNames(people)).length > 0
  );
}
