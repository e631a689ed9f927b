import '@mantine/dates/styles.css';
import { Button, Menu, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { FunnelSimple, X } from '@phosphor-icons/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { EntryFilter } from '../../shared/journal/journal.contract.ts';
import classes from './FilterBar.module.css';
import {
  type DayKind,
  dayKinds,
  isDayKind,
  isMarked,
  isNamedKind,
  type Kind,
  markKinds,
  type NamedKind,
  namedKinds,
  withMark,
  withoutKind,
} from './filter-kinds.ts';
import { NameChoice } from './NameChoice.tsx';
import { useFilterChips, useFilterNames } from './useFilterChips.ts';
import type { NamedThing } from './useNames.ts';

interface AskedProps {
  kind: NamedKind | DayKind;
  value: EntryFilter;
  names: Record<NamedKind, readonly NamedThing[]>;
  onChange: (filter: EntryFilter) => void;
}

/** What a part of the filter is to ask for: a name of a list, or a day. */
function Asked({ kind, value, names, onChange }: AskedProps) {
  const { t } = useTranslation();
  if (isNamedKind(kind)) {
    const things = names[kind];
    return (
      <NameChoice
        label={t(`search.filter.${kind}`)}
        things={things}
        onChoose={(id) => onChange({ ...value, [namedKinds[kind]]: id })}
      />
    );
  }
  const day = value[kind];
  return (
    <DatePicker
      value={day}
      {...(day === null ? {} : { defaultDate: day })}
      {...(kind === 'to' && value.from !== null ? { minDate: value.from } : {})}
      {...(kind === 'from' && value.to !== null ? { maxDate: value.to } : {})}
      firstDayOfWeek={1}
      weekendDays={[]} // they would be red, and nothing is red here but words at risk
      hideOutsideDates
      highlightToday
      ariaLabels={{ previousMonth: t('search.filter.previousMonth'), nextMonth: t('search.filter.nextMonth') }}
      onChange={(chosen: LocalDate | null) => chosen && onChange({ ...value, [kind]: chosen })}
    />
  );
}

export interface FilterBarProps {
  value: EntryFilter;
  onChange: (filter: EntryFilter) => void;
  /** Starred and drafts are chosen elsewhere on this page. */
  withoutShelf?: boolean;
}

/** What pages are meant, a chip for each part of it; the same above every list of pages. */
export function FilterBar({ value, onChange, withoutShelf = false }: FilterBarProps) {
  const { t } = useTranslation();
  const names = useFilterNames();
  const chips = useFilterChips(value, names).filter(({ kind }) => !withoutShelf || !isShelf(kind));
  const [asking, setAsking] = useState<NamedKind | DayKind | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const offered: readonly Kind[] = [
    ...(Object.keys(namedKinds) as NamedKind[]).filter((kind) => names[kind].length > 0),
    ...dayKinds,
    ...markKinds.filter((kind) => !isMarked(value, kind) && !(withoutShelf && isShelf(kind))),
  ];

  function choose(kind: Kind): void {
    if (isNamedKind(kind) || isDayKind(kind)) setAsking(kind);
    else onChange(withMark(value, kind, true));
  }

  function change(filter: EntryFilter): void {
    setAsking(null);
    onChange(filter);
    addButton.current?.focus();
  }

  return (
    <search aria-label={t('search.filter.label')} className={classes.bar}>
      <ul className={classes.chips} aria-label={t('search.filter.label')}>
        {chips.map(({ kind, label }) => (
          <li key={kind} className={classes.chip}>
            <span data-private={kind === 'person' || kind === 'tag' || undefined}>{label}</span>
            <button
              type="button"
              className={classes.remove}
              aria-label={t('search.filter.remove', { name: label })}
              onClick={() => change(withoutKind(value, kind))}
            >
              <X size={14} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <Popover
        opened={asking !== null}
        onChange={(isOpen) => !isOpen && setAsking(null)}
        trapFocus
        withinPortal={false} // outside of it, it would belong to no landmark of the page
        floatingStrategy="fixed"
        position="bottom-start"
        withRoles={false} // they would stand on the span, which is nothing to press
      >
        <Popover.Target>
          <span>
            <Menu
              position="bottom-start"
              withinPortal={false}
              floatingStrategy="fixed"
              withInitialFocusPlaceholder={false}
              returnFocus={false}
            >
              <Menu.Target>
                <Button
                  ref={addButton}
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<FunnelSimple size={16} aria-hidden="true" />}
                >
                  {t('search.filter.add')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {offered.map((kind) => (
                  <Menu.Item key={kind} onClick={() => choose(kind)}>
                    {t(`search.filter.${kind}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </span>
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-label={asking ? t(`search.filter.${asking}`) : ''}>
          {asking && <Asked kind={asking} value={value} names={names} onChange={change} />}
        </Popover.Dropdown>
      </Popover>
      {chips.length > 1 && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => change(chips.reduce((filter, { kind }) => withoutKind(filter, kind), value))}
        >
          {t('search.filter.clear')}
        </Button>
      )}
    </search>
  );
}

const isShelf = (kind: Kind) => kind === 'starred' || kind === 'drafts';
