import { NativeSelect } from '@mantine/core';
import type { PersonId } from '../../shared/people/people.contract.ts';
import { usePeople } from './people-queries.ts';

export interface PersonSelectProps {
  label: string;
  /** What nobody in particular is called. */
  nobody: string;
  value: PersonId | null;
  onChange: (personId: PersonId | null) => void;
}

/** Somebody by code, or nobody. Whoever is in the archive is offered only where they were chosen already. */
export function PersonSelect({ label, nobody, value, onChange }: PersonSelectProps) {
  const people = usePeople() ?? [];
  const offered = people.filter(({ id, isArchived }) => !isArchived || id === value);
  return (
    <NativeSelect
      data-private
      label={label}
      value={offered.some(({ id }) => id === value) ? String(value) : ''}
      data={[{ value: '', label: nobody }, ...offered.map(({ id, code }) => ({ value: id, label: code }))]}
      onChange={({ currentTarget }) => onChange(people.find(({ id }) => id === currentTarget.value)?.id ?? null)}
    />
  );
}
