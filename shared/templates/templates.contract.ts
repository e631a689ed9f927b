import { z } from 'zod';
import { operation } from '../ipc/operation.ts';

/** How much room a template has; pages and files are held to the same. */
export const templateLimits = { name: 120, sections: 40, title: 120, prompts: 20, prompt: 500, minutes: 240 } as const;

/** A word such as `quick`, or an id that was made for an own template. */
export const templateId = z.string().regex(/^[\w-]{1,40}$/);

/** One question of a template. The id stays when the wording changes; answers are found again by it. */
export const prompt = z.strictObject({
  id: z.string().min(1).max(80),
  text: z.string().trim().min(1).max(templateLimits.prompt),
});
export type Prompt = z.infer<typeof prompt>;
export const templateSection = z.strictObject({
  title: z.string().trim().min(1).max(templateLimits.title),
  prompts: z.array(prompt).min(1).max(templateLimits.prompts),
});
export type TemplateSection = z.infer<typeof templateSection>;

export const templateFamilies = [
  'everyday',
  'program',
  '360',
  'models',
  'coaching',
  'charter',
  'planning',
  'impact',
  'mastery',
] as const;
export type TemplateFamily = (typeof templateFamilies)[number];

/** What the editor offers at the end of a page: what its template names, and nothing else. */
export const endingKinds = ['nextStep', 'agreement', 'depthRating', 'date', 'list'] as const;
export type EndingKind = (typeof endingKinds)[number];

/** The wording of a template at one version: what an entry was written with. */
export const templateWording = z.strictObject({
  id: templateId,
  /** Grows with each change of wording; entries keep the version they were written with. */
  version: z.int().min(1),
  name: z.string().trim().min(1).max(templateLimits.name),
  family: z.enum(templateFamilies),
  source: z.string().max(500),
  when: z.string().max(300),
  /** About how long it takes, in minutes. */
  minutes: z.int().min(1).max(templateLimits.minutes),
  sections: z.array(templateSection).min(1).max(templateLimits.sections),
  /** How it ends, in the template's own words. */
  endsWith: z.string().max(200),
  endings: z.array(z.enum(endingKinds)).max(5),
});
export type TemplateWording = z.infer<typeof templateWording>;

/** What the coach can word: everything but what Cairn counts and names itself. */
export const templateText = templateWording.omit({ id: true, version: true });
export type TemplateText = z.infer<typeof templateText>;

export const template = templateWording.extend({
  /** Built-in templates can be duplicated, not changed. */
  isBuiltIn: z.boolean(),
  isFavourite: z.boolean(),
  /** Not offered any more; its pages keep it. */
  isArchived: z.boolean(),
});
export type Template = z.infer<typeof template>;

const templateRef = z.strictObject({ id: templateId });

export const templatesContract = {
  /** Built-in ones in their order, then own ones in theirs; archived ones too. */
  listTemplates: operation(z.null(), z.array(template)),
  /** The wording that an entry was written with; null when this journal never had it. */
  findVersion: operation(z.strictObject({ id: templateId, version: z.int().min(1) }), templateWording.nullable()),
  /**
   * A new own template (`id` null), or a new version of one where the wording changed. Prompts whose ids the template does
   * not know get new ones. Refuses built-in ones with `template-built-in`.
   */
  saveTemplate: operation(templateText.extend({ id: templateId.nullable() }), template),
  /** An own template with the same wording, after the own ones; its prompts are prompts of their own. */
  duplicateTemplate: operation(templateRef, template),
  setFavourite: operation(templateRef.extend({ isFavourite: z.boolean() }), z.null()),
  archiveTemplate: operation(templateRef.extend({ isArchived: z.boolean() }), z.null()),
  /** The order of own templates, by id; those that are not named keep their order behind them. */
  orderTemplates: operation(z.strictObject({ ids: z.array(templateId).max(5000) }), z.null()),
  /** Saves one template as a JSON file where the coach wants it. */
  exportTemplate: operation(templateRef, z.strictObject({ saved: z.boolean(), fileName: z.string() })),
  /** Asks for a JSON file and adds what it holds as an own template; null when the coach changed their mind. */
  importTemplate: operation(z.null(), template.nullable()),
};
