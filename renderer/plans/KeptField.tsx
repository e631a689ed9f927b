import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useKeptText } from '../ui/useKeptText.ts';
import classes from './plan.module.css';

export interface KeptFieldProps {
  label: string;
  description?: ReactNode;
  placeholder?: string;
  stored: string;
  maxLength: number;
  /** `line`: one line, large; `text`: as many as it takes. */
  kind: 'line' | 'text';
  /** Rejects when main refuses. */
  save: (text: string) => Promise<unknown>;
}

/** Words that are kept as they are said: when the field is left, before locking, and when the page goes. */
export function KeptField({ label, description, placeholder, stored, maxLength, kind, save }: KeptFieldProps) {
  const { text, setText, keep } = useKeptText(stored, async (words) => {
    await save(words);
  });
  return (
    <Textarea
      data-private
      classNames={{
        input: (kind === 'line' ? classes.priority : classes.answer) ?? '',
        label: (kind === 'line' ? classes.label : classes.question) ?? '',
        description: classes.prompt ?? '',
      }}
      label={label}
      description={description}
      placeholder={placeholder ?? ''}
      rows={kind === 'line' ? 1 : 3}
      maxLength={maxLength}
      value={text}
      onChange={({ currentTarget }) =>
        setText(kind === 'line' ? currentTarget.value.replaceAll(/\s*\n\s*/g, ' ') : currentTarget.value)
      }
      onKeyDown={(event) => {
        if (kind !== 'line' || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void keep();
      }}
      onBlur={() => void keep()}
    />
  );
}
