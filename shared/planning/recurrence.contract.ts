import { z } from 'zod';

/** How often something comes again. A month keeps its day as far as there is one (31 January, 28 February, 31 March). */
export const rhythms = ['never', 'weekly', 'fortnightly', 'four-weekly', 'monthly'] as const;
export const recurrence = z.enum(rhythms);
export type Recurrence = z.infer<typeof recurrence>;
