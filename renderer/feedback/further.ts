import { createContext, useContext } from 'react';
import type { RoundId } from '../../shared/feedback/feedback.contract.ts';

/** Something on a page of results that can lead on: a gap, a statement, what somebody wrote. */
export interface Thing {
  /** Tells it from the others of the page. */
  id: string;
  /** The part of the questionnaire that a step out of it is about. */
  part: string | null;
  /** As it is kept elsewhere: a quotation, or a statement with its figures. */
  words: string;
  isQuote: boolean;
}

/** What a page of results lends to everything on it that can lead on. */
export interface Furthering {
  roundId: RoundId;
  /** Of what was chosen for the reflection, by id. */
  chosen: ReadonlyMap<string, Thing>;
  toggle(thing: Thing): void;
  /** Asks for a competency that the words are shown for. */
  showAsEvidence(thing: Thing): void;
}

export const FurtherContext = createContext<Furthering | null>(null);

export function useFurther(): Furthering {
  const lent = useContext(FurtherContext);
  if (!lent) throw new Error('nothing here leads further');
  return lent;
}
