import { NativeSelect } from '@mantine/core';
import type { PersonId } from '../../shared/people/people.contract.ts';
import { usePeople } from './people-queries.ts';

export interface PersonSelectProps {
  label: string;
  /** Where the label stands beside the field already, it is only heard. */
  isLabelHidden?: boolean;
  /** What nobody in particular is called. */
  nobody: string;
  value: string | null;
  /** How its parts look where it stands. */
  classNames?: Partial<Record<'input' | 'label', string>>;
  onChange: (personId: PersonId | null) => void;
}

/** Somebody by code, or nobody. Whoever is in the archive is offered only where they were chosen already. */
export function PersonSelect({
  label,
  isLabelHidden = false,
  nobody,
  value,
  classNames = {},
  onChange,
}: PersonSelectProps) {
  const people = usePeople() ?? [];
  const offered = people.filter(({ id, isArchived }) => !isArchived || id === value);
  return (
    <NativeSelect
      data-private
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      classNames={classNames}
      value={offered.some(({ id }) => id === value) ? String(value) : ''}
      data={[{ value: '', label: nobody }, ...offered.map(({ id, code }) => ({ value: id, label: code }))]}
      onChange={({ currentTarget }) => onChange(people.find(({ id }) => id === currentTarget.value)?.id ?? null)}
    />
  );
}
