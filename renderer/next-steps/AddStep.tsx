import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blankStep } from '../../shared/steps/steps.rules.ts';
import { failureOf } from '../api/failure.ts';
import { useSaveStep } from '../steps/public.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './next-steps.module.css';

/** A new step in one line; the line stays for the next one. */
export function AddStep({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const save = useSaveStep();

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault();
    const words = text.trim();
    if (words === '' || save.isPending) return;
    await save.mutateAsync({ ...blankStep, id: null, text: words }).then(
      () => setText(''),
      () => {}, // said below, and the words stay in the line
    );
  }

  return (
    <form className={classes.add} onSubmit={(event) => void keep(event)}>
      <TextInput
        data-private
        autoFocus
        aria-label={t('steps.stepPlaceholder')}
        placeholder={t('steps.stepPlaceholder')}
        autoComplete="off"
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <Button type="submit" variant="default">
        {t('nextSteps.addIt')}
      </Button>
      <Button variant="subtle" onClick={onDone}>
        {t('nextSteps.addDone')}
      </Button>
      {save.error && <Notice code={failureOf(save.error).code} />}
    </form>
  );
}
