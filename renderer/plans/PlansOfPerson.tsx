import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Person } from '../../shared/people/people.contract.ts';
import { blankPlan, yearName } from '../../shared/plans/plans.rules.ts';
import { failureOf } from '../api/failure.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './plans.module.css';
import { useBeginPlan, usePlans } from './plans-queries.ts';

/** The plans of a person or a team, and the way to a new one. */
export function PlansOfPerson({ person: { id, code } }: { person: Pick<Person, 'id' | 'code'> }) {
  const { t } = useTranslation();
  const today = useToday();
  const { data } = usePlans();
  const { begin, isPending, error: notBegun } = useBeginPlan();
  const plans = data?.filter(({ personId }) => personId === id);
  const beginOne = () => begin({ ...blankPlan(today), personId: id });
  return (
    <Card title={t('plans.ofPerson')}>
      {plans?.length === 0 && <p className={classes.quiet}>{t('plans.ofPersonNone')}</p>}
      {plans && plans.length > 0 && (
        <ul className={classes.ofPerson}>
          {plans.map((plan) => (
            <li key={plan.id}>
              <Link to={`/next-steps/plans/${plan.id}`} data-private>
                {plan.priority || t('plans.noPriority')}
              </Link>
              <p className={classes.meta}>{yearName(plan)}</p>
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.start ?? ''}
        aria-label={t('plans.ofPersonBegin', { code })}
        aria-disabled={isPending}
        onClick={beginOne}
      >
        <Veiled word={code} words={(said) => t('plans.ofPersonBegin', { code: said })} />
      </Button>
      {notBegun && <Notice code={failureOf(notBegun).code} />}
    </Card>
  );
}
