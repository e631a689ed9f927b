import { type Template, type TemplateFamily, templateFamilies } from './templates.contract.ts';

/** Where a template stands in a list: with the favourites, with the coach's own, or with its family. */
export type GroupKey = 'favourites' | 'own' | TemplateFamily;

export interface TemplateGroup {
  key: GroupKey;
  templates: readonly Template[];
}

/** Letters without case and accents, so that "schon" finds Schön. */
const folded = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether all the words stand in the template: in its name, family, use, section titles or prompts. */
export function hasWords(template: Template, familyName: string, words: string): boolean {
  const { name, when, sections } = template;
  const lines = sections.flatMap(({ title, prompts }) => [title, ...prompts.map(({ text }) => text)]);
  const text = folded([name, familyName, when, ...lines].join(' '));
  return folded(words)
    .split(/\s+/)
    .every((word) => word === '' || text.includes(word));
}

function group(key: GroupKey, templates: readonly Template[]): TemplateGroup[] {
  return templates.length > 0 ? [{ key, templates }] : [];
}

const byFamily = (templates: readonly Template[]) =>
  templateFamilies.flatMap((family) =>
    group(
      family,
      templates.filter((template) => template.family === family),
    ),
  );

/** What can be begun: not those in the archive. */
export const offered = (templates: readonly Template[]) => templates.filter(({ isArchived }) => !isArchived);

/** For choosing quickly: favourites first, then own ones, then the families. Each template stands in one place. */
export function groupsForChoosing(templates: readonly Template[]): TemplateGroup[] {
  const others = templates.filter(({ isFavourite }) => !isFavourite);
  return [
    ...group(
      'favourites',
      templates.filter(({ isFavourite }) => isFavourite),
    ),
    ...group(
      'own',
      others.filter(({ isBuiltIn }) => !isBuiltIn),
    ),
    ...byFamily(others.filter(({ isBuiltIn }) => isBuiltIn)),
  ];
}

/** For looking after them: own ones first, in their order, then the families. */
export function groupsForGallery(templates: readonly Template[]): TemplateGroup[] {
  return [
    ...group(
      'own',
      templates.filter(({ isBuiltIn }) => !isBuiltIn),
    ),
    ...byFamily(templates.filter(({ isBuiltIn }) => isBuiltIn)),
  ];
}

/** The ids with one of them moved by a place, up (-1) or down (1); the same ids where it cannot move. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}
