import { useTranslation } from 'react-i18next';
import type { Goal } from '../../shared/goals/goals.contract.ts';
import { DayField } from '../ui/DayField.tsx';
import { datedWords } from '../ui/day-words.ts';
import { GoalField } from './GoalField.tsx';
import classes from './goals.module.css';
import { useChangeGoal } from './goals-queries.ts';

/** Where things stood before anything was done, with its day, and by when it is hoped for. */
export function StartFields({ goal }: { goal: Goal }) {
  const { t } = useTranslation();
  const { mutate, mutateAsync } = useChangeGoal(goal.id);
  const { baselineOn, targetOn } = goal;
  return (
    <div className={classes.fields}>
      <GoalField
        label={t('goals.writing.baseline')}
        placeholder={t('goals.writing.baselineHint')}
        stored={goal.baseline}
        maxLength={1000}
        isLong
        save={(baseline) => mutateAsync({ baseline })}
      />
      <div className={classes.days}>
        <span className={classes.day}>
          <span className={classes.label}>{t('goals.writing.baselineOn')}</span>
          <DayField
            label={t('goals.writing.baselineOn')}
            words={baselineOn === null ? t('goals.writing.addBaselineOn') : datedWords(baselineOn)}
            value={baselineOn}
            clearLabel={t('goals.writing.noDay')}
            onChange={(day) => mutate({ baselineOn: day })}
          />
        </span>
        <span className={classes.day}>
          <span className={classes.label}>{t('goals.writing.targetOn')}</span>
          <DayField
            label={t('goals.writing.targetOn')}
            words={targetOn === null ? t('goals.writing.addTargetOn') : datedWords(targetOn)}
            value={targetOn}
            clearLabel={t('goals.writing.noDay')}
            onChange={(day) => mutate({ targetOn: day })}
          />
        </span>
      </div>
    </div>
  );
}
