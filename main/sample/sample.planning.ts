import { z } from 'zod';
import { localDate } from '../../shared/calendar/local-date.ts';
import { evidenceAbout } from '../../shared/evidence/about.contract.ts';
import { itemId } from '../../shared/frameworks/frameworks.contract.ts';
import { level, scale } from '../../shared/goals/goals.contract.ts';
import raw from './sample-planning.json' with { type: 'json' };

const word = z.string().min(1);

const samplePlanning = z.strictObject({
  goals: z.array(
    z.strictObject({
      id: word,
      title: word,
      why: word,
      forWhom: word,
      competency: itemId,
      baseline: word,
      baselineOn: localDate,
      /** The page that it came from. */
      page: word,
      targetOn: localDate,
      weight: z.int(),
      startLevel: z.union([z.literal(-2), z.literal(-1)]),
      scale,
      /** What it was left with, in a line. */
      reason: word,
      reviews: z
        .array(
          z.strictObject({
            on: localDate,
            level,
            moved: word,
            decision: z.enum(['keep', 'reached']),
            page: word.nullable(),
          }),
        )
        .min(1),
    }),
  ),
  /** The figure of both goals at three times, as it was worked out by hand. */
  attainment: z.strictObject({ atStart: z.number(), february: z.number(), atClose: z.number() }),
  plans: z.array(
    z.strictObject({
      id: word,
      priority: word,
      person: word,
      /** The page whose answers it took over. */
      page: word,
      startsOn: localDate,
      endsOn: localDate,
      closedOn: localDate,
      outcome: word,
      dates: z.array(z.strictObject({ on: localDate, person: word, note: word })),
      /** Pages that are shown for it, since when, and what is said about them. */
      evidence: z.array(z.strictObject({ page: word, on: localDate, about: evidenceAbout })),
    }),
  ),
});

/** The invented coach's goals and plans; the steps that belong to them are in the year itself. */
export const thePlanning = samplePlanning.parse(raw);
