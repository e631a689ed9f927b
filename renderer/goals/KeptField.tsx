import { Textarea } from '@mantine/core';
import { useKeptText } from '../ui/useKeptText.ts';
import classes from './goals.module.css';

export interface KeptFieldProps {
  label: string;
  /** Where the label stands beside the field already, it is only heard. */
  isLabelHidden?: boolean;
  description?: string;
  hint?: string;
  stored: string;
  maxLength: number;
  /** Whether lines may be broken in it. */
  isLong?: boolean;
  /** What cannot be empty comes back as it was. */
  isNeeded?: boolean;
  save: (text: string) => Promise<unknown>;
}

/** A text of a goal, which grows with its words and is kept when it is left. */
export function KeptField({
  label,
  isLabelHidden = false,
  description,
  hint,
  stored,
  maxLength,
  isLong = false,
  isNeeded = false,
  save,
}: KeptFieldProps) {
  const kept = useKeptText(stored, async (text) => {
    if (text !== stored && !(isNeeded && text === '')) await save(text);
  });
  return (
    <Textarea
      data-private
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      {...(description === undefined ? {} : { description })}
      {...(hint === undefined ? {} : { placeholder: hint })}
      classNames={{ input: classes.words ?? '', description: classes.hint ?? '' }}
      rows={1}
      maxLength={maxLength}
      value={kept.text}
      onChange={(event) => kept.setText(event.currentTarget.value)}
      onBlur={() => void kept.keep()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || isLong || event.nativeEvent.isComposing) return;
        event.preventDefault(); // one line: Enter keeps it
        void kept.keep();
      }}
    />
  );
}
