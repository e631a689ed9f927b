import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type PersonKind, personKinds } from '../../shared/people/people.contract.ts';
import classes from './people.module.css';

const isKind = (value: string): value is PersonKind => personKinds.some((kind) => kind === value);

/** What somebody is to the coach. */
export function KindSelect({ value, onChange }: { value: PersonKind; onChange: (kind: PersonKind) => void }) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      classNames={{ input: classes.input ?? '', label: classes.label ?? '' }}
      label={t('people.kind')}
      value={value}
      data={personKinds.map((kind) => ({ value: kind, label: t(`people.kinds.${kind}`) }))}
      onChange={({ currentTarget }) => isKind(currentTarget.value) && onChange(currentTarget.value)}
    />
  );
}
