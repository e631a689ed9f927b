import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { MagnifyingGlass } from '@phosphor-icons/react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sourceKinds } from '../../../shared/steps/steps.contract.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/failure.ts';
import classes from './ListView.module.css';
import type { ListFilter } from './list-filter.ts';

export interface ListFiltersProps {
  value: ListFilter;
  onChange: (change: Partial<ListFilter>) => void;
}

/** Which steps: open or ended, with these words, of that person, from there. */
export function ListFilters({ value, onChange }: ListFiltersProps) {
  const { t } = useTranslation();
  const people =
    useQuery({ queryKey: ['people', 'list', 'all'], queryFn: () => unwrap(api.people.listPeople(null)) }).data ?? [];
  return (
    <div className={classes.filters}>
      <SegmentedControl
        size="xs"
        aria-label={t('nextSteps.list.which')}
        value={value.shows}
        data={(['open', 'ended'] as const).map((shows) => ({ value: shows, label: t(`nextSteps.list.${shows}`) }))}
        onChange={(shows) => onChange({ shows })}
      />
      <TextInput
        data-private
        className={classes.find ?? ''}
        aria-label={t('nextSteps.list.find')}
        placeholder={t('nextSteps.list.find')}
        leftSection={<MagnifyingGlass size={16} aria-hidden="true" />}
        autoComplete="off"
        maxLength={200}
        value={value.words}
        onChange={(event) => onChange({ words: event.currentTarget.value })}
      />
      <NativeSelect
        data-private
        aria-label={t('nextSteps.list.person')}
        value={value.person ?? ''}
        data={[
          { value: '', label: t('nextSteps.list.anyPerson') },
          ...people.map(({ id, code }) => ({ value: String(id), label: code })),
          { value: 'none', label: t('nextSteps.list.nobody') },
        ]}
        onChange={({ currentTarget }) => {
          const chosen = people.find(({ id }) => id === currentTarget.value)?.id;
          onChange({ person: currentTarget.value === 'none' ? 'none' : (chosen ?? null) });
        }}
      />
      <NativeSelect
        aria-label={t('nextSteps.list.source')}
        value={value.source ?? ''}
        data={[
          { value: '', label: t('nextSteps.list.anySource') },
          ...sourceKinds.map((kind) => ({ value: kind, label: t(`nextSteps.sources.${kind}`) })),
        ]}
        onChange={({ currentTarget }) =>
          onChange({ source: sourceKinds.find((kind) => kind === currentTarget.value) ?? null })
        }
      />
    </div>
  );
}
