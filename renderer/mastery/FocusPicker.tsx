import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import type { Form } from '../../shared/mastery/mastery.contract.ts';
import { type AssessmentResult, itemsOf, stageName } from '../../shared/mastery/scoring.rules.ts';
import classes from './reflect.module.css';

export interface FocusPickerProps {
  framework: FrameworkWording;
  result: AssessmentResult;
  form: Form;
  focus: readonly ItemId[];
  onChange: (focus: ItemId[]) => void;
}

const MOST = 2;

/** One or two parts to work on, found by their words or codes. */
export function FocusPicker({ framework, result, form, focus, onChange }: FocusPickerProps) {
  const { t } = useTranslation();
  const stageIn = (id: ItemId) => result.marks.find(({ itemId }) => itemId === id)?.stage ?? null;
  const data = framework.domains.map((domain) => ({
    group: domain.name,
    items: itemsOf(domain, form).map(({ id, code, name }) => {
      const stage = stageName(framework, stageIn(id));
      return { value: String(id), label: stage === '' ? `${code} ${name}` : `${code} ${name} · ${stage}` };
    }),
  }));
  return (
    <MultiSelect
      classNames={{ label: classes.promptLabel ?? '' }}
      label={t('mastery.reflect.focus')}
      description={t('mastery.reflect.focusText')}
      {...(focus.length < MOST ? { placeholder: t('mastery.reflect.focusPlaceholder') } : {})}
      data={data}
      value={focus.map(String)}
      maxValues={MOST}
      searchable
      hidePickedOptions
      nothingFoundMessage={t('mastery.reflect.focusNothing')}
      onChange={(values) => onChange(values as ItemId[])}
    />
  );
}
