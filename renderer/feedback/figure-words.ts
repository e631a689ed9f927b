import type { TFunction } from 'i18next';
import { FORMAT_LOCALE } from '../../shared/calendar/format-locale.ts';
import type { Block, Group } from '../../shared/feedback/disclosed.contract.ts';
import type { MarkForm } from '../charts/public.ts';

const oneDecimal = new Intl.NumberFormat(FORMAT_LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const list = new Intl.ListFormat(FORMAT_LOCALE, { type: 'conjunction' });

/** A mean as it is read: with one decimal, for more would claim what a handful of people cannot tell. */
export const figureWords = (mean: number): string => oneDecimal.format(mean);

/** "Teachers", or "Peer coaches and Team" where groups are shown together. */
export const groupsWords = (t: TFunction, names: readonly Group[]): string =>
  list.format(names.map((name) => t(`feedback.groups.${name}`)));

export const blockWords = (t: TFunction, { groups }: Pick<Block, 'groups'>): string => groupsWords(t, groups);

/** A block by its name, or everybody together. */
export const whoWords = (t: TFunction, block: Pick<Block, 'groups'> | null): string =>
  block ? blockWords(t, block) : t('feedback.results.together');

const forms: readonly MarkForm[] = ['diamond', 'square', 'up', 'down', 'circle'];

/** Each block has a mark of its own, in the order in which they are shown. */
export const markOf = (place: number): MarkForm => forms[place % forms.length] ?? 'circle';

/** "teachers" inside a sentence; a name of capitals stays. */
export const inside = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase() + name.slice(1) : name;

/** How many had not seen something; a dash where it is not told. */
export const notSeenWords = (t: TFunction, count: number | null): string =>
  count === null ? '–' : count === 0 ? t('feedback.results.plot.none') : String(count);
