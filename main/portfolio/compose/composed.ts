import { formatDay } from '../../../shared/calendar/format-day.ts';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import type { Block } from '../../../shared/portfolio/document.ts';
import { composeMessages } from '../../../shared/portfolio/messages/compose.messages.ts';
import type { PieceTrouble } from '../../../shared/portfolio/portfolio.contract.ts';
import { say } from '../../files/markup.ts';

/** What a piece turned out to be: what it is taken from is called, when that was, and what is to be read of it. */
export interface Composed {
  /** Empty where it has no title of its own. */
  sourceTitle: string;
  happenedOn: LocalDate | null;
  /** What and when it is, in words; may be empty. */
  meta: string;
  /** None where there is trouble. */
  blocks: Block[];
  trouble: PieceTrouble | null;
}

/** What is known of a piece that cannot be shown. */
type Known = Partial<Pick<Composed, 'sourceTitle' | 'happenedOn' | 'meta'>>;

export const inTrouble = (trouble: PieceTrouble, known: Known = {}): Composed => ({
  sourceTitle: '',
  happenedOn: null,
  meta: '',
  ...known,
  blocks: [],
  trouble,
});

/** A piece with what it holds; one that holds nothing is in trouble. */
export const composed = (piece: Omit<Composed, 'trouble'>): Composed =>
  piece.blocks.length === 0 ? inTrouble('empty', piece) : { ...piece, trouble: null };

/** The month in words, so that no reader takes the day for the month. */
export const longDay = (day: LocalDate): string => formatDay(day, { dateStyle: 'long' });

/** What and when something is, as a sentence; parts that say nothing are left out. */
export function metaOf(...parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : say(composeMessages.meta.joined, { parts: said.join(', ') });
}
