import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import classes from './EntryList.module.css';
import { EntryRow, GroupHeading } from './EntryRow.tsx';
import { useEntryList } from './journal-queries.ts';
import { entriesToRows } from './list-rows.ts';
import { useListMoves } from './useListMoves.ts';
import { useToday } from './useToday.ts';

/** In rem, as the letters are: the coach chooses their size. */
const HEADING_HEIGHT = 2.375;
const ROW_HEIGHT = 5.4375;
/** Rows before the end at which the next page is fetched. */
const AHEAD = 20;

const pixelsPerRem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** Reads on before the end of what was read comes into sight. */
function useReadOn(lastShown: number, count: number, list: ReturnType<typeof useEntryList>): void {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastShown >= count - AHEAD) void fetchNextPage();
  }, [lastShown, count, hasNextPage, isFetchingNextPage, fetchNextPage]);
}

/** All pages, newest first. Draws only what is in sight: 100,000 are no slower than ten. */
export function EntryList({ selected, onOpen }: { selected: string | undefined; onOpen: (id: EntryId) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const today = useToday();
  const list = useEntryList();
  const entries = useMemo(() => list.data?.pages.flatMap((page) => page.entries) ?? [], [list.data]);
  const rows = useMemo(() => entriesToRows(entries, today), [entries, today]);
  const scroller = useRef<HTMLDivElement>(null);
  const [rem] = useState(pixelsPerRem);
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rem * (rows[index]?.kind === 'heading' ? HEADING_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
  });
  const shown = virtual.getVirtualItems();
  useReadOn(shown.at(-1)?.index ?? 0, rows.length, list);
  const { active, setActive, onKeyDown } = useListMoves(rows, selected, virtual, onOpen);
  const isActiveDrawn = shown.some(({ index }) => index === active);

  function click({ target }: MouseEvent): void {
    const row = target instanceof Element ? target.closest('[data-index]') : null;
    const index = Number(row?.getAttribute('data-index') ?? -1);
    const clicked = rows[index];
    if (clicked?.kind !== 'entry') return;
    setActive(index);
    onOpen(clicked.entry.id);
  }

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('journal.entries')}
      {...(isActiveDrawn ? { 'aria-activedescendant': `${id}-${active}` } : {})}
      onKeyDown={onKeyDown}
      onClick={click}
    >
      <div role="presentation" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const place = { transform: `translateY(${start}px)` };
          if (row.kind === 'heading')
            return <GroupHeading key={row.key} group={row.group} today={today} style={place} />;
          return (
            <EntryRow
              key={row.key}
              id={`${id}-${index}`}
              entry={row.entry}
              place={row.place}
              count={list.hasNextPage ? -1 : entries.length}
              today={today}
              isSelected={row.key === selected}
              isActive={index === active}
              style={place}
              index={index}
            />
          );
        })}
      </div>
    </div>
  );
}
