import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useKeptText } from '../ui/useKeptText.ts';
import classes from './plan.module.css';

/** One large line, as many lines as it takes, or a small line of which the label is only said. */
const kinds = {
  line: { rows: 1, isLine: true, classNames: { input: classes.priority ?? '', label: classes.label ?? '' } },
  text: {
    rows: 3,
    isLine: false,
    classNames: { input: classes.answer ?? '', label: classes.question ?? '', description: classes.prompt ?? '' },
  },
  note: { rows: 1, isLine: true, classNames: { input: classes.note ?? '' } },
} as const;

export interface KeptFieldProps {
  kind: keyof typeof kinds;
  label: string;
  description?: ReactNode;
  placeholder?: string;
  stored: string;
  maxLength: number;
  /** Rejects when main refuses. */
  save: (text: string) => Promise<unknown>;
}

/** Words that are kept as they are said: when the field is left, before locking, and when the page goes. */
export function KeptField({ kind, label, description, placeholder = '', stored, maxLength, save }: KeptFieldProps) {
  const { rows, isLine, classNames } = kinds[kind];
  const { text, setText, keep } = useKeptText(stored, async (words) => {
    await save(words);
  });
  return (
    <Textarea
      data-private
      classNames={classNames}
      {...(kind === 'note' ? { 'aria-label': label } : { label })}
      description={description}
      placeholder={placeholder}
      rows={rows}
      maxLength={maxLength}
      value={text}
      onChange={({ currentTarget: { value } }) => setText(isLine ? value.replaceAll(/\s*\n\s*/g, ' ') : value)}
      onKeyDown={(event) => {
        if (!isLine || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void keep();
      }}
      onBlur={() => void keep()}
    />
  );
}
