import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type PersonId, personId } from '../../shared/people/people.contract.ts';
import { usePeople } from '../people/public.ts';

export interface OwnerSelectProps {
  value: string | null;
  onChange: (owner: PersonId | null) => void;
}

/** Whose goal it is: the coach's own, or that of a person or a team. */
export function OwnerSelect({ value, onChange }: OwnerSelectProps) {
  const { t } = useTranslation();
  const people = usePeople()?.filter(({ id, isArchived }) => !isArchived || id === value) ?? [];
  return (
    <NativeSelect
      data-private
      label={t('goals.writing.whose')}
      value={value ?? ''}
      data={[
        { value: '', label: t('goals.writing.yours') },
        ...people.map(({ id, code }) => ({ value: id as string, label: code })),
      ]}
      onChange={({ currentTarget }) => onChange(personId.safeParse(currentTarget.value).data ?? null)}
    />
  );
}
