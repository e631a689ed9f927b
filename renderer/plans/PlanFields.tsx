import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../shared/plans/plans.contract.ts';
import { failureOf } from '../api/failure.ts';
import { PersonSelect } from '../people/public.ts';
import { DayField } from '../ui/DayField.tsx';
import { datedWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './plan.module.css';
import { useChangePlan } from './plans-queries.ts';

/** Whose plan it is and for which year. */
export function PlanFields({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const { mutate, error } = useChangePlan(plan.id);
  const [isWrong, setIsWrong] = useState(false);

  function changeYear(change: Partial<Pick<Plan, 'startsOn' | 'endsOn'>>): void {
    const { startsOn, endsOn } = { ...plan, ...change };
    setIsWrong(endsOn < startsOn);
    if (startsOn <= endsOn) mutate(change);
  }

  return (
    <>
      <div className={classes.fields}>
        <PersonSelect
          label={t('plans.whoseLabel')}
          classNames={{ input: classes.input ?? '', label: classes.label ?? '' }}
          nobody={t('plans.me')}
          value={plan.personId}
          onChange={(personId) => mutate({ personId })}
        />
        <fieldset className={classes.year}>
          <legend>{t('plans.year')}</legend>
          <DayField
            label={t('plans.startsOn')}
            words={datedWords(plan.startsOn)}
            value={plan.startsOn}
            onChange={(startsOn) => startsOn && changeYear({ startsOn })}
          />
          <span aria-hidden="true">–</span>
          <DayField
            label={t('plans.endsOn')}
            words={datedWords(plan.endsOn)}
            value={plan.endsOn}
            onChange={(endsOn) => endsOn && changeYear({ endsOn })}
          />
        </fieldset>
      </div>
      <p role="status" className={classes.hint}>
        {isWrong && t('plans.yearWrong')}
      </p>
      {error && <Notice code={failureOf(error).code} />}
    </>
  );
}
