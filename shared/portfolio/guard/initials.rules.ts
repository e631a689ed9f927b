import type { Finding, KnownPerson } from './finding.ts';
import { type Folded, foldText } from './folded.rules.ts';

/** From how many people on it does not matter who of them it is. */
const ENOUGH_PEOPLE = 3;

const ROLE =
  'teacher|coach|deputy|principal|head|secretary|librarian|assistant|leader|counsell?or|specialist|superintendent|supervisor|director|nurse|psychologist|aide|mentor|facilitator|coordinator';
const CLASS = '(?:[Gg]rade|[Yy]ear|[Cc]lass|[Ff]orm) ?\\d{1,2}\\p{Lu}?|\\d{1,2}\\p{Lu}';
const isRole = new RegExp(`\\b(?:${ROLE})s?\\b|\\b(?:${CLASS})\\b`, 'u');
/** With points they are initials by themselves; without, only beside a role or a class. */
const pointed = /(?<![\p{L}\p{N}.])\p{Lu}\.[ ]?\p{Lu}\.(?:[ ]?\p{Lu}\.)?(?!\p{L})/gu;
const bare = /(?<![\p{L}\p{N}.'-])\p{Lu}{2,3}(?![\p{L}\p{N}'-])/gu;
const noInitials = new Set(
  'us uk eu un usa it pe pd ai tv id hr ta ok ell esl eal sen iep ict ib ap plc phd ma ba msc bsc am pm gcse pdf cpd nqt ect faq dr mr pta pto ks ela gas sel pbl sl hl rti mtss udl gt ad bc'.split(
    ' ',
  ),
);

/** The clause in which initials stand: up to the next point, question or semicolon, both ways. */
function clauseAround(plain: string, from: number, to: number): string {
  const before = /[^.;?!\n]{0,60}$/u.exec(plain.slice(0, from))?.[0] ?? '';
  const after = /^[^.;?!\n]{0,60}/u.exec(plain.slice(to))?.[0] ?? '';
  return `${before} ${after}`;
}

const tellingWords = (text: string): string[] =>
  foldText(text).match(new RegExp(`\\b(?:${ROLE})|(?:grade|year|class|form) ?\\d{1,2}|\\b[a-z]{6,}`, 'gu')) ?? [];

/** How many people of the journal have the role and the class that a clause speaks of. */
function countMeant(clause: string, people: readonly KnownPerson[]): number {
  const meant = tellingWords(clause).filter((word) => isRole.test(word) || /\d/.test(word));
  if (meant.length === 0) return 0;
  return people.filter(({ role, group }) => {
    const own = foldText(`${role} ${group}`);
    return meant.every((word) => own.includes(word));
  }).length;
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .map((word) => foldText(word).slice(0, 1))
    .join('');

/**
 * Initials that tell who it is: with points, or beside a role or a class, where these fit two people of the journal or fewer
 * (nobody in it is few, too). Those of a real name are that person.
 */
export function findInitials(folded: Folded, people: readonly KnownPerson[]): Finding[] {
  const owners = people.filter(({ realName }) => realName.trim() !== '');
  const matches = [
    ...[...folded.plain.matchAll(pointed)].map((match) => ({ match, isBare: false })),
    ...[...folded.plain.matchAll(bare)].map((match) => ({ match, isBare: true })),
  ];
  return matches.flatMap(({ match, isBare }) => {
    const letters = foldText(match[0]).replaceAll(/[^\p{L}]/gu, '');
    if (noInitials.has(letters)) return [];
    const clause = clauseAround(folded.plain, match.index, match.index + match[0].length);
    const hasRole = isRole.test(clause);
    if (isBare && !hasRole) return [];
    if (hasRole && countMeant(clause, people) >= ENOUGH_PEOPLE) return [];
    const [owner, second] = owners.filter(({ realName }) => initialsOf(realName) === letters);
    const subject = owner && !second ? owner.id : `initials:${letters}`;
    return {
      key: `initials:${letters}`,
      kind: 'initials' as const,
      ...folded.written(match.index, match.index + match[0].length),
      isPossessive: false,
      label: { subject, kind: 'person' as const },
    };
  });
}
