import { z } from 'zod';
import { lines } from '../ipc/line.ts';

/** What sort of thing a piece is. */
export const evidenceForms = [
  'work-sample',
  'video',
  'lesson-plan',
  'observation',
  'count',
  'survey',
  'conversation',
  'artefact',
  'testimony',
] as const;
export type EvidenceForm = (typeof evidenceForms)[number];

/**
 * How far what it shows reaches: 1 reactions, 2 learning, 3 organisation support and change, 4 use of new knowledge and
 * skills, 5 learners' outcomes. After Guskey (2000, 2002); the words are Cairn's own.
 */
export const impactLevels = [1, 2, 3, 4, 5] as const;
export type ImpactLevel = (typeof impactLevels)[number];

/** What the levels are called in the catalogue. */
export const levelNames = {
  1: 'reactions',
  2: 'learning',
  3: 'support',
  4: 'use',
  5: 'learners',
} as const satisfies Record<ImpactLevel, string>;

/** Whether those who can be recognised in it agreed. */
export const consents = ['nobody', 'asked', 'given', 'refused'] as const;
export type Consent = (typeof consents)[number];

/** What the coach says about a piece, all of it as they like: null and an empty text are "not said". */
export const evidenceAbout = z.strictObject({
  form: z.enum(evidenceForms).nullable(),
  level: z.literal(impactLevels).nullable(),
  shows: z.string(),
  /** Whether it could have proved the coach wrong. */
  couldRefute: z.boolean().nullable(),
  adults: z.enum(consents).nullable(),
  pupils: z.enum(consents).nullable(),
});
export type EvidenceAbout = z.infer<typeof evidenceAbout>;

export const wantedAbout = evidenceAbout.extend({ shows: lines(2000) });
