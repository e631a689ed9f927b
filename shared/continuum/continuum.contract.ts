import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { lines, seenLine } from '../ipc/line.ts';
import { operation } from '../ipc/operation.ts';

export const pairId = z.uuid().brand<'PairId'>();
export type PairId = z.infer<typeof pairId>;
export const markId = z.uuid().brand<'MarkId'>();
export type MarkId = z.infer<typeof markId>;

/** Where a coach places the work between both ends, on a day: 0 is "from", 10 is "to". */
export const mark = z.strictObject({
  id: markId,
  markedOn: localDate,
  place: z.int().min(0).max(10),
  /** What shows it. */
  note: z.string(),
});
export type Mark = z.infer<typeof mark>;

/** "Move from … to …", with every mark that was set on it, the oldest first. */
export const pair = z.strictObject({
  id: pairId,
  from: z.string(),
  to: z.string(),
  isArchived: z.boolean(),
  marks: z.array(mark),
});
export type Pair = z.infer<typeof pair>;

const wantedPair = z.strictObject({ id: pairId.nullable(), from: seenLine(200), to: seenLine(200) });

export const continuumContract = {
  /** In the coach's order; archived ones last. */
  listPairs: operation(z.null(), z.array(pair)),
  /** A new pair behind the others, or other words for one. Refuses a sixth with `pairs-full`; archived ones do not count. */
  savePair: operation(wantedPair, pair),
  /** The five example pairs, as far as there is room for them; pairs of the same words are not added again. */
  addExamplePairs: operation(z.null(), z.array(pair)),
  archivePair: operation(z.strictObject({ id: pairId, isArchived: z.boolean() }), z.null()),
  /** For good, with its marks. */
  removePair: operation(z.strictObject({ id: pairId }), z.null()),
  /** The order of pairs, by id; those that are not named keep their order behind them. */
  orderPairs: operation(z.strictObject({ ids: z.array(pairId).max(200) }), z.null()),
  /** Sets a mark; one of the same day is moved instead. Answers with the pair. */
  saveMark: operation(
    z.strictObject({ pairId, markedOn: localDate, place: z.int().min(0).max(10), note: lines(1000) }),
    pair,
  ),
  removeMark: operation(z.strictObject({ id: markId }), z.null()),
};
