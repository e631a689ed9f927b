import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalReview, WholeGoal } from '../../shared/goals/goals.contract.ts';
import { EvidenceOf } from '../evidence/public.ts';
import { CalendarButton, type CalendarChoice } from '../reminders/public.ts';
import { Card } from '../ui/Card.tsx';
import { About } from './About.tsx';
import { GoalSteps } from './GoalSteps.tsx';
import classes from './goals.module.css';
import { Ladder } from './Ladder.tsx';
import { LookForm } from './LookForm.tsx';
import { Looks } from './Looks.tsx';
import { Obstacles } from './Obstacles.tsx';
import { PathPicture } from './PathPicture.tsx';

export interface UnderWayViewProps {
  whole: WholeGoal;
  isLooking: boolean;
  onStopLooking: () => void;
}

/** A goal that has begun: where it stands, a look at it, its path, and all that belongs to it. */
export function UnderWayView({ whole, isLooking, onStopLooking }: UnderWayViewProps) {
  const { t } = useTranslation();
  const { goal } = whole;
  const [corrected, setCorrected] = useState<GoalReview | null>(null);
  const hasDay = goal.state === 'active' && (goal.nextReviewOn !== null || goal.targetOn !== null);
  const isOfGoal: CalendarChoice = ({ kind, id }) =>
    (kind === 'review' || kind === 'target') && id === goal.id;

  function stop(): void {
    setCorrected(null);
    onStopLooking();
  }

  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        {isLooking || corrected ? (
          <LookForm key={corrected?.id ?? 'new'} goal={goal} look={corrected} onDone={stop} />
        ) : (
          <section className={classes.paper} aria-label={t('goals.ladder')}>
            <Ladder goal={goal} />
          </section>
        )}
        <div className={classes.paper}>
          <PathPicture whole={whole} />
          <Looks whole={whole} onCorrect={setCorrected} />
        </div>
        <div className={classes.paper}>
          <GoalSteps goalId={goal.id} />
        </div>
        <div className={classes.paper}>
          <EvidenceOf target={{ kind: 'goal', goalId: goal.id }} />
        </div>
      </div>
      <div className={classes.column}>
        <About goal={goal}>{hasDay && <CalendarButton choice={isOfGoal} />}</About>
        <Card title={t('goals.obstacles.title')}>
          <Obstacles whole={whole} />
        </Card>
      </div>
    </div>
  );
}
