import '@mantine/core/styles/NumberInput.css';
import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { DraftFlaws } from '../../shared/programs/draft.rules.ts';
import { DayField } from '../ui/DayField.tsx';
import { datedWords } from '../ui/day-words.ts';
import classes from './edit.module.css';

export const fieldId = (field: string): string => `field-${field.replace(' ', '-')}`;

interface WordsProps {
  /** As `flawsOfDraft` calls it. */
  field: string;
  label: string;
  /** The label is for those who hear the page; those who see it see where the field stands. */
  isLabelHidden?: boolean;
  hint?: string;
  value: string;
  max: number;
  flaws: DraftFlaws;
  className?: string | undefined;
  onChange: (value: string) => void;
}

function useFieldProps({ field, label, isLabelHidden = false, hint, value, max, flaws, onChange }: WordsProps) {
  const { t } = useTranslation();
  const flaw = flaws.get(field);
  return {
    id: fieldId(field),
    ...(isLabelHidden ? { 'aria-label': label, placeholder: hint ?? label } : { label, placeholder: hint }),
    value,
    maxLength: max,
    autoComplete: 'off',
    error: flaw && t(`programs.edit.${flaw}`),
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
}

/** One line of a program. */
export function LineField(props: WordsProps) {
  return <TextInput data-private {...useFieldProps(props)} className={props.className ?? ''} />;
}

/** Several lines: the field grows with its words. */
export function WordsField(props: WordsProps) {
  return <Textarea data-private {...useFieldProps(props)} classNames={{ input: classes.words ?? '' }} rows={1} />;
}

interface DayProps {
  field: string;
  label: string;
  short: string;
  value: LocalDate | null;
  defaultDate?: LocalDate | undefined;
  flaws: DraftFlaws;
  onChange: (day: LocalDate | null) => void;
}

/** A day that may be missing. */
export function OptionalDay({ field, label, short, value, defaultDate, flaws, onChange }: DayProps) {
  const { t } = useTranslation();
  const flaw = flaws.get(field);
  return (
    <span className={classes.day} id={fieldId(field)} tabIndex={-1}>
      <span className={classes.dayLabel}>{short}</span>
      <DayField
        label={label}
        words={value === null ? t('programs.edit.noDay') : datedWords(value)}
        value={value}
        onChange={onChange}
        clearLabel={t('programs.edit.clearDay')}
        {...(defaultDate ? { defaultDate } : {})}
      />
      {flaw && <span className={classes.flaw}>{t(`programs.edit.${flaw}`)}</span>}
    </span>
  );
}

interface NumberProps {
  field: string;
  label: string;
  value: number | null;
  max: number;
  flaws: DraftFlaws;
  onChange: (value: number | null) => void;
}

/** A whole number from 1 that may be missing. */
export function SmallNumber({ field, label, value, max, flaws, onChange }: NumberProps) {
  const { t } = useTranslation();
  const flaw = flaws.get(field);
  return (
    <NumberInput
      id={fieldId(field)}
      className={classes.number ?? ''}
      label={label}
      value={value ?? ''}
      min={1}
      max={max}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      error={flaw && t(`programs.edit.${flaw}`)}
      onChange={(typed) => onChange(typeof typed === 'number' && typed >= 1 ? typed : null)}
    />
  );
}
