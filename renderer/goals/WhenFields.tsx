import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Goal } from '../../shared/goals/goals.contract.ts';
import { recurrence, rhythms } from '../../shared/planning/recurrence.contract.ts';
import classes from './goals.module.css';
import { useChangeGoal } from './goals-queries.ts';

const weights = [1, 2, 3, 0] as const;

/** How often it is looked at, and how much it counts. */
export function WhenFields({ goal }: { goal: Goal }) {
  const { t } = useTranslation();
  const { mutate } = useChangeGoal(goal.id);
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={t('goals.writing.rhythm')}
        value={goal.rhythm}
        data={rhythms
          .toSorted((one, other) => Number(one === 'never') - Number(other === 'never'))
          .map((value) => ({ value, label: t(`goals.writing.rhythms.${value}`) }))}
        onChange={({ currentTarget }) => mutate({ rhythm: recurrence.parse(currentTarget.value) })}
      />
      <NativeSelect
        label={t('goals.writing.weight')}
        description={t('goals.writing.weightText')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={String(goal.weight)}
        data={weights.map((weight) => ({ value: String(weight), label: t(`goals.writing.weights.w${weight}`) }))}
        onChange={({ currentTarget }) => mutate({ weight: Number(currentTarget.value) })}
      />
    </div>
  );
}
