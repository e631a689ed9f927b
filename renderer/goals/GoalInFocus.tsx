import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDay } from '../../shared/calendar/format-day.ts';
import type { ListedGoal } from '../../shared/goals/goals.contract.ts';
import { goalInFocus } from '../../shared/goals/goals.rules.ts';
import { useGoals } from './goals-queries.ts';
import { Ladder } from './Ladder.tsx';
import classes from './ladder.module.css';
import { useGoalItem } from './useSource.ts';

function Focus({ goal }: { goal: ListedGoal }) {
  const { t } = useTranslation();
  const id = useId();
  const item = useGoalItem(goal);
  const last = goal.lastReviewOn;
  return (
    <section className={classes.focus} aria-labelledby={id}>
      <header className={classes.head}>
        <p className={classes.meta}>
          {item ? t('goals.goalOf', { source: `${item.code} ${item.name}` }) : t('goals.page')}
        </p>
        <h2 id={id}>
          <Link to={`/next-steps/goals/${goal.id}`} data-private>
            {goal.title}
          </Link>
        </h2>
      </header>
      <Ladder goal={goal} />
      <footer className={classes.foot}>
        <Button
          variant="default"
          size="compact-sm"
          renderRoot={(props) => <Link {...props} to={`/next-steps/goals/${goal.id}?look=new`} />}
        >
          {t('goals.checkIn')}
        </Button>
        <span className={classes.meta}>
          {last === null
            ? t('goals.notLooked')
            : t('goals.lastLooked', { day: formatDay(last, { day: 'numeric', month: 'short' }) })}
        </span>
      </footer>
    </section>
  );
}

const underWay = ['active'] as const;

/** The goal whose next look comes first, beside the board; nothing where no goal is under way. */
export function GoalInFocus() {
  const { data: goals } = useGoals(underWay);
  const goal = goalInFocus(goals ?? []);
  return goal ? <Focus goal={goal} /> : null;
}
