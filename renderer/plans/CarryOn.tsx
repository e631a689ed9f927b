import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { nextStart } from '../../shared/plans/next-year.rules.ts';
import type { Plan } from '../../shared/plans/plans.contract.ts';
import { failureOf } from '../api/failure.ts';
import { flushAll } from '../api/save-state.ts';
import { Card } from '../ui/Card.tsx';
import { DayField } from '../ui/DayField.tsx';
import { datedWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './plan.module.css';
import { useDuplicatePlan } from './plans-queries.ts';

/** Begins the same plan for another year, and goes there. */
export function CarryOn({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [startsOn, setStartsOn] = useState(nextStart(plan.startsOn));
  const duplicate = useDuplicatePlan(plan);

  async function carryOn(): Promise<void> {
    if (!(await flushAll())) return; // what was typed last comes along
    duplicate.mutate(startsOn, {
      onSuccess({ id }) {
        onDone();
        void navigate(`/next-steps/plans/${id}`);
      },
    });
  }

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
        <Button aria-disabled={duplicate.isPending} onClick={() => void carryOn()}>
          {t('plans.duplicateYes')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('plans.duplicateNo')}
        </Button>
      </div>
      {duplicate.error && <Notice code={failureOf(duplicate.error).code} />}
    </Card>
  );
}
