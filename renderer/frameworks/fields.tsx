import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { frameworkLimits } from '../../shared/frameworks/frameworks.contract.ts';
import type { Path } from '../../shared/frameworks/frameworks.whole.ts';
import { type Flaws, fieldId } from './draft.ts';
import classes from './edit.module.css';

interface FieldProps {
  path: Path;
  label: string;
  /** The label is for those who hear the page; those who see it see where the field stands. */
  isLabelHidden?: boolean;
  hint?: string | undefined;
  value: string;
  max: number;
  flaws: Flaws;
  className?: string | undefined;
  onChange: (value: string) => void;
}

type FlawKey = 'missing' | 'duplicate' | 'html' | 'too-long' | 'too-many';
const flawKeys: readonly string[] = ['missing', 'duplicate', 'html', 'too-long', 'too-many'];

/** What is wrong with a field, in a sentence; false: nothing. */
function useFlawWords(flaws: Flaws): (path: Path) => string | false {
  const { t } = useTranslation();
  return (path) => {
    const reason = flaws.get(fieldId(...path));
    if (reason === undefined || !flawKeys.includes(reason)) return false;
    const isSentence = reason === 'missing' && path.includes('descriptors');
    return t(`frameworks.edit.flaws.${isSentence ? 'missingLine' : (reason as FlawKey)}`);
  };
}

const labelling = (label: string, isHidden: boolean) => (isHidden ? { 'aria-label': label } : { label });

/** One line of a framework. */
export function LineField({
  path,
  label,
  isLabelHidden = false,
  hint,
  value,
  max,
  flaws,
  className,
  onChange,
}: FieldProps) {
  const wordsOf = useFlawWords(flaws);
  return (
    <TextInput
      id={fieldId(...path)}
      {...labelling(label, isLabelHidden)}
      className={className ?? ''}
      placeholder={hint}
      value={value}
      maxLength={max}
      autoComplete="off"
      error={wordsOf(path)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Several lines, or one that may be long: the field grows with its words. */
export function WordsField({
  path,
  label,
  isLabelHidden = false,
  hint,
  value,
  max,
  flaws,
  className,
  onChange,
}: FieldProps) {
  const wordsOf = useFlawWords(flaws);
  return (
    <Textarea
      id={fieldId(...path)}
      {...labelling(label, isLabelHidden)}
      className={className ?? ''}
      classNames={{ input: classes.words ?? '' }}
      placeholder={hint}
      value={value}
      maxLength={max}
      rows={1}
      error={wordsOf(path)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface ListFieldProps extends Omit<FieldProps, 'value' | 'max' | 'onChange'> {
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** A short list, one line for each. */
export function ListField({ value, onChange, ...field }: ListFieldProps) {
  const { t } = useTranslation();
  const { list, listLine } = frameworkLimits;
  return (
    <WordsField
      {...field}
      hint={t('frameworks.edit.onePerLine')}
      value={value.join('\n')}
      max={list * (listLine + 1)}
      onChange={(text) => onChange(text === '' ? [] : text.split('\n'))}
    />
  );
}
