import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../shared/calendar/local-date.ts';
import type { Asked } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { useSteps } from '../steps/public.ts';
import { DayField } from '../ui/DayField.tsx';
import { dayWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useKeptText } from '../ui/useKeptText.ts';
import { useToday } from '../ui/useToday.ts';
import classes from './after.module.css';
import { useChangeRound } from './feedback-queries.ts';
import type { PersonAfterProps } from './PersonAfter.tsx';

/** The day of the talk that is proposed where there is none any more. */
const PROPOSED_DAYS = 14;

type Given = Pick<Asked, 'giveBack' | 'gaveBackOn'> & { followUpOn: string | null };

/** How I see somebody as a leader: to be told, with the day of it, and a talk later on that a step reminds of. */
export function GiveBack({ round, one }: PersonAfterProps) {
  const { t } = useTranslation();
  const id = useId();
  const today = useToday();
  const queryClient = useQueryClient();
  const save = useChangeRound(api.feedback.saveGiveBack);
  const { data: steps } = useSteps({ entryId: null, personId: null, roundId: round.id, onlyOpen: false });
  const step = steps?.find((known) => known.id === one.followUpStepId);
  // a step whose day was taken away meanwhile is still wanted
  const followUpOn = step ? (step.dueOn ?? addDays(today, PROPOSED_DAYS)) : null;

  async function change(part: Partial<Given>): Promise<void> {
    const { giveBack, gaveBackOn } = one;
    await save.mutateAsync({ roundId: round.id, id: one.id, giveBack, gaveBackOn, followUpOn, ...part });
    await queryClient.invalidateQueries({ queryKey: ['steps'] });
  }
  const { text, setText, keep } = useKeptText(one.giveBack || t('feedback.texts.giveBack'), (giveBack) =>
    change({ giveBack }),
  );
  const isUnknown = one.followUpStepId !== null && !steps;
  const changeDay = (part: Partial<Given>) => void change({ giveBack: text, ...part }).catch(() => undefined);

  if (isUnknown) return <PaperLines />;
  return (
    <div className={classes.note}>
      <label htmlFor={id}>{t('feedback.after.giveBack')}</label>
      <textarea
        id={id}
        className={classes.writing}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => void keep()}
      />
      {save.error && <Notice code={failureOf(save.error).code} />}
      <div className={classes.tools}>
        <DayField
          label={t('feedback.after.toldLabel')}
          words={
            one.gaveBackOn === null
              ? t('feedback.after.toldWhen')
              : t('feedback.after.gaveBackOn', { day: dayWords(one.gaveBackOn, today) })
          }
          value={one.gaveBackOn}
          defaultDate={today}
          clearLabel={t('feedback.after.noDay')}
          onChange={(gaveBackOn) => changeDay({ gaveBackOn })}
        />
        <DayField
          label={t('feedback.after.talkLabel')}
          words={
            followUpOn === null
              ? t('feedback.after.talkWhen')
              : t('feedback.after.talkOn', { day: dayWords(followUpOn, today) })
          }
          value={followUpOn}
          defaultDate={today}
          clearLabel={t('feedback.after.noDay')}
          onChange={(day) => changeDay({ followUpOn: day })}
        />
        {step && step.state !== 'open' && <span className={classes.meta}>{t('feedback.after.talked')}</span>}
      </div>
    </div>
  );
}
