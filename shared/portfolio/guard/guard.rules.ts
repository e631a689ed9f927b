import type { PortfolioDocument } from '../document.ts';
import { type Words, wordsOf } from '../walk.rules.ts';
import { findCodes } from './codes.rules.ts';
import { findContactDetails } from './contact-details.rules.ts';
import type { Finding, Known } from './finding.ts';
import { fold, foldText } from './folded.rules.ts';
import { findInitials } from './initials.rules.ts';
import { findKnownNames, partsOfNames } from './known-names.rules.ts';
import { findPupils } from './pupils.rules.ts';
import { findSchools } from './schools.rules.ts';
import { findTellingWords } from './telling-words.rules.ts';
import { findUnknownNames, namesIn, partsOfUnknown } from './unknown-names.rules.ts';
import { wordingOf } from './wording.rules.ts';

/** Looks through words of one document; what one place tells (a name, a word in small letters) is known in all of them. */
export type Guard = (words: Words) => Finding[];

const touches = (a: Finding, b: Finding): boolean => a.from < b.to && b.from < a.to;
const isFileOrAddress = ({ place }: Words): boolean => place === 'file-name' || place === 'address';

const title =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madam|Frau|Herr|Mme|Madame|Mlle|Monsieur|Señora?|Senora?|Sra?)\.?\s$/u;

/** "Mr" goes with the name behind it: "Mr Person A" would say half of it. */
function withTitle(finding: Finding, { text }: Words): Finding {
  if (finding.kind !== 'name' || finding.key.includes('~')) return finding;
  const before = title.exec(text.slice(Math.max(0, finding.from - 12), finding.from));
  return before ? { ...finding, from: finding.from - before[0].length } : finding;
}

/** In their order; of two that are the same in one place, one. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ key, from }) => {
      const at = `${from} ${key}`;
      if (seen.has(at)) return false;
      seen.add(at);
      return true;
    });
}

/**
 * Everything that the guard knows how to look for, made ready for one document. A hint and no promise: see decision 0023 for
 * what it cannot find. The coach's own name is no finding on the cover, where it is meant to stand.
 */
export function guardOf(document: PortfolioDocument, { people, author }: Known): Guard {
  const all = wordsOf(document);
  const parts = partsOfNames(people);
  const running = all.filter((words) => !isFileOrAddress(words));
  const wording = wordingOf(
    running.map(({ text }) => text),
    [...people.map(({ code }) => code), author],
  );
  const own = foldText(author);
  const unknown = partsOfUnknown(
    running.flatMap((words) => {
      const isTitle = words.place === 'title' || words.place === 'cover' || words.place === 'figure';
      return namesIn({ folded: fold(words.text), isTitle }, wording);
    }),
    wording,
  );
  for (const { part } of parts) unknown.delete(part);
  return (words) => {
    if (words.place === 'cover' && own !== '' && foldText(words.text) === own) return [];
    const folded = fold(words.text);
    const isSmall = isFileOrAddress(words);
    const sure = [
      ...findContactDetails(folded),
      ...findKnownNames(folded, words.place, parts),
      ...findCodes(words, folded, people),
      ...findSchools(folded, people, wording),
      ...(isSmall ? [] : [...findPupils(folded, wording), ...findInitials(folded, people)]),
      ...findTellingWords(folded),
    ];
    const named = sure.filter(({ kind }) => kind !== 'health' && kind !== 'discipline');
    const guessed = findUnknownNames(folded, unknown, isSmall).filter((one) => !named.some((two) => touches(one, two)));
    return inOrder([...sure, ...guessed].map((finding) => withTitle(finding, words)));
  };
}
