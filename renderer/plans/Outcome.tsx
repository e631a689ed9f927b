import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../shared/plans/plans.contract.ts';
import { failureOf } from '../api/failure.ts';
import { flushAll } from '../api/save-state.ts';
import { Card } from '../ui/Card.tsx';
import { datedWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { PlanField } from './PlanField.tsx';
import { useChangePlan, useOutcomeNow, useSetPlanState } from './plans-queries.ts';

/** What came of a plan, and the way to end it or to take it up again. */
export function Outcome({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const change = useChangePlan(plan.id);
  const setState = useSetPlanState(plan);
  const outcomeNow = useOutcomeNow(plan.id);
  const isEnded = plan.state === 'ended';

  /** What was typed last is kept first; a plan whose last words could not be kept does not end over them. */
  async function turn(): Promise<void> {
    if (!(await flushAll())) return;
    setState.mutate({ state: isEnded ? 'active' : 'ended', outcome: outcomeNow() });
  }

  return (
    <Card title={plan.closedOn === null ? t('plans.atEnd') : t('plans.endedOn', { day: datedWords(plan.closedOn) })}>
      <PlanField
        kind="text"
        label={t('plans.endTitle')}
        description={t('plans.endText')}
        maxLength={2000}
        stored={plan.outcome}
        save={(outcome) => change.mutateAsync({ outcome })}
      />
      <div>
        <Button variant="default" aria-disabled={setState.isPending} onClick={() => void turn()}>
          {t(isEnded ? 'plans.takeUp' : 'plans.end')}
        </Button>
      </div>
      {setState.error && <Notice code={failureOf(setState.error).code} />}
    </Card>
  );
}
