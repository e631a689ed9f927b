import { useTranslation } from 'react-i18next';
import type { Goal } from '../../shared/goals/goals.contract.ts';
import { PersonSelect } from '../people/public.ts';
import { GoalField } from './GoalField.tsx';
import classes from './goals.module.css';
import { useChangeGoal } from './goals-queries.ts';

/** What the goal is, why, and whose. */
export function WhatFields({ goal }: { goal: Goal }) {
  const { t } = useTranslation();
  const { mutate, mutateAsync } = useChangeGoal(goal.id);
  return (
    <div className={classes.fields}>
      <GoalField
        label={t('goals.writing.title')}
        placeholder={t('goals.writing.titleHint')}
        stored={goal.title}
        maxLength={200}
        isNeeded
        save={(title) => mutateAsync({ title })}
      />
      <GoalField
        label={t('goals.writing.why')}
        placeholder={t('goals.writing.whyHint')}
        stored={goal.why}
        maxLength={2000}
        isLong
        save={(why) => mutateAsync({ why })}
      />
      <div className={classes.pair}>
        <GoalField
          label={t('goals.writing.forWhom')}
          placeholder={t('goals.writing.forWhomHint')}
          stored={goal.forWhom}
          maxLength={300}
          save={(forWhom) => mutateAsync({ forWhom })}
        />
        <PersonSelect
          label={t('goals.writing.whose')}
          nobody={t('goals.writing.yours')}
          value={goal.personId}
          onChange={(personId) => mutate({ personId })}
        />
      </div>
    </div>
  );
}
