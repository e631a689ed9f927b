import {
  type EndingKind,
  endingKinds,
  type Prompt,
  type Template,
  type TemplateFamily,
  type TemplateSection,
  type TemplateText,
  templateLimits,
} from '../../shared/templates/templates.contract.ts';
import { moved } from '../../shared/templates/templates.groups.ts';

export interface SectionDraft extends TemplateSection {
  /** Tells sections apart while they move; not kept. */
  key: string;
}

/** A template while it is being worded: anything may still be empty. */
export interface TemplateDraft {
  name: string;
  family: TemplateFamily;
  /** As it was typed. */
  minutes: string;
  when: string;
  source: string;
  sections: readonly SectionDraft[];
  endings: readonly EndingKind[];
}

const newPrompt = (id: string): Prompt => ({ id, text: '' });
const newSection = (key: string): SectionDraft => ({ key, title: '', prompts: [newPrompt(crypto.randomUUID())] });

export function newDraft(): TemplateDraft {
  const head = { name: '', family: 'everyday', minutes: '10', when: '', source: '' } as const;
  return { ...head, sections: [newSection(crypto.randomUUID())], endings: ['nextStep'] };
}

export function templateToDraft({ name, family, minutes, when, source, sections, endings }: Template): TemplateDraft {
  const keyed = sections.map((section) => ({ ...section, key: section.prompts[0]?.id ?? crypto.randomUUID() }));
  return { name, family, minutes: String(minutes), when, source, sections: keyed, endings };
}

function toMinutes(typed: string): number | undefined {
  const minutes = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return minutes >= 1 && minutes <= templateLimits.minutes ? minutes : undefined;
}

/** What is still missing, by the ids of the fields in which it is missing, in their order on the page. */
export function missingIn({ name, minutes, sections }: TemplateDraft): string[] {
  return [
    ...(name.trim() === '' ? ['name'] : []),
    ...(toMinutes(minutes) === undefined ? ['minutes'] : []),
    ...sections.flatMap(({ key, title, prompts }) => [
      ...(title.trim() === '' ? [key] : []),
      ...prompts.filter(({ text }) => text.trim() === '').map(({ id }) => id),
    ]),
  ];
}

export interface EndingWords {
  /** How it ended before, in its own words: kept for as long as it ends so. */
  known: Pick<TemplateText, 'endings' | 'endsWith'> | undefined;
  /** Plain words for a way to end. */
  wordsFor: (ending: EndingKind) => string;
}

/** The wording of a draft in which nothing is missing. */
export function draftToText({ minutes, sections, endings, ...head }: TemplateDraft, ends: EndingWords): TemplateText {
  const inTheirOrder = endingKinds.filter((kind) => endings.includes(kind));
  const isAsBefore = ends.known?.endings.toSorted().join() === inTheirOrder.toSorted().join();
  return {
    ...head,
    minutes: toMinutes(minutes) ?? 10,
    sections: sections.map(({ title, prompts }) => ({ title, prompts })),
    endings: inTheirOrder,
    endsWith: (isAsBefore && ends.known?.endsWith) || inTheirOrder.map(ends.wordsFor).join(' + '),
  };
}

/**
 * The draft without its gaps, for a moment in which nobody can be asked: the journal is being closed or locked. Undefined
 * when there is no question in it.
 */
export function withoutGaps(
  draft: TemplateDraft,
  words: { name: string; section: (number: number) => string },
): TemplateDraft | undefined {
  const sections = draft.sections
    .map((section, index) => ({
      ...section,
      title: section.title.trim() || words.section(index + 1),
      prompts: section.prompts.filter(({ text }) => text.trim() !== ''),
    }))
    .filter(({ prompts }) => prompts.length > 0);
  if (sections.length === 0) return undefined;
  return { ...draft, name: draft.name.trim() || words.name, sections };
}

/** Whether two drafts read the same. */
export const isSameDraft = (a: TemplateDraft, b: TemplateDraft): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A change of a draft's sections. */
export type SectionsChange = (sections: readonly SectionDraft[]) => readonly SectionDraft[];

const changeSection =
  (key: string, change: (section: SectionDraft) => SectionDraft): SectionsChange =>
  (sections) =>
    sections.map((section) => (section.key === key ? change(section) : section));

function inOrderOf<Item>(items: readonly Item[], idOf: (item: Item) => string, ids: readonly string[]): Item[] {
  return items.toSorted((a, b) => ids.indexOf(idOf(a)) - ids.indexOf(idOf(b)));
}

const keyOf = ({ key }: SectionDraft) => key;
const idOf = ({ id }: Prompt) => id;

export const addSection =
  (key: string): SectionsChange =>
  (sections) => [...sections, newSection(key)];
export const removeSection =
  (key: string): SectionsChange =>
  (sections) =>
    sections.filter((section) => section.key !== key);
export const moveSection =
  (key: string, by: -1 | 1): SectionsChange =>
  (sections) =>
    inOrderOf(sections, keyOf, moved(sections.map(keyOf), key, by));
export const retitle = (key: string, title: string) => changeSection(key, (section) => ({ ...section, title }));

const changePrompts = (key: string, change: (prompts: Prompt[]) => Prompt[]) =>
  changeSection(key, (section) => ({ ...section, prompts: change(section.prompts) }));

export const addPrompt = (key: string, id: string) => changePrompts(key, (prompts) => [...prompts, newPrompt(id)]);
export const removePrompt = (key: string, id: string) =>
  changePrompts(key, (prompts) => prompts.filter((prompt) => prompt.id !== id));
export const movePrompt = (key: string, id: string, by: -1 | 1) =>
  changePrompts(key, (prompts) => inOrderOf(prompts, idOf, moved(prompts.map(idOf), id, by)));
export const rewordPrompt = (key: string, id: string, text: string) =>
  changePrompts(key, (prompts) => prompts.map((prompt) => (prompt.id === id ? { id, text } : prompt)));
