import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { seenLine } from '../ipc/line.ts';
import { operation } from '../ipc/operation.ts';

/** A span of days with a name; both ends belong to it. */
export const span = z.strictObject({ name: z.string(), startsOn: localDate, endsOn: localDate });
export type Span = z.infer<typeof span>;

const wantedSpan = span.extend({ name: seenLine(80) }).refine(({ startsOn, endsOn }) => startsOn <= endsOn);

/** A weekly rhythm that the coach may set. It never counts, and never says that something was missed. */
export const rhythm = z.strictObject({
  /** ISO weekdays on which the coach means to write: 1 Monday to 7 Sunday. Empty: no rhythm. */
  days: z.array(z.int().min(1).max(7)).max(7),
  terms: z.array(span).max(20),
  holidays: z.array(span).max(60),
});
export type Rhythm = z.infer<typeof rhythm>;

const wantedRhythm = rhythm.extend({ terms: z.array(wantedSpan).max(20), holidays: z.array(wantedSpan).max(60) });

export const rhythmContract = {
  /** An empty one as long as none was set. */
  getRhythm: operation(z.null(), rhythm),
  /** Answers with the rhythm as it is kept: days once each, spans in the order of their days. */
  saveRhythm: operation(wantedRhythm, rhythm),
};
