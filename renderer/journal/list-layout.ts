import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { type ListGroup, listGroupOf } from '../../shared/journal/journal.rules.ts';
import { groupKey } from './date-words.ts';

/** How many pages a day has. */
export interface DayCount {
  date: LocalDate;
  count: number;
}

/** A span of days under one heading: the heading is row `firstRow`, its pages follow. */
export interface ListBlock {
  key: string;
  group: ListGroup;
  firstRow: number;
  /** The place of its first page in the whole list, from 0. */
  firstPlace: number;
  count: number;
}

/** Where every row of the list stands, known from the counts alone: no page has to be read for it. */
export interface ListLayout {
  blocks: readonly ListBlock[];
  rowCount: number;
  entryCount: number;
}

export type ListRow = { kind: 'heading'; block: ListBlock } | { kind: 'entry'; place: number };

/** Days newest first, as main tells them. */
export function layOutList(days: readonly DayCount[], today: LocalDate): ListLayout {
  const blocks: ListBlock[] = [];
  let entryCount = 0;
  for (const { date, count } of days) {
    const group = listGroupOf(date, today);
    const key = groupKey(group);
    const open = blocks.at(-1);
    if (open?.key === key) open.count += count;
    else blocks.push({ key, group, firstRow: entryCount + blocks.length, firstPlace: entryCount, count });
    entryCount += count;
  }
  return { blocks, rowCount: entryCount + blocks.length, entryCount };
}

/** The last block for which `isBefore` holds; they stand in order, so it is found by halving. */
function lastBlock(blocks: readonly ListBlock[], isBefore: (block: ListBlock) => boolean): ListBlock | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && isBefore(block)) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

export function rowAt(layout: ListLayout, row: number): ListRow | undefined {
  if (row < 0 || row >= layout.rowCount) return undefined;
  const block = lastBlock(layout.blocks, ({ firstRow }) => firstRow <= row);
  if (!block) return undefined;
  if (block.firstRow === row) return { kind: 'heading', block };
  return { kind: 'entry', place: block.firstPlace + row - block.firstRow - 1 };
}

/** The row of the page at that place of the list. */
export function rowOfPlace(layout: ListLayout, place: number): number {
  const block = lastBlock(layout.blocks, ({ firstPlace }) => firstPlace <= place);
  return block ? block.firstRow + 1 + place - block.firstPlace : -1;
}
