import type { Words } from '../walk.rules.ts';
import { edgesOf, placesOf } from './edges.rules.ts';
import type { Finding, KnownPerson } from './finding.ts';
import { type Folded, foldText } from './folded.rules.ts';
import { labelKindOf } from './known-names.rules.ts';

/** Written as the code is, at the beginning of a sentence, or all in capitals. */
function isWrittenAs(code: string, written: string): boolean {
  const begun = code.slice(0, 1).toUpperCase() + code.slice(1);
  return written === code || written === begun || written === code.toUpperCase();
}

function findCode({ plain, low, written }: Folded, person: KnownPerson): Finding[] {
  const code = foldText(person.code);
  const asKept = person.code
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  if (code === '') return [];
  const found: Finding[] = [];
  for (const start of placesOf(low, code)) {
    const edges = edgesOf(plain, start, start + code.length);
    if (!edges.isWhole) continue;
    // "finch" may be the bird and "Finch" is the teacher: two decisions.
    const isOwn = isWrittenAs(asKept, plain.slice(start, start + code.length));
    found.push({
      key: `code:${person.id}${isOwn ? '' : '~small'}`,
      kind: 'code',
      ...written(start, edges.end),
      isPossessive: edges.isPossessive,
      label: { subject: person.id, kind: labelKindOf(person) },
    });
  }
  return found;
}

/** Mentions by the editor, whatever they say: also of somebody who is not in the list of people any more. */
function findMentions({ mentions }: Words, people: ReadonlyMap<string, KnownPerson>): Finding[] {
  return mentions
    .filter(({ from, to }) => to > from)
    .map(({ from, to, personId }) => {
      const person = people.get(personId);
      return {
        key: `code:${personId}`,
        kind: 'code',
        from,
        to,
        isPossessive: false,
        label: { subject: personId, kind: person ? labelKindOf(person) : 'colleague' },
      };
    });
}

/** Codes of people: mentioned, and typed. */
export function findCodes(words: Words, folded: Folded, people: readonly KnownPerson[]): Finding[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const mentions = findMentions(words, byId);
  const typed = people.flatMap((person) => findCode(folded, person));
  const isMention = (one: Finding) => mentions.some(({ from, to }) => one.from < to && one.to > from);
  return [...mentions, ...typed.filter((one) => !isMention(one))];
}
