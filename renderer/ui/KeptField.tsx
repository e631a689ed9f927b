import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useKeptText } from './useKeptText.ts';

export interface KeptFieldProps {
  label: string;
  /** Where the label stands beside the field already, it is only heard. */
  isLabelHidden?: boolean;
  description?: ReactNode;
  placeholder?: string;
  stored: string;
  maxLength: number;
  rows?: number;
  /** Whether lines may be broken in it; otherwise Enter keeps it. */
  isLong?: boolean;
  /** What cannot be empty comes back as it was. */
  isNeeded?: boolean;
  /** How its parts look where it stands. */
  classNames?: Partial<Record<'input' | 'label' | 'description', string>>;
  /** Rejects when main refuses. */
  save: (text: string) => Promise<unknown>;
}

/** Words of the coach's that are kept without a button: when the field is left, before locking, and when the page goes. */
export function KeptField({
  label,
  isLabelHidden = false,
  description,
  placeholder = '',
  stored,
  maxLength,
  rows = 1,
  isLong = false,
  isNeeded = false,
  classNames = {},
  save,
}: KeptFieldProps) {
  const { text, setText, keep } = useKeptText(stored, async (words) => {
    if (words !== stored && !(isNeeded && words === '')) await save(words);
  });
  return (
    <Textarea
      data-private
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      description={description}
      placeholder={placeholder}
      classNames={classNames}
      rows={rows}
      maxLength={maxLength}
      value={text}
      onChange={({ currentTarget: { value } }) => setText(isLong ? value : value.replaceAll(/\s*\n\s*/g, ' '))}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || isLong || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void keep();
      }}
    />
  );
}
