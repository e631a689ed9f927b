import { type References, referencesOf } from '../richtext/references.ts';
import type { Entry, EntryFilter } from './journal.contract.ts';

/** What a page can be found by, written as one word each: one index answers every filter. */
export type Facet = string;

export const facets = {
  starred: 'starred',
  draft: 'draft',
  pupils: 'pupils',
  hasAttachment: 'attachment',
  person: (id: string): Facet => `person:${id}`,
  tag: (tag: string): Facet => `tag:${tag}`,
  template: (id: string): Facet => `template:${id}`,
  program: (id: string): Facet => `program:${id}`,
  /** Also of pages in the trash: their attachments are still needed. */
  file: (id: string): Facet => `file:${id}`,
};

/** Everything by which a page can be found, each once. */
export function facetsOf(entry: Entry, references: References = referencesOf(entry.body)): Facet[] {
  const { personIds, tags, attachmentIds } = references;
  return [
    ...(entry.isStarred ? [facets.starred] : []),
    ...(entry.isDraft ? [facets.draft] : []),
    ...(entry.mentionsPupils ? [facets.pupils] : []),
    ...(attachmentIds.length > 0 ? [facets.hasAttachment] : []),
    ...(entry.templateId === null ? [] : [facets.template(entry.templateId)]),
    ...(entry.programId === null ? [] : [facets.program(entry.programId)]),
    ...personIds.map(facets.person),
    ...tags.map(facets.tag),
    ...attachmentIds.map(facets.file),
  ];
}

/** The facets that a filter asks for; all of them count. */
export function facetsOfFilter(filter: EntryFilter): Facet[] {
  return [
    ...(filter.shelf === 'starred' ? [facets.starred] : []),
    ...(filter.shelf === 'drafts' ? [facets.draft] : []),
    ...(filter.personId === null ? [] : [facets.person(filter.personId)]),
    ...(filter.tag === null ? [] : [facets.tag(filter.tag)]),
    ...(filter.templateId === null ? [] : [facets.template(filter.templateId)]),
    ...(filter.programId === null ? [] : [facets.program(filter.programId)]),
    ...(filter.hasAttachment ? [facets.hasAttachment] : []),
    ...(filter.mentionsPupils ? [facets.pupils] : []),
  ];
}

/** Whatever is not in the trash. */
export const everything: EntryFilter = {
  shelf: 'all',
  personId: null,
  tag: null,
  templateId: null,
  programId: null,
  from: null,
  to: null,
  hasAttachment: false,
  mentionsPupils: false,
};

export function isFiltered(filter: EntryFilter): boolean {
  return JSON.stringify({ ...filter, shelf: 'all' }) !== JSON.stringify(everything);
}
