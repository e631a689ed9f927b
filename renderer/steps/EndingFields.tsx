import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ending } from '../../shared/steps/steps.contract.ts';
import { textToList } from '../../shared/steps/steps.rules.ts';
import { DayField } from '../ui/DayField.tsx';
import { dayWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';
import classes from './steps.module.css';
import { useLine } from './useLine.ts';

export interface EndingChoiceProps {
  ending: Ending;
  onChange: (change: Partial<Ending>) => void;
}

export interface EndingListProps {
  ending: Ending;
  /** How the template ends, in its own words: what the list is for. */
  endsWith: string;
  /** Rejects when main refuses. */
  save: (change: Partial<Ending>) => Promise<unknown>;
}

/** From 1 to 5. */
const depths = ['comfort', 'events', 'teaching', 'learning', 'learners'] as const;

/** How deep a conversation went, in words. The number is for the journal; nobody is shown one. */
export function DepthRating({ ending, onChange }: EndingChoiceProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={`${classes.part} ${classes.fieldset}`}>
      <legend>{t('steps.depth')}</legend>
      <p className={classes.hint}>{t('steps.depthText')}</p>
      <div>
        {depths.map((depth, index) => (
          <label key={depth} className={classes.depth}>
            <input
              type="radio"
              className={classes.tick}
              name={name}
              checked={ending.depthRating === index + 1}
              onChange={() => onChange({ depthRating: index + 1 })}
            />
            {t(`steps.depths.${depth}`)}
          </label>
        ))}
      </div>
      {ending.depthRating !== null && (
        <Button
          className={classes.quiet ?? ''}
          variant="subtle"
          size="compact-sm"
          onClick={() => onChange({ depthRating: null })}
        >
          {t('steps.depthUnsaid')}
        </Button>
      )}
    </fieldset>
  );
}

/** When to look at the page again. */
export function ReviewDay({ ending, onChange }: EndingChoiceProps) {
  const { t } = useTranslation();
  const today = useToday();
  return (
    <div className={classes.part}>
      <h2>{t('steps.review')}</h2>
      <div className={classes.inline}>
        <DayField
          label={t('steps.reviewOn')}
          words={ending.reviewOn === null ? t('steps.addDay') : dayWords(ending.reviewOn, today)}
          value={ending.reviewOn}
          defaultDate={today}
          clearLabel={t('steps.noDay')}
          onChange={(reviewOn) => onChange({ reviewOn })}
        />
        <span className={classes.hint}>{t('steps.reviewText')}</span>
      </div>
    </div>
  );
}

/** Names, audiences, criteria or pages: what the template's words ask for, a line each. */
export function EndingList({ ending, endsWith, save }: EndingListProps) {
  const { t } = useTranslation();
  const id = useId();
  const line = useLine({
    stored: ending.list.join('\n'),
    mayBeEmpty: true,
    hasManyLines: true,
    save: (text) => save({ list: textToList(text) }),
  });
  return (
    <div className={classes.part}>
      <h2 id={id}>{t('steps.list')}</h2>
      <textarea {...line} className={classes.line} aria-labelledby={id} rows={2} data-is-new />
      <p className={classes.hint}>
        {endsWith === '' ? t('steps.listText') : t('steps.listAsked', { words: endsWith })}
      </p>
    </div>
  );
}
