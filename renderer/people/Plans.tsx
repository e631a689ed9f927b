import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPerson } from '../../shared/people/people.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { parkSteps } from './parked-steps.ts';
import classes from './people.module.css';
import { StepList } from './StepList.tsx';
import { useStepsOf } from './step-queries.ts';

const SHOWN = 6;

/** What was planned or agreed with somebody, what is open first; what stands where the coach parked is not said twice. */
export function Plans({ person }: { person: ListedPerson }) {
  const { t } = useTranslation();
  const { data: steps, error } = useStepsOf(person.id);
  const [isAll, setIsAll] = useState(false);
  const { others } = parkSteps(steps ?? []);
  const shown = isAll ? others : others.slice(0, SHOWN);
  if (steps && steps.length > 0 && others.length === 0) return null;
  return (
    <Card title={t('people.plans')}>
      {error && <Notice code={failureOf(error).code} />}
      {steps?.length === 0 && <p className={classes.quiet}>{t('people.noPlans')}</p>}
      {shown.length > 0 && <StepList label={t('people.plansLabel')} steps={shown} code={person.code} />}
      {shown.length < others.length && (
        <Button variant="subtle" size="compact-sm" className={classes.start ?? ''} onClick={() => setIsAll(true)}>
          {t('people.showAll', { count: others.length })}
        </Button>
      )}
    </Card>
  );
}
