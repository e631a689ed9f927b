import { TextInput } from '@mantine/core';
import classes from './reminders.module.css';

export interface ClockFieldProps {
  label: string;
  /** `HH:MM`. */
  value: string;
  onChange: (clock: string) => void;
}

/** A time of day. Half a time, while it is typed, changes nothing. */
export function ClockField({ label, value, onChange }: ClockFieldProps) {
  return (
    <TextInput
      type="time"
      className={classes.time ?? ''}
      label={label}
      value={value}
      onChange={(event) => event.currentTarget.value !== '' && onChange(event.currentTarget.value.slice(0, 5))}
    />
  );
}
