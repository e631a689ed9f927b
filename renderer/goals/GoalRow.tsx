import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ListedGoal } from '../../shared/goals/goals.contract.ts';
import classes from './goals.module.css';
import { useLevelWords } from './level-words.ts';
import { StonePile } from './Stones.tsx';
import { useGoalItem } from './useSource.ts';
import { useStandingWords } from './useStandingWords.ts';

/** A goal in the list: its pile, the sentence that it has come to, and when it is looked at next. */
export function GoalRow({ goal }: { goal: ListedGoal }) {
  const { t } = useTranslation();
  const levelWords = useLevelWords(goal);
  const standing = useStandingWords()(goal);
  const item = useGoalItem(goal);
  const { level, sentence, reason, closedOn } = goal;
  return (
    <li className={classes.row}>
      <StonePile level={level} />
      <div className={classes.rowWords}>
        <Link to={`/next-steps/goals/${goal.id}`} className={classes.rowTitle ?? ''} data-private>
          {goal.title}
        </Link>
        {sentence !== '' && (
          <p className={classes.rowSentence}>
            <span className={classes.rowLevel}>{levelWords(level)}</span> <span data-private>{sentence}</span>
          </p>
        )}
        <p className={classes.meta}>
          {standing}
          {item && (
            <>
              {' · '}
              {item.code} {item.name}
            </>
          )}
          {closedOn !== null && reason !== '' && (
            <>
              {' · '}
              <span data-private>{reason}</span>
            </>
          )}
        </p>
      </div>
      <span className="screen-reader-only">{t('goals.stones', { place: level + 3, level: levelWords(level) })}</span>
    </li>
  );
}
