import type { EvidenceAbout, EvidenceForm, ImpactLevel } from './about.contract.ts';
import type { Evidence } from './evidence.contract.ts';

/** A piece of which nothing is said. */
export const nothingSaid: EvidenceAbout = {
  form: null,
  level: null,
  shows: '',
  couldRefute: null,
  adults: null,
  pupils: null,
};

/** Whether anything is said about a piece. */
export const isDescribed = ({ shows, ...said }: EvidenceAbout): boolean =>
  shows.trim() !== '' || Object.values(said).some((value) => value !== null);

/** Whether somebody who can be recognised in it does not want it to be shown. */
export const isRefused = ({ adults, pupils }: EvidenceAbout): boolean => adults === 'refused' || pupils === 'refused';

/** What pieces are looked at: of one kind and one level, of those of which it is not said, or whichever (null). */
export interface AboutFilter {
  form: EvidenceForm | 'unsaid' | null;
  level: ImpactLevel | 'unsaid' | null;
}

const isLike = (said: string | number | null, wanted: string | number | null) =>
  wanted === null || (wanted === 'unsaid' ? said === null : said === wanted);

/** The pieces of which that is said, in the same order. */
export const piecesLike = <Piece extends Pick<Evidence, 'about'>>(
  pieces: readonly Piece[],
  { form, level }: AboutFilter,
): Piece[] => pieces.filter(({ about }) => isLike(about.form, form) && isLike(about.level, level));

/** What people said, as against what could be counted or seen. */
const spoken: ReadonlySet<EvidenceForm> = new Set(['survey', 'conversation', 'testimony']);

/** What the evidence for one thing leaves out, all of it taken together. */
export type EvidenceGap = 'spoken' | 'one-form' | 'reactions' | 'agreeing';

/** Of fewer pieces nothing is said: one piece is always of one kind. */
const ENOUGH_TO_COMPARE = 2;

/**
 * What would be worth looking for beside the pieces that are there: something that can be counted or seen where all of it is
 * what people said, another kind where all is of one, more than reactions where all is of level 1, and something that could
 * have proved the coach wrong where nothing could. The first that holds. Only of pieces that are all described in that
 * respect: "all of it" is never said of what is not known.
 */
export function gapIn(pieces: readonly Pick<Evidence, 'about'>[]): EvidenceGap | null {
  if (pieces.length < ENOUGH_TO_COMPARE) return null;
  const all = (holds: (about: EvidenceAbout) => boolean) => pieces.every(({ about }) => holds(about));
  const [first] = pieces;
  if (all(({ form }) => form !== null && spoken.has(form))) return 'spoken';
  if (all(({ level }) => level === 1)) return 'reactions';
  if (all(({ form }) => form !== null && form === first?.about.form)) return 'one-form';
  return all(({ couldRefute }) => couldRefute === false) ? 'agreeing' : null;
}
