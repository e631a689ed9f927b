import type { ReactNode } from 'react';
import classes from './charts.module.css';
import { MarkShape } from './MarkShape.tsx';

type Sign = 'shown' | 'claimed' | 'earlier';

/** What a sign of a picture means. */
export function Legend({ sign, children }: { sign: Sign; children: ReactNode }) {
  return (
    <span className={classes.legendItem}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <MarkShape x={7} y={7} isHollow={sign === 'claimed'} isEarlier={sign === 'earlier'} />
      </svg>
      {children}
    </span>
  );
}
