import { addDays, type LocalDate } from '../calendar/local-date.ts';
import type { Domain, FrameworkWording, ItemId } from '../frameworks/frameworks.contract.ts';
import type { Rhythm } from '../rhythm/rhythm.contract.ts';
import { termAt } from '../rhythm/rhythm.rules.ts';
import type { Evidence, EvidenceLink, EvidenceTarget, OfferedTarget } from './evidence.contract.ts';
import { linkTo } from './target.rules.ts';

/** Longer words are listed by their beginning; in UTF-16 units. */
const TITLE_CHARACTERS = 120;

/** The beginning of a text on one line, cut at a word where possible, and marked where something was left out. */
export function beginningOf(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= TITLE_CHARACTERS) return line;
  const cut = line.lastIndexOf(' ', TITLE_CHARACTERS);
  const end = cut > 0 ? cut : TITLE_CHARACTERS;
  return `${line.slice(0, end).replace(/[\ud800-\udbff]$/, '')}…`; // never half a character
}

/** A piece of evidence together with the link that is looked at. */
export interface Shown {
  piece: Evidence;
  link: EvidenceLink;
}

/** The days that "lately" means. Both ends belong to them. */
export type Span = { from: LocalDate; to: LocalDate } & ({ kind: 'term'; name: string } | { kind: 'days' });

/** Where no term holds today, lately is so many days, today among them. */
export const LATELY_DAYS = 90;

/** This term by the coach's own calendar; where none holds today, the last 90 days. */
export function spanNow(today: LocalDate, rhythm: Rhythm): Span {
  const term = termAt(today, rhythm);
  if (term) return { kind: 'term', name: term.name, from: term.startsOn, to: term.endsOn };
  return { kind: 'days', from: addDays(today, 1 - LATELY_DAYS), to: today };
}

const isIn = (date: LocalDate, { from, to }: Span) => from <= date && date <= to;

/** The newest day first; of one day, what was linked last. */
function newestFirst(one: Shown, other: Shown): number {
  return (
    other.piece.happenedOn.localeCompare(one.piece.happenedOn) ||
    other.link.linkedAt.localeCompare(one.link.linkedAt) ||
    one.piece.id.localeCompare(other.piece.id)
  );
}

/** Everything that is shown for one target, the newest day first. */
export function shownFor(pieces: readonly Evidence[], target: EvidenceTarget): Shown[] {
  return pieces
    .flatMap((piece) => {
      const link = linkTo(piece, target);
      return link ? [{ piece, link }] : [];
    })
    .toSorted(newestFirst);
}

/** A goal or a plan with what is shown for it. */
export interface TargetPieces extends OfferedTarget {
  shown: readonly Shown[];
}

/** The goals or the plans with what is shown for each; what has ended and has nothing is left out. The order stays. */
export function byTarget(
  pieces: readonly Evidence[],
  targets: readonly OfferedTarget[],
  kind: OfferedTarget['target']['kind'],
): TargetPieces[] {
  return targets
    .filter(({ target }) => target.kind === kind)
    .map((one) => ({ ...one, shown: shownFor(pieces, one.target) }))
    .filter(({ isOpen, shown }) => isOpen || shown.length > 0);
}

/** Everything that is shown for something in one framework, by the competency, the newest day first. */
export function byCompetency(
  pieces: readonly Evidence[],
  frameworkId: FrameworkWording['id'],
): ReadonlyMap<ItemId, readonly Shown[]> {
  const shown = new Map<ItemId, Shown[]>();
  for (const piece of pieces) {
    for (const link of piece.links) {
      if (link.kind !== 'competency' || link.frameworkId !== frameworkId) continue;
      const known = shown.get(link.competencyId);
      if (known) known.push({ piece, link });
      else shown.set(link.competencyId, [{ piece, link }]);
    }
  }
  for (const list of shown.values()) list.sort(newestFirst);
  return shown;
}

const competenciesOf = ({ domains }: FrameworkWording) => domains.flatMap(({ competencies }) => competencies);

export function hasCompetency(wording: FrameworkWording, id: ItemId): boolean {
  return competenciesOf(wording).some((competency) => competency.id === id);
}

/** The competencies for which nothing is shown from these days, in the framework's order. */
export function withoutEvidence(
  wording: FrameworkWording,
  shown: ReadonlyMap<ItemId, readonly Shown[]>,
  span: Span,
): ItemId[] {
  return competenciesOf(wording)
    .filter(({ id }) => !shown.get(id)?.some(({ piece }) => isIn(piece.happenedOn, span)))
    .map(({ id }) => id);
}

/** The domains of which every competency is without. */
export function emptyDomains({ domains }: FrameworkWording, without: readonly ItemId[]): Domain[] {
  const known = new Set(without);
  return domains.filter(({ competencies }) => competencies.every(({ id }) => known.has(id)));
}

/** What is shown for competencies that the framework no longer has, the newest day first. */
export function leftOver(wording: FrameworkWording, shown: ReadonlyMap<ItemId, readonly Shown[]>): Shown[] {
  return [...shown]
    .filter(([id]) => !hasCompetency(wording, id))
    .flatMap(([, list]) => list)
    .toSorted(newestFirst);
}

/** The competencies that something was linked to, the last first, each once. */
export function lastUsed(shown: ReadonlyMap<ItemId, readonly Shown[]>): ItemId[] {
  const latest = ([, list]: readonly [ItemId, readonly Shown[]]) =>
    list.reduce((last, { link }) => (link.linkedAt > last ? link.linkedAt : last), '');
  return [...shown].toSorted((one, other) => latest(other).localeCompare(latest(one))).map(([id]) => id);
}
