import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Framework, FrameworkId } from '../../shared/frameworks/frameworks.contract.ts';
import classes from './evidence.module.css';

export interface FrameworkSelectProps {
  all: readonly Framework[];
  value: Framework;
  onChange: (id: FrameworkId) => void;
}

/** Which framework is looked at; nothing where there is only one. What is put aside is not offered, unless it is looked at. */
export function FrameworkSelect({ all, value, onChange }: FrameworkSelectProps) {
  const { t } = useTranslation();
  const offered = all.filter(({ id, isArchived }) => !isArchived || id === value.id);
  if (offered.length < 2) return null;
  return (
    <NativeSelect
      className={classes.select ?? ''}
      aria-label={t('evidence.framework')}
      value={value.id}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(event) => {
        const chosen = offered.find(({ id }) => id === event.currentTarget.value);
        if (chosen) onChange(chosen.id);
      }}
    />
  );
}
