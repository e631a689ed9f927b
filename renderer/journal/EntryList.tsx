import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import classes from './EntryList.module.css';
import { EntryRow, GroupHeading } from './EntryRow.tsx';
import { useEntryList } from './journal-queries.ts';
import { entriesToRows, type ListRow, neighbourOf } from './list-rows.ts';
import { useToday } from './useToday.ts';

const HEADING_HEIGHT = 38;
const ROW_HEIGHT = 87;
/** Rows before the end at which the next page is fetched. */
const AHEAD = 20;

/** Reads on before the end of what was read comes into sight. */
function useReadOn(lastShown: number, count: number, list: ReturnType<typeof useEntryList>): void {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastShown >= count - AHEAD) void fetchNextPage();
  }, [lastShown, count, hasNextPage, isFetchingNextPage, fetchNextPage]);
}

const isEntryAt = (rows: readonly ListRow[], index: number) => rows[index]?.kind === 'entry';

/** All pages, newest first. Draws only what is in sight: 100,000 are no slower than ten. */
export function EntryList({ selected, onOpen }: { selected: string | undefined; onOpen: (id: EntryId) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const today = useToday();
  const list = useEntryList();
  const entries = useMemo(() => list.data?.pages.flatMap((page) => page.entries) ?? [], [list.data]);
  const rows = useMemo(() => entriesToRows(entries, today), [entries, today]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'heading' ? HEADING_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
  });
  const shown = virtual.getVirtualItems();
  useReadOn(shown.at(-1)?.index ?? 0, rows.length, list);

  const selectedIndex = rows.findIndex((row) => row.key === selected);
  const [current, setCurrent] = useState(-1);
  const active = isEntryAt(rows, current) ? current : selectedIndex >= 0 ? selectedIndex : neighbourOf(rows, -1, 1);

  function move(event: KeyboardEvent): void {
    const targets: Record<string, () => number> = {
      ArrowDown: () => neighbourOf(rows, active, 1),
      ArrowUp: () => neighbourOf(rows, active, -1),
      Home: () => neighbourOf(rows, -1, 1),
      End: () => neighbourOf(rows, rows.length, -1),
    };
    const target = targets[event.key];
    const row = rows[active];
    if (target) {
      event.preventDefault();
      setCurrent(target());
      virtual.scrollToIndex(target());
    } else if (event.key === 'Enter' && row?.kind === 'entry') {
      event.preventDefault();
      onOpen(row.entry.id);
    }
  }

  function click({ target }: MouseEvent): void {
    const row = target instanceof Element ? target.closest('[data-index]') : null;
    const index = Number(row?.getAttribute('data-index') ?? -1);
    const clicked = rows[index];
    if (clicked?.kind !== 'entry') return;
    setCurrent(index);
    onOpen(clicked.entry.id);
  }

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('journal.entries')}
      {...(active >= 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
      onKeyDown={move}
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
