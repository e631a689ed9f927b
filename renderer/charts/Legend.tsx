import type { ReactNode } from 'react';
import classes from './charts.module.css';
import { type MarkForm, MarkShape } from './MarkShape.tsx';

type Sign = 'shown' | 'claimed' | 'earlier' | 'others';

/** What a sign of a picture means. */
export function Legend({ sign, form = 'circle', children }: { sign: Sign; form?: MarkForm; children: ReactNode }) {
  return (
    <span className={classes.legendItem}>
      <svg width="18" height="18" viewBox="-2 -2 18 18" aria-hidden="true">
        <MarkShape
          x={7}
          y={7}
          form={form}
          isHollow={sign === 'claimed' || sign === 'others'}
          isEarlier={sign === 'earlier'}
          isOthers={sign === 'others'}
        />
      </svg>
      {children}
    </span>
  );
}
