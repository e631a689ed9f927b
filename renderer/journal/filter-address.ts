import { type EntryFilter, entryFilter, shelves } from '../../shared/journal/journal.contract.ts';
import { everything } from '../../shared/journal/journal.facets.ts';

export const views = ['list', 'calendar', 'timeline'] as const;
export type View = (typeof views)[number];

/** What the journal page shows; all of it stands in its address, so that Back and links lead to it. */
export interface Shown {
  view: View;
  filter: EntryFilter;
}

/** `template` is the address's word for a page that is begun: the filter says `kind`. */
const names = {
  shelf: 'shelf',
  personId: 'person',
  tag: 'tag',
  templateId: 'kind',
  programId: 'program',
  from: 'from',
  to: 'to',
} as const;

function oneOf<Word extends string>(words: readonly Word[], text: string | null, otherwise: Word): Word {
  return words.find((word) => word === text) ?? otherwise;
}

/** What does not parse is left out: an address may come from anywhere. */
export function addressToShown(address: URLSearchParams): Shown {
  const wanted = {
    ...everything,
    personId: address.get(names.personId),
    tag: address.get(names.tag),
    templateId: address.get(names.templateId),
    programId: address.get(names.programId),
    from: address.get(names.from),
    to: address.get(names.to),
    shelf: oneOf(shelves, address.get(names.shelf), 'all'),
    hasAttachment: address.has('attachment'),
    mentionsPupils: address.has('pupils'),
  };
  return {
    view: oneOf(views, address.get('view'), 'list'),
    filter: entryFilter.safeParse(wanted).data ?? everything,
  };
}

/** Empty for the whole list, so that the plain address is the plain list. */
export function shownToAddress({ view, filter }: Shown): string {
  const address = new URLSearchParams();
  if (view !== 'list') address.set('view', view);
  for (const [key, name] of Object.entries(names) as [keyof typeof names, string][]) {
    const value = filter[key];
    if (value !== null && value !== 'all') address.set(name, value);
  }
  if (filter.hasAttachment) address.set('attachment', '');
  if (filter.mentionsPupils) address.set('pupils', '');
  const text = address.toString();
  return text === '' ? '' : `?${text}`;
}
