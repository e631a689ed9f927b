import type { Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { type ListRow, neighbourOf } from './list-rows.ts';

export interface ListMoves {
  /** The row that the keyboard stands on; -1 in an empty list. */
  active: number;
  setActive: (index: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Up, Down, Home and End through the entries; Enter opens. It begins at the open page, and follows when that changes. */
export function useListMoves(
  rows: readonly ListRow[],
  selected: string | undefined,
  virtual: Virtualizer<HTMLDivElement, Element>,
  onOpen: (id: EntryId) => void,
): ListMoves {
  const selectedIndex = rows.findIndex(({ key }) => key === selected);
  // By key: a row that comes in above must not push the keyboard to another page.
  const [activeKey, setActiveKey] = useState<string>();
  const activeIndex = activeKey === undefined ? -1 : rows.findIndex(({ key }) => key === activeKey);
  const active = activeIndex >= 0 ? activeIndex : selectedIndex >= 0 ? selectedIndex : neighbourOf(rows, -1, 1);

  // Once for each page that is opened, and when its row comes in; not for each row that comes in above it.
  const isListed = selectedIndex >= 0;
  const follow = useEffectEvent((key: string | undefined, isHere: boolean) => {
    setActiveKey(key);
    if (isHere) virtual.scrollToIndex(selectedIndex, { align: 'auto' });
  });
  useEffect(() => follow(selected, isListed), [selected, isListed]);

  function setActive(index: number): void {
    setActiveKey(rows[index]?.key);
    virtual.scrollToIndex(index);
  }

  function onKeyDown(event: KeyboardEvent): void {
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
      setActive(target());
    } else if (event.key === 'Enter' && row?.kind === 'entry') {
      event.preventDefault();
      onOpen(row.entry.id);
    }
  }

  return { active, setActive, onKeyDown };
}
