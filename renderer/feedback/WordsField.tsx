import { Textarea } from '@mantine/core';
import classes from './edit.module.css';

export interface WordsFieldProps {
  id?: string | undefined;
  label: string;
  /** What is seen at the left of the field; the label is heard. */
  side?: string | undefined;
  value: string;
  max: number;
  hint?: string | undefined;
  onChange: (value: string) => void;
}

/** A line that may be long: the field grows with its words. */
export function WordsField({ id, label, side, value, max, hint, onChange }: WordsFieldProps) {
  const field = (
    <Textarea
      {...(id === undefined ? {} : { id })}
      {...(side === undefined ? { label } : { 'aria-label': side === '' ? label : `${side}: ${label}` })}
      {...(hint === undefined ? {} : { description: hint })}
      classNames={{ input: classes.words ?? '' }}
      rows={1}
      maxLength={max}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
  if (!side) return field;
  return (
    <div className={classes.side}>
      <span className={classes.sideName} aria-hidden="true">
        {side}
      </span>
      {field}
    </div>
  );
}
