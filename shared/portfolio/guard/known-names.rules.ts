import type { WordPlace } from '../portfolio.contract.ts';
import { edgesOf, placesOf } from './edges.rules.ts';
import type { Finding, KnownPerson, LabelKind } from './finding.ts';
import { type Folded, foldText } from './folded.rules.ts';
import { wordNames } from './word-names.ts';

/** What stands in a name and names nobody. */
const particles = new Set(
  'mr mrs ms miss mx dr prof sir frau herr de del della da das dos di du des la le van von der den ten ter al el bin ibn of the and y e i st'.split(
    ' ',
  ),
);
/** Between two parts of one name. */
const between =
  /^(?:[\s\-_.,'+]|(?:de|del|della|da|das|dos|di|du|des|la|le|van|von|der|den|ten|ter|al|el|bin|ibn|y|e|i)[\s\-_.])*$/u;
/** From how many letters on a name is looked for at the beginning or the end of longer words, and inside of them. */
const SHORTEST_EDGE = 4;
const SHORTEST_INSIDE = 5;

/** What a name could be written as: "Müller" as "Muller", which is its folded form, and as "Mueller". */
function spellings(part: string): string[] {
  const spelled = part
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äæ]/g, 'ae')
    .replaceAll(/[öøœ]/g, 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('å', 'aa');
  return [...new Set([foldText(part), foldText(spelled)])];
}

export interface NamePart {
  /** Small letters. */
  part: string;
  /** Who is called so. */
  people: readonly KnownPerson[];
}

/** The parts of all real names, the longest first. */
export function partsOfNames(people: readonly KnownPerson[]): NamePart[] {
  const parts = new Map<string, KnownPerson[]>();
  for (const person of people) {
    const words = person.realName.split(/[\s\-_.,/()]+/u).filter((word) => !particles.has(foldText(word)));
    for (const part of new Set(words.flatMap(spellings))) {
      if (part.length < 2) continue;
      parts.set(part, [...(parts.get(part) ?? []), person]);
    }
  }
  return [...parts].map(([part, own]) => ({ part, people: own })).toSorted((a, b) => b.part.length - a.part.length);
}

export function labelKindOf({ kind, role }: Pick<KnownPerson, 'kind' | 'role'>): LabelKind {
  if (kind === 'team' || kind === 'leader') return kind;
  if (kind === 'coachee') return 'teacher';
  return /\bcoach/iu.test(role) ? 'coach' : 'colleague';
}

/** The one person that is meant, or a name that several have. */
function subjectOf({ part, people }: NamePart): Pick<Finding, 'key' | 'label'> {
  const [person] = people;
  if (people.length === 1 && person)
    return { key: `name:${person.id}`, label: { subject: person.id, kind: labelKindOf(person) } };
  return { key: `name:=${part}`, label: { subject: `=${part}`, kind: 'colleague' } };
}

/** The word that a stretch stands in. */
const wordAround = (low: string, from: number, to: number): string =>
  (/\p{L}*$/u.exec(low.slice(0, from))?.[0] ?? '') + low.slice(from, to) + (/^\p{L}*/u.exec(low.slice(to))?.[0] ?? '');

const isCapitalAt = (plain: string, at: number): boolean => /\p{Lu}/u.test(plain[at] ?? '');

/** In a file's name or an address nobody writes with capitals. */
const isWrittenSmall = (place: WordPlace): boolean => place === 'file-name' || place === 'address';

interface Found extends Finding {
  /** In units of the folded text. */
  start: number;
  stop: number;
  /** Whoever may be meant. */
  people: readonly KnownPerson[];
}

function findPart(folded: Folded, place: WordPlace, named: NamePart): Found[] {
  const { part } = named;
  const found: Found[] = [];
  for (const start of placesOf(folded.low, part)) {
    const stop = start + part.length;
    const edges = edgesOf(folded.plain, start, stop);
    const isWord = wordNames.has(part) || part.length < 4;
    const own = { kind: 'name' as const, start, people: named.people, ...subjectOf(named) };
    if (edges.isWhole) {
      if (isWord && !isWrittenSmall(place) && !isCapitalAt(folded.plain, start)) continue;
      const { end, isPossessive } = edges;
      found.push({ ...own, stop: end, isPossessive, ...folded.written(start, end) });
      continue;
    }
    const isLongEnough = part.length >= (edges.opens || edges.closes ? SHORTEST_EDGE : SHORTEST_INSIDE);
    if (!isLongEnough || wordNames.has(part)) continue;
    // Inside another word it may be that word ("Johanna", "marinade"): decided for this word alone.
    const key = `${own.key}~${wordAround(folded.low, start, stop)}`;
    found.push({ ...own, key, stop, isPossessive: false, ...folded.written(start, stop) });
  }
  return found;
}

/** Without those that stand in a longer one. */
function longestOf(found: readonly Found[]): Found[] {
  const ordered = found.toSorted((a, b) => a.start - b.start || b.stop - a.stop);
  const kept: Found[] = [];
  for (const one of ordered) if (one.start >= (kept.at(-1)?.stop ?? 0)) kept.push(one);
  return kept;
}

/** What is left of two names in a row when they are one: whoever has both. */
function oneOf(last: Found, next: Found, folded: Folded): Found | undefined {
  const gap = folded.low.slice(last.stop, next.start);
  if (last.isPossessive || gap.length === 0 || gap.length > 12 || !between.test(gap)) return undefined;
  if (last.key.includes('~') || next.key.includes('~')) return undefined;
  const shared = last.people.filter((person) => next.people.includes(person));
  const [person] = shared;
  if (!person) return undefined;
  const subject =
    shared.length === 1 ? { key: `name:${person.id}`, label: { subject: person.id, kind: labelKindOf(person) } } : {};
  return { ...next, start: last.start, from: last.from, people: shared, ...subject };
}

/** "Anna Meyer" is one name, not two; also where one of its parts is somebody else's too. */
function joined(found: readonly Found[], folded: Folded): Found[] {
  const kept: Found[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    const whole = last && oneOf(last, one, folded);
    if (whole) kept[kept.length - 1] = whole;
    else kept.push(one);
  }
  return kept;
}

/** Real names of people of the journal and parts of them, however they are written. */
export function findKnownNames(folded: Folded, place: WordPlace, parts: readonly NamePart[]): Finding[] {
  const found = longestOf(parts.flatMap((named) => findPart(folded, place, named)));
  return joined(found, folded).map(({ start: _start, stop: _stop, people: _people, ...finding }) => finding);
}
