import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import type { ListedStep } from '../../../shared/steps/steps.contract.ts';
import lineClasses from '../lines.module.css';
import { StepLine } from '../StepLine.tsx';
import { useMove } from '../useMove.tsx';
import classes from './ListView.module.css';

/** In rem, as the letters are: a line of words and a line about them. */
const ROW_HEIGHT = 3.75;
/** So many rows before the end of what is here, more is asked for. */
const AHEAD = 30;
const STRIDE = 10;

const pixelsPerRem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

export interface RowsProps {
  steps: readonly ListedStep[];
  today: LocalDate;
  hasMore: boolean;
  onMore: () => void;
}

/** How far below the top of what scrolls the list begins: the page scrolls as a whole. */
function useTopOf(list: React.RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const scroller = list.current?.closest('main');
    if (!list.current || !scroller) return;
    setTop(list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);
  }, [list]);
  return top;
}

/** Rows of which only those in sight are drawn. Up and Down go through all of them; more come as the end comes near. */
export function Rows({ steps, today, hasMore, onMore }: RowsProps) {
  const { t } = useTranslation();
  const keysId = useId();
  const moves = useMove(today);
  const list = useRef<HTMLUListElement>(null);
  const [rem] = useState(pixelsPerRem);
  const [current, setCurrent] = useState(0);
  const [goesTo, setGoesTo] = useState<number>();
  const top = useTopOf(list);
  const virtual = useVirtualizer<HTMLElement, Element>({
    count: steps.length,
    getScrollElement: () => list.current?.closest('main') ?? null,
    estimateSize: () => rem * ROW_HEIGHT,
    overscan: 8,
    scrollMargin: top,
    // The row of the keyboard stays, or the keyboard would be lost by scrolling.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const inSight = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      const kept = Math.min(current, count - 1);
      return inSight.includes(kept) || kept < 0 ? inSight : [...inSight, kept].toSorted((a, b) => a - b);
    },
  });
  const shown = virtual.getVirtualItems();
  const stop = Math.min(current, steps.length - 1);
  const last = shown.at(-1)?.index ?? 0;
  const isNearEnd = hasMore && last >= steps.length - AHEAD;

  // Asked for after drawing, once for each time that the end comes near.
  useEffect(() => {
    if (isNearEnd) onMore();
  }, [isNearEnd, onMore]);

  useEffect(() => {
    if (goesTo === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-place="${goesTo}"] a`)?.focus({ preventScroll: true });
    setGoesTo(undefined);
  }, [goesTo]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const end = steps.length - 1;
    const targets: Record<string, number> = {
      ArrowDown: stop + 1,
      ArrowUp: stop - 1,
      PageDown: stop + STRIDE,
      PageUp: stop - STRIDE,
      Home: 0,
      End: end,
    };
    const target = targets[event.key];
    const isOnWords = event.target instanceof HTMLAnchorElement;
    if (event.key === ' ' && isOnWords) {
      event.preventDefault();
      event.currentTarget.querySelector<HTMLElement>(`[data-place="${stop}"] input`)?.click();
    } else if (target !== undefined) {
      event.preventDefault();
      const place = Math.max(0, Math.min(end, target));
      setCurrent(place);
      virtual.scrollToIndex(place);
      setGoesTo(place);
    }
  }

  return (
    <>
      <p id={keysId} hidden>
        {t('nextSteps.list.keys')}
      </p>
      <ul
        ref={list}
        className={`${lineClasses.lines} ${classes.rows}`}
        style={{ height: virtual.getTotalSize() }}
        aria-label={t('nextSteps.list.label')}
        aria-describedby={keysId}
        onKeyDown={onKeyDown}
      >
        {shown.map(({ index, start, size }) => {
          const step = steps[index];
          return (
            step && (
              <StepLine
                key={step.id}
                step={step}
                today={today}
                moves={moves}
                row={{
                  place: index,
                  count: hasMore ? -1 : steps.length,
                  style: { height: size, transform: `translateY(${start - top}px)` },
                  isStop: index === stop,
                  onFocus: () => setCurrent(index),
                }}
              />
            )
          );
        })}
      </ul>
    </>
  );
}
