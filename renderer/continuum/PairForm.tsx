import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../shared/continuum/continuum.rules.ts';
import type { AppErrorCode } from '../../shared/errors.ts';
import { isSeen } from '../../shared/ipc/line.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import classes from './continuum.module.css';

export interface PairFormProps {
  /** The words that are changed; without them the pair is new. */
  start?: Words;
  refusal: AppErrorCode | null;
  onSave: (words: Words) => void;
  onCancel: () => void;
}

/** Both ends of a pair in the coach's own words. */
export function PairForm({ start, refusal, onSave, onCancel }: PairFormProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState<Words>({ from: start?.from ?? '', to: start?.to ?? '' });
  const [isTried, setIsTried] = useState(false);
  const isComplete = isSeen(words.from) && isSeen(words.to);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setIsTried(true);
    if (isComplete) onSave(words);
  }

  const errorOf = (text: string) => (isTried && !isSeen(text) ? t('continuum.endEmpty') : null);
  return (
    <Card title={t(start ? 'continuum.formChange' : 'continuum.formNew')}>
      <form onSubmit={submit} className={classes.form} noValidate>
        <TextInput
          data-private
          data-autofocus
          autoFocus
          label={t('continuum.from')}
          placeholder={t('continuum.fromPlaceholder')}
          maxLength={200}
          autoComplete="off"
          value={words.from}
          error={errorOf(words.from)}
          onChange={(event) => setWords({ ...words, from: event.currentTarget.value })}
        />
        <TextInput
          data-private
          label={t('continuum.toLabel')}
          placeholder={t('continuum.toPlaceholder')}
          maxLength={200}
          autoComplete="off"
          value={words.to}
          error={errorOf(words.to)}
          onChange={(event) => setWords({ ...words, to: event.currentTarget.value })}
        />
        <div className={classes.actions}>
          <Button type="submit">{t(start ? 'continuum.keepWords' : 'continuum.addThis')}</Button>
          <Button variant="subtle" onClick={onCancel}>
            {t('continuum.cancel')}
          </Button>
        </div>
        {refusal && <Notice code={refusal} />}
      </form>
    </Card>
  );
}
