import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Span } from '../../shared/rhythm/rhythm.contract.ts';
import { DayField } from '../ui/DayField.tsx';
import classes from './rhythm.module.css';
import { dateWords } from './span-words.ts';

export interface SpanFormProps {
  initial?: Span;
  placeholder: string;
  /** What the button says. */
  action: string;
  onDone: (span: Span) => void;
  /** Leaves everything as it was; without it there is nothing to leave. */
  onLeave?: () => void;
}

/** A name and two days, both of which belong to it. One day alone is both. */
export function SpanForm({ initial, placeholder, action, onDone, onLeave }: SpanFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(initial?.name ?? '');
  const [startsOn, setStartsOn] = useState<LocalDate | null>(initial?.startsOn ?? null);
  const [endsOn, setEndsOn] = useState<LocalDate | null>(initial?.endsOn ?? null);
  const [advice, setAdvice] = useState<'whatIsMissing' | 'endsBeforeItBegins'>();
  const words = (date: LocalDate | null) => (date === null ? t('rhythm.chooseDay') : dateWords(date));

  function submit(): void {
    const isWhole = name.trim() !== '' && startsOn !== null && endsOn !== null;
    setAdvice(isWhole ? (endsOn < startsOn ? 'endsBeforeItBegins' : undefined) : 'whatIsMissing');
    if (!isWhole || endsOn < startsOn) return;
    setName('');
    setStartsOn(null);
    setEndsOn(null);
    onDone({ name: name.trim(), startsOn, endsOn });
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        className={classes.name ?? ''}
        aria-label={t('rhythm.name')}
        placeholder={placeholder}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={classes.day}>
        <span aria-hidden="true">{t('rhythm.first')}</span>
        <DayField
          label={t('rhythm.first')}
          words={words(startsOn)}
          value={startsOn}
          onChange={(date) => {
            setStartsOn(date);
            if (endsOn === null) setEndsOn(date); // a day off is one day more often than not
          }}
        />
      </div>
      <div className={classes.day}>
        <span aria-hidden="true">{t('rhythm.last')}</span>
        <DayField
          label={t('rhythm.last')}
          words={words(endsOn)}
          value={endsOn}
          {...(startsOn ? { defaultDate: startsOn } : {})}
          onChange={setEndsOn}
        />
      </div>
      <div className={classes.actions}>
        <Button type="submit" variant="default" size="compact-sm">
          {action}
        </Button>
        {onLeave && (
          <Button variant="subtle" size="compact-sm" onClick={onLeave}>
            {t('rhythm.leave')}
          </Button>
        )}
      </div>
      <p className={classes.advice} role="status">
        {advice && t(`rhythm.${advice}`)}
      </p>
    </form>
  );
}
