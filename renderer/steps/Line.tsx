import { useEffect, useRef } from 'react';
import classes from './steps.module.css';
import { type LineParts, useLine } from './useLine.ts';

export interface LineProps extends LineParts {
  label: string;
  placeholder?: string;
  maxLength: number;
  isNew?: boolean;
  isClosed?: boolean;
  /** The coach has just asked for this very line: the caret goes there. */
  takesFocus?: boolean;
}

/** A line to write on, which grows with its words and saves them by itself. */
export function Line({ label, placeholder, maxLength, isNew, isClosed, takesFocus = false, ...parts }: LineProps) {
  const line = useLine(parts);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  return (
    <textarea
      ref={field}
      {...line}
      className={classes.line}
      aria-label={label}
      placeholder={placeholder}
      maxLength={maxLength}
      rows={1}
      data-is-new={isNew || undefined}
      data-is-closed={isClosed || undefined}
    />
  );
}
