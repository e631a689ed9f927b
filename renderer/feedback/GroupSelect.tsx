import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Group, groups } from '../../shared/feedback/disclosed.contract.ts';

export interface GroupSelectProps {
  /** What it is for: seen, or only heard where the place says it. */
  label: string;
  isLabelHidden?: boolean;
  value: Group;
  onChange: (group: Group) => void;
}

/** What somebody is to the coach. */
export function GroupSelect({ label, isLabelHidden = false, value, onChange }: GroupSelectProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      {...(isLabelHidden ? { 'aria-label': label, size: 'xs' } : { label })}
      data={groups.map((group) => ({ value: group, label: t(`feedback.groupsOne.${group}`) }))}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Group)}
    />
  );
}
