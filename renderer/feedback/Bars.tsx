import type { ReactNode } from 'react';
import classes from './bars.module.css';

export interface BarRow {
  key: string;
  words: string;
  /** What is drawn; null where it is not told. */
  count: number | null;
  /** What stands beside the bar; the count without it. */
  said?: ReactNode;
}

export interface BarsProps {
  label: string;
  rows: readonly BarRow[];
  /** What a bar of the whole width stands for; without it, the largest of them. */
  of?: number | null;
}

/** Quiet bars: how many chose each answer, with the number beside each. */
export function Bars({ label, rows, of = null }: BarsProps) {
  const most = of ?? Math.max(1, ...rows.map(({ count }) => count ?? 0));
  return (
    <dl className={classes.bars} aria-label={label}>
      {rows.map(({ key, words, count, said = count }) => (
        <div key={key} className={classes.row}>
          <dt>{words}</dt>
          <dd>
            <span className={classes.track} aria-hidden="true">
              {count !== null && count > 0 && (
                <span className={classes.bar} style={{ width: `${(count / most) * 100}%` }} />
              )}
            </span>
            <span className={classes.said}>{said}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
