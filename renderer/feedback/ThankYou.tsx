import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { copyText } from '../editor/copy-text.ts';
import { DayField } from '../ui/DayField.tsx';
import { dayWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { useKeptText } from '../ui/useKeptText.ts';
import { useToday } from '../ui/useToday.ts';
import classes from './after.module.css';
import { filledText } from './after-words.ts';
import { useChangeRound } from './feedback-queries.ts';
import type { PersonAfterProps } from './PersonAfter.tsx';

/** A note of thanks, in words to be changed, copied and sent by any means; and the day on which that was. */
export function ThankYou({ round, one }: PersonAfterProps) {
  const { t } = useTranslation();
  const id = useId();
  const today = useToday();
  const save = useChangeRound(api.feedback.saveThanks);
  const [isCopied, setIsCopied] = useState(false);
  const proposed = filledText(t('feedback.texts.thanks'), round);
  const keepAs = (thanks: string, thankedOn: LocalDate | null) =>
    save.mutateAsync({ roundId: round.id, id: one.id, thanks, thankedOn });
  const { text, setText, keep } = useKeptText(one.thanks || proposed, async (thanks) => {
    await keepAs(thanks, one.thankedOn);
  });

  function copy(): void {
    copyText(text);
    setIsCopied(true);
    void keepAs(text, one.thankedOn).catch(() => undefined); // the notice says why
  }

  return (
    <div className={classes.note}>
      <label htmlFor={id}>{t('feedback.after.thanks')}</label>
      <textarea
        id={id}
        className={classes.writing}
        maxLength={4000}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setIsCopied(false);
        }}
        onBlur={() => void keep()}
      />
      {save.error && <Notice code={failureOf(save.error).code} />}
      <div className={classes.tools}>
        <Button variant="default" size="compact-sm" onClick={copy}>
          {t('feedback.after.copy')}
        </Button>
        <DayField
          label={t('feedback.after.thankedLabel')}
          words={
            one.thankedOn === null
              ? t('feedback.after.thankedWhen')
              : t('feedback.after.thankedOn', { day: dayWords(one.thankedOn, today) })
          }
          value={one.thankedOn}
          defaultDate={today}
          clearLabel={t('feedback.after.noDay')}
          onChange={(day) => void keepAs(text, day).catch(() => undefined)}
        />
        <span role="status" className={classes.meta}>
          {isCopied && t('feedback.after.copied')}
        </span>
      </div>
    </div>
  );
}
