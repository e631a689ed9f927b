import { useTranslation } from 'react-i18next';
import type { Goal } from '../../shared/goals/goals.contract.ts';
import classes from './goals.module.css';
import { useChangeGoal } from './goals-queries.ts';
import { KeptField } from './KeptField.tsx';
import { OwnerSelect } from './OwnerSelect.tsx';

/** What the goal is, why, and whose. */
export function WhatFields({ goal }: { goal: Goal }) {
  const { t } = useTranslation();
  const { mutate, mutateAsync } = useChangeGoal(goal.id);
  return (
    <div className={classes.fields}>
      <KeptField
        label={t('goals.writing.title')}
        hint={t('goals.writing.titleHint')}
        stored={goal.title}
        maxLength={200}
        isNeeded
        save={(title) => mutateAsync({ title })}
      />
      <KeptField
        label={t('goals.writing.why')}
        hint={t('goals.writing.whyHint')}
        stored={goal.why}
        maxLength={2000}
        isLong
        save={(why) => mutateAsync({ why })}
      />
      <div className={classes.pair}>
        <KeptField
          label={t('goals.writing.forWhom')}
          hint={t('goals.writing.forWhomHint')}
          stored={goal.forWhom}
          maxLength={300}
          save={(forWhom) => mutateAsync({ forWhom })}
        />
        <OwnerSelect value={goal.personId} onChange={(personId) => mutate({ personId })} />
      </div>
    </div>
  );
}
