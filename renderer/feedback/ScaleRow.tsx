import { type CSSProperties, useId } from 'react';
import type { ScalePoint } from '../../shared/feedback/questionnaire.contract.ts';
import classes from './my-view.module.css';

/** How many columns the points take, for the style of a row and of the line above it. */
export const columnsOf = (scale: readonly ScalePoint[]) => ({ '--points': scale.length }) as CSSProperties;

/** The words of the points, once above the rows; each radio says its own to those who hear the page. */
export function PointsLine({ scale }: { scale: readonly ScalePoint[] }) {
  return (
    <div className={classes.points} style={columnsOf(scale)} aria-hidden="true">
      <span />
      {scale.map(({ value, label }) => (
        <span key={value}>{label}</span>
      ))}
    </div>
  );
}

export interface ScaleRowProps {
  /** Tells the row from the others: digits find it by this. */
  code: string;
  statement: string;
  hint?: string | undefined;
  scale: readonly ScalePoint[];
  value: number | undefined;
  /** It asks about the others and not about me. */
  isApart?: boolean;
  onChange: (value: number) => void;
}

/** A statement with the points of the scale beside it. */
export function ScaleRow({ code, statement, hint, scale, value, isApart, onChange }: ScaleRowProps) {
  const name = useId();
  return (
    <fieldset
      className={classes.row}
      style={columnsOf(scale)}
      data-code={code}
      data-is-apart={isApart || undefined}
      aria-labelledby={`${name}-statement`}
    >
      <span id={`${name}-statement`} className={classes.statement}>
        {statement}
        {hint && <span className={classes.hint}>{hint}</span>}
      </span>
      {scale.map((point) => (
        <label key={point.value} className={classes.point} title={point.label}>
          <input type="radio" name={name} checked={value === point.value} onChange={() => onChange(point.value)} />
          <span className={classes.pointName}>{point.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
