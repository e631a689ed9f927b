import { NativeSelect } from '@mantine/core';
import type { Plan } from '../../shared/plans/plans.contract.ts';
import { usePeople } from '../people/public.ts';
import classes from './plan.module.css';

export interface PersonSelectProps {
  label: string;
  /** Whether the label is on the screen, or only said. */
  isLabelShown?: boolean;
  /** What nobody in particular is called. */
  nobody: string;
  value: Plan['personId'];
  onChange: (personId: Plan['personId']) => void;
}

/** Somebody by code, or nobody. Whoever is in the archive is offered only where they were chosen already. */
export function PersonSelect({ label, isLabelShown = false, nobody, value, onChange }: PersonSelectProps) {
  const people = usePeople() ?? [];
  const offered = people.filter(({ id, isArchived }) => !isArchived || id === value);
  return (
    <NativeSelect
      data-private
      classNames={{ input: classes.input ?? '', label: classes.label ?? '' }}
      {...(isLabelShown ? { label } : { 'aria-label': label })}
      value={offered.some(({ id }) => id === value) ? String(value) : ''}
      data={[{ value: '', label: nobody }, ...offered.map(({ id, code }) => ({ value: id, label: code }))]}
      onChange={({ currentTarget }) => onChange(people.find(({ id }) => id === currentTarget.value)?.id ?? null)}
    />
  );
}
