import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextStart } from '../../shared/plans/next-year.rules.ts';
import type { Plan } from '../../shared/plans/plans.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Card } from '../ui/Card.tsx';
import { DayField } from '../ui/DayField.tsx';
import { datedWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './plan.module.css';
import { useDuplicatePlan } from './plans-queries.ts';

/** Begins the same plan for another year, and goes there. */
export function CarryOn({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const { t } = useTranslation();
  const [startsOn, setStartsOn] = useState(nextStart(plan.startsOn));
  const { duplicate, isPending, error } = useDuplicatePlan(plan, onDone);

  return (
    <Card title={t('plans.duplicateTitle')}>
      <p className={classes.quiet}>{t('plans.duplicateText')}</p>
      <div className={classes.inline}>
        <span>{t('plans.duplicateOn')}</span>
        <DayField
          label={t('plans.duplicateOn')}
          words={datedWords(startsOn)}
          value={startsOn}
          onChange={(day) => day && setStartsOn(day)}
        />
      </div>
      <div className={classes.inline}>
        <Button aria-disabled={isPending} onClick={() => void duplicate(startsOn)}>
          {t('plans.duplicateYes')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('plans.duplicateNo')}
        </Button>
      </div>
      {error && <Notice code={failureOf(error).code} />}
    </Card>
  );
}
