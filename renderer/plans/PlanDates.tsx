import { Trash } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { Plan, PlanDate } from '../../shared/plans/plans.contract.ts';
import { DATES_AT_MOST, datesAdvice } from '../../shared/plans/plans.rules.ts';
import { failureOf } from '../api/failure.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { PersonSelect } from '../people/public.ts';
import { CalendarButton, type CalendarChoice } from '../reminders/public.ts';
import { Card } from '../ui/Card.tsx';
import { DayField } from '../ui/DayField.tsx';
import { datedWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { useSayRefused } from '../ui/useSayRefused.tsx';
import { useToday } from '../ui/useToday.ts';
import { useUndoToast } from '../ui/useUndoToast.tsx';
import { PlanField } from './PlanField.tsx';
import classes from './plan.module.css';
import { useKeepDate } from './plans-queries.ts';

/** Taking a date away needs no question: it is brought back with the id that it had. */
function useTakeAway({ save, remove }: ReturnType<typeof useKeepDate>): (date: PlanDate) => void {
  const { t } = useTranslation();
  const sayRefused = useSayRefused();
  const say = useUndoToast();
  return (date) =>
    remove.mutate(date, {
      onSuccess: () => say(t('plans.dateRemoved'), () => save.mutate(date, { onError: sayRefused })),
    });
}

function DateRow({ date, onTakeAway }: { date: PlanDate; onTakeAway: () => void }) {
  const { t } = useTranslation();
  const { save } = useKeepDate();
  const day = datedWords(date.on);
  return (
    <li className={classes.date}>
      <div className={classes.when}>
        <DayField
          label={t('plans.dateLabel')}
          words={day}
          value={date.on}
          onChange={(on) => on && save.mutate({ ...date, on })}
        />
        <PersonSelect
          label={t('plans.withWhom', { day })}
          isLabelHidden
          classNames={{ input: classes.input ?? '' }}
          nobody={t('plans.nobody')}
          value={date.personId}
          onChange={(personId) => save.mutate({ ...date, personId })}
        />
        <ToolButton label={t('plans.removeDate', { day })} icon={Trash} onClick={onTakeAway} />
      </div>
      <PlanField
        kind="note"
        label={t('plans.dateNote', { day })}
        placeholder={t('plans.dateNotePlaceholder')}
        stored={date.note}
        maxLength={500}
        save={(note) => save.mutateAsync({ ...date, note })}
      />
      {save.error && <Notice code={failureOf(save.error).code} />}
    </li>
  );
}

/** Two or three days in the year on which a colleague looks at the plan, too. */
export function PlanDates({ plan, dates }: { plan: Plan; dates: readonly PlanDate[] }) {
  const { t } = useTranslation();
  const today = useToday();
  const keeping = useKeepDate();
  const takeAway = useTakeAway(keeping);
  const advice = datesAdvice(dates.length);
  const error = keeping.save.error ?? keeping.remove.error;
  const isOfPlan: CalendarChoice = ({ kind, id }) => kind === 'plan-date' && dates.some((date) => date.id === id);
  const isComing = plan.state === 'active' && dates.some(({ on }) => on >= today);
  return (
    <Card title={t('plans.dates')}>
      {dates.length > 0 && (
        <ul className={classes.dates}>
          {dates.map((date) => (
            <DateRow key={date.id} date={date} onTakeAway={() => takeAway(date)} />
          ))}
        </ul>
      )}
      {advice && <p className={classes.hint}>{t(`plans.datesAdvice.${advice}`)}</p>}
      {dates.length < DATES_AT_MOST ? (
        <div className={classes.inline}>
          <DayField
            label={t('plans.chooseDate')}
            words={t('plans.addDate')}
            value={null}
            defaultDate={dates.at(-1)?.on ?? today}
            onChange={(on) => on && keeping.save.mutate({ id: null, planId: plan.id, on, personId: null, note: '' })}
          />
          {isComing && <CalendarButton choice={isOfPlan} />}
        </div>
      ) : (
        <p className={classes.hint}>{t('plans.datesFull')}</p>
      )}
      {error && <Notice code={failureOf(error).code} />}
    </Card>
  );
}
