import '@mantine/core/styles/Radio.css';
import { Radio, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { dueWordsOf } from '../../shared/steps/steps.rules.ts';
import type { WeekReview } from '../../shared/week/week.contract.ts';
import { DayField } from '../ui/DayField.tsx';
import { datedWords, dayWords } from '../ui/day-words.ts';
import { useOfferedSteps } from './useWeekReview.ts';
import classes from './week.module.css';

type Thing = WeekReview['oneThing'];

const NOTHING = 'nothing';

export interface OneThingProps {
  review: WeekReview;
  today: LocalDate;
  onChange: (thing: Thing) => void;
}

/** One thing for next week: one of the steps that are there, or one that is written here. */
export function OneThing({ review, today, onChange }: OneThingProps) {
  const { t } = useTranslation();
  const offered = useOfferedSteps().data?.steps ?? [];
  const ending = new Set(
    review.changes.flatMap(({ stepId, decision }) => (/done|changed|dropped/.test(decision) ? stepId : [])),
  );
  const steps = offered.filter(({ id }) => !ending.has(id));
  const thing = review.oneThing;
  const dueOn = thing?.dueOn ?? null;

  const dueWords = (day: LocalDate) => t(`nextSteps.day.${dueWordsOf(day, today)}`, { day: dayWords(day, today) });

  function pick(value: string): void {
    const step = steps.find(({ id }) => id === value);
    onChange(step ? { kind: 'known', stepId: step.id, dueOn: step.dueOn } : null);
  }

  return (
    <>
      {steps.length === 0 ? (
        <p className={classes.quiet}>{t('week.none.next')}</p>
      ) : (
        <Radio.Group
          label={t('week.pick')}
          value={thing?.kind === 'known' ? thing.stepId : thing === null ? NOTHING : ''}
          onChange={pick}
        >
          <div className={classes.choices}>
            {steps.map(({ id, text, dueOn: day }) => (
              <Radio
                key={id}
                value={id}
                label={<span data-private>{text}</span>}
                description={day === null ? undefined : dueWords(day)}
              />
            ))}
            <Radio value={NOTHING} label={t('week.nothing')} />
          </div>
        </Radio.Group>
      )}
      <TextInput
        label={t('week.write')}
        placeholder={t('week.writePlaceholder')}
        data-private
        maxLength={500}
        autoComplete="off"
        value={thing?.kind === 'new' ? thing.text : ''}
        onChange={(event) => {
          const text = event.currentTarget.value;
          onChange(text === '' ? null : { kind: 'new', text, dueOn });
        }}
      />
      {thing !== null && (
        <div>
          <DayField
            label={t('week.onDay')}
            words={dueOn === null ? t('week.chooseDay') : datedWords(dueOn)}
            value={dueOn}
            defaultDate={today}
            clearLabel={t('steps.noDay')}
            onChange={(day) => onChange({ ...thing, dueOn: day })}
          />
        </div>
      )}
    </>
  );
}
