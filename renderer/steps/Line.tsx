import classes from './steps.module.css';
import { type LineParts, useLine } from './useLine.ts';

export interface LineProps extends LineParts {
  label: string;
  placeholder?: string;
  maxLength: number;
  isNew?: boolean;
  isClosed?: boolean;
  autoFocus?: boolean;
}

/** A line to write on, which grows with its words and saves them by itself. */
export function Line({ label, placeholder, maxLength, isNew, isClosed, autoFocus, ...parts }: LineProps) {
  const line = useLine(parts);
  return (
    <textarea
      {...line}
      className={classes.line}
      aria-label={label}
      placeholder={placeholder}
      maxLength={maxLength}
      rows={1}
      data-is-new={isNew || undefined}
      data-is-closed={isClosed || undefined}
      // biome-ignore lint/a11y/noAutofocus: only where the coach has just asked for this very line
      autoFocus={autoFocus}
    />
  );
}
