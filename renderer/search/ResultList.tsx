import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../shared/search/search.contract.ts';
import { useListKeys } from '../ui/useListKeys.ts';
import { HitWords } from './HitWords.tsx';
import classes from './SearchPage.module.css';

/** In rem, as the letters are: the coach chooses their size. */
const ROW_HEIGHT = 3.75;
/** Rows before the end at which more are fetched. */
const AHEAD = 15;

const pixelsPerRem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

export interface ResultListProps {
  hits: readonly SearchHit[];
  hasMore: boolean;
  onReadOn: () => void;
  onOpen: (hit: SearchHit) => void;
}

/** Pages that were found, newest first. Draws only what is in sight and reads on before the end comes into it. */
export function ResultList({ hits, hasMore, onReadOn, onOpen }: ResultListProps) {
  const { t } = useTranslation();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [rem] = useState(pixelsPerRem);
  const open = (index: number) => hits[index] && onOpen(hits[index]);
  const keys = useListKeys(hits.length, open);
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rem * ROW_HEIGHT,
    getItemKey: (index) => hits[index]?.id ?? index,
    overscan: 8,
  });
  const shown = virtual.getVirtualItems();
  const isNearEnd = (shown.at(-1)?.index ?? 0) >= hits.length - AHEAD;
  useEffect(() => {
    if (hasMore && isNearEnd) onReadOn();
  }, [hasMore, isNearEnd, onReadOn]);

  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('search.page.list')}
      {...(shown.some(({ index }) => index === keys.current)
        ? { 'aria-activedescendant': `${id}-${keys.current}` }
        : {})}
      className={classes.scroller}
      onKeyDown={(event) => {
        keys.onKeyDown(event);
        const { current } = keys;
        const target = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: hits.length - 1 }[event.key];
        if (target !== undefined) virtual.scrollToIndex(Math.max(0, Math.min(hits.length - 1, target)));
      }}
    >
      <div role="presentation" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const hit = hits[index];
          if (!hit) return null;
          return (
            <div
              key={hit.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === keys.current}
              aria-posinset={index + 1}
              aria-setsize={hasMore ? -1 : hits.length}
              className={classes.row}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onOpen(hit)}
              onKeyDown={keys.onKeyDown}
            >
              <HitWords hit={hit} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
