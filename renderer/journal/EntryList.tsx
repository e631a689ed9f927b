import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryFilter, EntryId } from '../../shared/journal/journal.contract.ts';
import classes from './EntryList.module.css';
import { EntryRow, GroupHeading } from './EntryRow.tsx';
import { useOutline, usePlace, useRows } from './journal-queries.ts';
import { layOutList, rowAt } from './list-layout.ts';
import { useListMoves } from './useListMoves.ts';
import { useToday } from './useToday.ts';

/** In rem, as the letters are: the coach chooses their size. */
const HEADING_HEIGHT = 2.375;
const ROW_HEIGHT = 5.4375;

const pixelsPerRem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

export interface EntryListProps {
  filter: EntryFilter;
  selected: EntryId | undefined;
  onOpen: (id: EntryId) => void;
}

/**
 * Pages, newest first. Where each row stands is known from the counts of days; rows are asked for as they come into
 * sight. So the scroll bar is true from the first moment, and 100,000 pages are no slower than ten.
 */
export function EntryList({ filter, selected, onOpen }: EntryListProps) {
  const { t } = useTranslation();
  const id = useId();
  const today = useToday();
  const { data: days = [] } = useOutline(filter);
  const layout = useMemo(() => layOutList(days, today), [days, today]);
  const { data: place } = usePlace(filter, selected);
  const scroller = useRef<HTMLDivElement>(null);
  const [rem] = useState(pixelsPerRem);
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: layout.rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => rem * (rowAt(layout, row)?.kind === 'heading' ? HEADING_HEIGHT : ROW_HEIGHT),
    overscan: 8,
  });
  const shown = virtual.getVirtualItems();
  const places = shown.flatMap(({ index }) => {
    const row = rowAt(layout, index);
    return row?.kind === 'entry' ? [row.place] : [];
  });
  const entryAt = useRows(filter, places[0] ?? 0, places.at(-1) ?? 0);
  const openAt = (at: number) => {
    const entry = entryAt(at);
    if (entry) onOpen(entry.id);
  };
  const { active, setActive, onKeyDown } = useListMoves(layout, place ?? undefined, virtual, openAt);

  function click({ target }: MouseEvent): void {
    const row = target instanceof Element ? target.closest('[data-place]') : null;
    const at = Number(row?.getAttribute('data-place') ?? -1);
    if (at < 0) return;
    setActive(at);
    openAt(at);
  }

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('journal.entries')}
      {...(places.includes(active) ? { 'aria-activedescendant': `${id}-${active}` } : {})}
      onKeyDown={onKeyDown}
      onClick={click}
    >
      <div role="presentation" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = rowAt(layout, index);
          if (!row) return null;
          const style = { transform: `translateY(${start}px)` };
          if (row.kind === 'heading')
            return <GroupHeading key={row.block.key} group={row.block.group} today={today} style={style} />;
          const entry = entryAt(row.place);
          return (
            <EntryRow
              key={entry?.id ?? row.place}
              id={`${id}-${row.place}`}
              entry={entry}
              place={row.place}
              count={layout.entryCount}
              today={today}
              isSelected={entry !== undefined && entry.id === selected}
              isActive={row.place === active}
              style={style}
            />
          );
        })}
      </div>
    </div>
  );
}
