import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/portfolio/portfolio.contract.ts';
import classes from './check.module.css';

export interface AnotherWordProps {
  hit: Hit;
  onUse: (words: string) => void;
  onCancel: () => void;
}

/** A word of the coach's own in the place of the label. */
export function AnotherWord({ hit, onUse, onCancel }: AnotherWordProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(hit.replacement === '' ? hit.suggestion : hit.replacement);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      className={classes.answers}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') onUse(typed.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <TextInput
        ref={field}
        data-private
        className={classes.anotherWord ?? ''}
        aria-label={t('portfolio.check.words.anotherLabel', { words: hit.words })}
        value={typed}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button variant="default" type="submit" disabled={typed.trim() === ''}>
        {t('portfolio.check.words.useIt')}
      </Button>
      <Button variant="subtle" onClick={onCancel}>
        {t('portfolio.check.words.cancel')}
      </Button>
    </form>
  );
}
