import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal, Level } from '../../shared/goals/goals.contract.ts';
import classes from './goals.module.css';
import { bestFirst, levelKey, useLevelWords } from './level-words.ts';
import { Stone } from './Stones.tsx';

export interface ScaleFieldsProps {
  goal: Pick<Goal, 'startLevel' | 'startedOn' | 'targetOn'>;
  /** The field of a level, with what it is called and what its sentence should say. */
  field: (level: Level, label: string, help: string) => ReactNode;
}

/** Five fields from the best sentence to the lowest, each beside its stone. */
export function ScaleFields({ goal, field }: ScaleFieldsProps) {
  const { t } = useTranslation();
  const levelWords = useLevelWords(goal);
  const helpKey = (level: Level) => {
    if (level < goal.startLevel) return 'worse' as const;
    return level === goal.startLevel ? ('begins' as const) : levelKey(level);
  };
  return (
    <ol className={classes.scale}>
      {bestFirst.map((level) => (
        <li key={level} className={classes.scaleRow}>
          <Stone level={level} isSolid={level <= goal.startLevel} />
          {field(level, levelWords(level), t(`goals.writing.scaleHelp.${helpKey(level)}`))}
        </li>
      ))}
    </ol>
  );
}
