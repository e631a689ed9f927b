import { useTranslation } from 'react-i18next';
import type { ListedGoal } from '../../shared/goals/goals.contract.ts';
import { sentenceAt } from '../../shared/goals/goals.rules.ts';
import classes from './ladder.module.css';
import { bestFirst, useLevelWords } from './level-words.ts';
import { Stone } from './Stones.tsx';

/** The five sentences of a goal from the best on top: hollow stones above, solid ones up to where it stands. */
export function Ladder({ goal }: { goal: ListedGoal }) {
  const { t } = useTranslation();
  const levelWords = useLevelWords(goal);
  return (
    <ol className={classes.ladder} aria-label={t('goals.ladder')}>
      {bestFirst.map((level) => {
        const isHere = level === goal.level;
        const words = levelWords(level);
        return (
          <li key={level} className={classes.rung} aria-current={isHere || undefined}>
            <Stone level={level} isSolid={level <= goal.level} />
            <span className={classes.level}>{isHere ? t('goals.hereNow', { level: words }) : words}</span>
            <span className={classes.sentence} data-private>
              {sentenceAt(goal.scale, level)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
