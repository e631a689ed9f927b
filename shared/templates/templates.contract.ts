import { z } from 'zod';
import { operation } from '../ipc/operation.ts';

/** One question of a template. The id stays when the wording changes; answers are found again by it. */
export const prompt = z.strictObject({ id: z.string().max(80), text: z.string().max(500) });
export const templateSection = z.strictObject({ title: z.string().max(120), prompts: z.array(prompt).min(1) });

export const template = z.strictObject({
  id: z.string().max(40),
  /** Grows with each change of wording; entries keep the version they were written with. */
  version: z.int().min(1),
  name: z.string().max(120),
  family: z.enum(['everyday', 'program', '360', 'models', 'coaching', 'charter', 'planning', 'impact', 'mastery']),
  source: z.string().max(500),
  when: z.string().max(300),
  /** About how long it takes, in minutes. */
  minutes: z.int().min(1).max(240),
  sections: z.array(templateSection).min(1),
  endsWith: z.string().max(200),
});
export type Template = z.infer<typeof template>;

export const templatesContract = {
  listTemplates: operation(z.null(), z.array(template)),
};
