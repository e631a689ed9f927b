import type { PersonId, PersonKind } from '../people/people.contract.ts';
import { longest } from './capture-mention.rules.ts';
import type { Piece } from './capture-text.rules.ts';

export interface KnownPerson {
  id: PersonId;
  code: string;
  kind: PersonKind;
}

export interface FoundPerson extends Piece {
  /** Null: "my leader", of whom there is none in the journal, or more than one. */
  person: KnownPerson | null;
  kind: PersonKind;
}

/** Codes that are words too: they count as they are written only, and at the beginning of a line only where nothing else is meant. */
const common = new Set(
  `may mark will grace hope faith joy rose robin bill art pat jack drew sue chase hunter dean grant frank ray miles rich rob nick chip dawn
  eve summer autumn winter spring april june july august march sky star sun moon river brook lake stone reed heath forest hill field
  wood ask call plan team friday monday tuesday wednesday thursday saturday sunday may main first second a i an the and or to of in on
  it is at by we me my no so up us be do go he she art iris ivy fern basil olive ruby pearl amber coral penny page reading class grade
  group school teacher pupil student coach leader note notes step read write tell show send bring look lark swift kite crane bear wolf
  fox dove wren jay red blue green black white brown gray grey gold silver light clay max guy gene carol harmony melody charity patience`
    .trim()
    .split(/\s+/u),
);

const modal = /^\s+(?:I|we|he|she|they|you|it|the|a|this|that|my|our)(?!\p{L})/iu;
const says = /^(?:['’]s|['’]ll)(?!\p{L})|^\s+(?:will|to|is|has|agreed|promised|wants|offered|sends|brings)(?!\p{L})/iu;
const articled = /(?<!\p{L})(?:the|an?|this|that|every|each)\s+$/iu;
const open = /^[^\p{L}\p{N}]*$/u;
const myLeader =
  /(?<![\p{L}\p{N}])my\s+(?:leader|line\s+manager|manager|boss|principal|head\s?teacher|supervisor)(?![\p{L}\p{N}])/giu;

const escaped = (code: string) =>
  code
    .trim()
    .replaceAll(/[$()*+.?[\\\]^{|}/-]/gu, '\\$&')
    .replaceAll(/\s+/gu, '\\s+');

function isMeant(line: string, { from, to }: Piece, code: string): boolean {
  if (!common.has(code.toLowerCase())) return !(articled.test(line.slice(0, from)) && line.slice(from, to) !== code);
  if (line.slice(from, to) !== code || articled.test(line.slice(0, from))) return false;
  if (modal.test(line.slice(to))) return false;
  return !open.test(line.slice(0, from)) || says.test(line.slice(to));
}

function mentionsOf(line: string, person: KnownPerson): FoundPerson[] {
  if (person.code.trim() === '') return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_])${escaped(person.code)}(?![\\p{L}\\p{M}\\p{N}_])`, 'giu');
  return [...line.matchAll(pattern)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length, person, kind: person.kind }))
    .filter((piece) => isMeant(line, piece, person.code.trim()));
}

/**
 * The people whom a line names by code, in its order; of codes that overlap the longest. "My leader" is the one of that kind. Never
 * inside a word, and a code that is a word too ("May", "Mark") only where it is written like the code and means nobody else.
 */
export function findPeople(line: string, people: readonly KnownPerson[]): FoundPerson[] {
  const leaders = people.filter(({ kind }) => kind === 'leader');
  const person = leaders.length === 1 ? (leaders[0] ?? null) : null;
  const led = [...line.matchAll(myLeader)].map(
    (match): FoundPerson => ({ from: match.index, to: match.index + match[0].length, person, kind: 'leader' }),
  );
  return longest([...led, ...people.flatMap((known) => mentionsOf(line, known))]);
}
