import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../shared/steps/board.rules.ts';
import type { ListedStep } from '../../../shared/steps/steps.contract.ts';
import classes from './Board.module.css';
import { type CardActions, StepCard } from './StepCard.tsx';

export interface CardsProps extends CardActions {
  steps: readonly ListedStep[];
  column: Column;
  label: string;
}

/** More than are in sight; the others are drawn a moment later, so that a full board is there as soon as an empty one. */
const IN_SIGHT = 12;

/** The cards of a column, of which one is a stop of the Tab key: the one that had it last, or the first. */
export function Cards({ steps, column, label, ...actions }: CardsProps) {
  const [last, setLast] = useState<string>();
  const drawn = useDeferredValue(steps, steps.slice(0, IN_SIGHT));
  const stop = steps.find(({ id }) => id === last) ?? steps[0];
  return (
    <ul className={classes.cards} aria-label={label}>
      {drawn.map((step) => (
        <StepCard
          key={step.id}
          {...actions}
          step={step}
          column={column}
          isStop={step.id === stop?.id}
          onFocus={setLast}
        />
      ))}
    </ul>
  );
}

/** "3", and "1,000+" where counting ended. */
export function Count({ value }: { value: number | undefined }) {
  const { t } = useTranslation();
  if (value === undefined) return null;
  const number = value.toLocaleString('en');
  return <span className={classes.count}>{value < 1000 ? number : t('nextSteps.atLeast', { number })}</span>;
}
