import { useTranslation } from 'react-i18next';
import type { Plan } from '../../shared/plans/plans.contract.ts';
import { questions } from '../../shared/plans/plans.rules.ts';
import { Card } from '../ui/Card.tsx';
import { PlanField } from './PlanField.tsx';
import classes from './plan.module.css';
import { useChangePlan } from './plans-queries.ts';

/** The four questions that lead to the one thing, each with room for its answer. */
export function Questions({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const change = useChangePlan(plan.id);
  return (
    <Card title={t('plans.questionsTitle')}>
      <div className={classes.questions}>
        {questions.map((question, place) => (
          <PlanField
            key={question}
            kind="text"
            label={`${place + 1}. ${t(`plans.questions.${question}.title`)}`}
            description={t(`plans.questions.${question}.prompts`, { returnObjects: true }).join(' ')}
            maxLength={4000}
            stored={plan[question]}
            save={(answer) => change.mutateAsync({ [question]: answer })}
          />
        ))}
      </div>
    </Card>
  );
}
