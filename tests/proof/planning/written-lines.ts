import { z } from 'zod';
import { localDate } from '../../../shared/calendar/local-date.ts';
import { recurrence } from '../../../shared/planning/recurrence.contract.ts';
import { whose } from '../../../shared/steps/steps.contract.ts';
import ifThen from './if-then.lines.json' with { type: 'json' };
import namedDays from './named-days.lines.json' with { type: 'json' };
import nearDays from './near-days.lines.json' with { type: 'json' };
import neverInvents from './never-invents.lines.json' with { type: 'json' };
import people from './people.lines.json' with { type: 'json' };
import rhythms from './rhythms.lines.json' with { type: 'json' };
import schoolDays from './school-days.lines.json' with { type: 'json' };
import turns from './turns.lines.json' with { type: 'json' };

const parts = {
  /** Left out: the line as it is. */
  text: z.string(),
  dueOn: localDate.nullable(),
};

/** A line that a coach may write, and what is to be understood by it; what is left out is not to be understood at all. */
const writtenLine = z.strictObject({
  line: z.string(),
  /** On which day it is written. */
  today: localDate.default('2026-11-18'),
  /** Whether the coach set terms and holidays. */
  hasRhythm: z.boolean().default(true),
  text: parts.text.optional(),
  dueOn: parts.dueOn.default(null),
  /** By code. */
  person: z.string().nullable().default(null),
  whose: whose.default('me'),
  cue: z.string().default(''),
  response: z.string().default(''),
  repeats: recurrence.default('never'),
  /** What differs where the month is written before the day. */
  monthFirst: z.strictObject(parts).partial().default({}),
});
export type WrittenLine = z.infer<typeof writtenLine>;

const all = { neverInvents, namedDays, nearDays, schoolDays, turns, people, ifThen, rhythms };
export type LineClass = keyof typeof all;

/** The sentences that were written for the one-line capture, by what they are about. */
export const writtenLines = Object.entries(all).map(([name, lines]) => ({
  name: name as LineClass,
  lines: z.array(writtenLine).parse(lines),
}));
