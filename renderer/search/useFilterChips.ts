import { useTranslation } from 'react-i18next';
import { formatDay } from '../../shared/calendar/format-day.ts';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { EntryFilter } from '../../shared/journal/journal.contract.ts';
import { dayKinds, isMarked, type Kind, markKinds, type NamedKind, namedKinds } from './filter-kinds.ts';
import { type NamedThing, usePeopleNames, useProgramNames, useTagNames, useTemplateNames } from './useNames.ts';

export interface FilterChip {
  kind: Kind;
  label: string;
}

const dayWords = (day: LocalDate) => formatDay(day, { dateStyle: 'medium' });

/** Everything that can be chosen by name. */
export function useFilterNames(): Record<NamedKind, readonly NamedThing[]> {
  return {
    person: usePeopleNames(),
    tag: useTagNames(),
    template: useTemplateNames(),
    program: useProgramNames(),
  };
}

/** The parts of a filter that ask for something, in words. */
export function useFilterChips(filter: EntryFilter, names: Record<NamedKind, readonly NamedThing[]>): FilterChip[] {
  const { t } = useTranslation();
  const named = Object.entries(namedKinds).flatMap(([name, key]) => {
    const kind = name as NamedKind;
    const id = filter[key];
    if (id === null) return [];
    const known = kind === 'tag' ? id : names[kind].find((thing) => thing.id === id)?.label;
    return [{ kind, label: t(`search.filter.chips.${kind}`, { name: known ?? t('search.filter.gone') }) }];
  });
  const days = dayKinds.flatMap((kind) => {
    const day = filter[kind];
    return day === null ? [] : [{ kind, label: t(`search.filter.chips.${kind}`, { name: dayWords(day) }) }];
  });
  const marks = markKinds
    .filter((kind) => isMarked(filter, kind))
    .map((kind) => ({ kind, label: t(`search.filter.${kind}`) }));
  return [...named, ...days, ...marks];
}
