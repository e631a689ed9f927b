import { useTranslation } from 'react-i18next';
import type { ListedStep } from '../../shared/steps/steps.contract.ts';
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

/** From when to when a step was moved last, with the word why. */
export function MovedSteps({ steps }: { steps: readonly ListedStep[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.steps}>
      {steps.map(({ id, text, moves }) => {
        const last = moves.at(-1);
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
