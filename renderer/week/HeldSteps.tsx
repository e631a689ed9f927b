import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { ListedStep } from '../../shared/steps/steps.contract.ts';
import { moveOfWeek } from '../../shared/week/week.rules.ts';
import { datedWords } from '../ui/day-words.ts';
import classes from './week.module.css';

/** How a step ended, with the word why. */
export function EndedSteps({ steps }: { steps: readonly ListedStep[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.steps}>
      {steps.map(({ id, text, state, reason }) => (
        <li key={id}>
          <p data-private>{text}</p>
          <p className={classes.meta}>
            {state !== 'open' && t(`week.ended.${state}`)}
            {reason !== '' && (
              <>
                {': '}
                <span data-private>{reason}</span>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** From when to when a step was moved last in that week, with the word why. */
export function MovedSteps({ steps, weekOf }: { steps: readonly ListedStep[]; weekOf: LocalDate }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.steps}>
      {steps.map(({ id, text, moves }) => {
        const last = moveOfWeek(moves, weekOf);
        return (
          <li key={id}>
            <p data-private>{text}</p>
            {last && (
              <p className={classes.meta}>
                {t('week.movedFromTo', {
                  from: datedWords(last.from),
                  to: last.to === null ? t('week.noDay') : datedWords(last.to),
                })}
                {last.reason !== '' && (
                  <>
                    {': '}
                    <span data-private>{last.reason}</span>
                  </>
                )}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
