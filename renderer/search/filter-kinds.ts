import type { EntryFilter } from '../../shared/journal/journal.contract.ts';

/** What a filter can ask for with a name, and where the filter keeps it. */
export const namedKinds = {
  person: 'personId',
  tag: 'tag',
  template: 'templateId',
  program: 'programId',
} as const satisfies Record<string, keyof EntryFilter>;
export type NamedKind = keyof typeof namedKinds;

export const dayKinds = ['from', 'to'] as const;
export type DayKind = (typeof dayKinds)[number];

/** What is either asked for or not. */
export const markKinds = ['starred', 'drafts', 'attachment', 'pupils'] as const;
export type MarkKind = (typeof markKinds)[number];

const marks: Record<MarkKind, { on: Partial<EntryFilter>; off: Partial<EntryFilter> }> = {
  starred: { on: { shelf: 'starred' }, off: { shelf: 'all' } },
  drafts: { on: { shelf: 'drafts' }, off: { shelf: 'all' } },
  attachment: { on: { hasAttachment: true }, off: { hasAttachment: false } },
  pupils: { on: { mentionsPupils: true }, off: { mentionsPupils: false } },
};

export function isMarked(filter: EntryFilter, kind: MarkKind): boolean {
  return Object.entries(marks[kind].on).every(([name, value]) => filter[name as keyof EntryFilter] === value);
}

export function withMark(filter: EntryFilter, kind: MarkKind, isOn: boolean): EntryFilter {
  return { ...filter, ...marks[kind][isOn ? 'on' : 'off'] };
}

export type Kind = NamedKind | DayKind | MarkKind;

export const isNamedKind = (kind: Kind): kind is NamedKind => kind in namedKinds;
export const isDayKind = (kind: Kind): kind is DayKind => kind === 'from' || kind === 'to';

/** The filter without one of its parts. */
export function withoutKind(filter: EntryFilter, kind: Kind): EntryFilter {
  if (isNamedKind(kind)) return { ...filter, [namedKinds[kind]]: null };
  if (isDayKind(kind)) return { ...filter, [kind]: null };
  return withMark(filter, kind, false);
}
