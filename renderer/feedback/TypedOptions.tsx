import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerValue, FormQuestion } from '../../shared/feedback/answer.contract.ts';
import { mostPlaces, offered, toggled } from '../../shared/feedback/typing.rules.ts';
import classes from './type-in.module.css';

export interface TypedOptionsProps {
  question: Exclude<FormQuestion, { kind: 'text' | 'deck' }>;
  value: AnswerValue | undefined;
  onChange: (value: AnswerValue) => void;
}

const digitOf = (place: number): string => (place < 9 ? String(place + 1) : '');

/** What can be said to a question, each with the digit that says it. */
export function TypedOptions({ question, value, onChange }: TypedOptionsProps) {
  const { t } = useTranslation();
  const name = useId();
  const isMany = question.kind === 'multiple';
  const chosen = Array.isArray(value) ? value : [];
  const isChosen = (one: number) => (isMany ? chosen.includes(one) : value === one);
  return (
    <fieldset className={classes.options}>
      <legend className="screen-reader-only">{question.text}</legend>
      {offered(question).map((one, place) => (
        <label key={one.value} className={classes.option}>
          <span className={classes.digit} aria-hidden="true">
            {digitOf(place)}
          </span>
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={name}
            checked={isChosen(one.value)}
            onChange={() => onChange(isMany ? toggled(chosen, one.value, mostPlaces(question)) : one.value)}
          />
          <span>{one.label}</span>
        </label>
      ))}
      {question.kind === 'scale' && question.notSeen !== null && (
        <label className={classes.option}>
          <span className={classes.digit} aria-hidden="true">
            0
          </span>
          <input type="radio" name={name} checked={value === null} onChange={() => onChange(null)} />
          <span>{t('feedback.intake.type.notSeen')}</span>
        </label>
      )}
    </fieldset>
  );
}
