import { NativeSelect } from '@mantine/core';
import { Check } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { evidenceForms, impactLevels, levelNames } from '../../shared/evidence/about.contract.ts';
import type { AboutFilter } from '../../shared/evidence/about.rules.ts';
import { shownForKinds } from '../../shared/evidence/evidence.contract.ts';
import classes from './evidence.module.css';

/** What evidence is looked at by: the parts of a framework, goals, plans, or what is shown for nothing. */
export type View = (typeof shownForKinds)[number];

export const viewOf = (text: string | null): View => shownForKinds.find((kind) => kind === text) ?? 'competency';

interface FiltersProps {
  filter: AboutFilter;
  onFilter: (filter: AboutFilter) => void;
}

/** Pieces of one kind or one level alone. */
function Filters({ filter, onFilter }: FiltersProps) {
  const { t } = useTranslation();
  const unsaid = { value: 'unsaid', label: t('evidence.view.unsaid') };
  return (
    <div className={classes.narrow}>
      <NativeSelect
        size="xs"
        aria-label={t('evidence.view.form')}
        value={filter.form ?? ''}
        data={[
          { value: '', label: t('evidence.view.anyForm') },
          ...evidenceForms.map((value) => ({ value, label: t(`evidence.about.forms.${value}`) })),
          unsaid,
        ]}
        onChange={({ currentTarget: { value } }) =>
          onFilter({
            ...filter,
            form: value === 'unsaid' ? 'unsaid' : (evidenceForms.find((form) => form === value) ?? null),
          })
        }
      />
      <NativeSelect
        size="xs"
        aria-label={t('evidence.view.level')}
        value={filter.level ?? ''}
        data={[
          { value: '', label: t('evidence.view.anyLevel') },
          ...impactLevels.map((level) => ({
            value: `${level}`,
            label: `${level} ${t(`evidence.about.levels.${levelNames[level]}`)}`,
          })),
          unsaid,
        ]}
        onChange={({ currentTarget: { value } }) =>
          onFilter({
            ...filter,
            level: value === 'unsaid' ? 'unsaid' : (impactLevels.find((level) => `${level}` === value) ?? null),
          })
        }
      />
    </div>
  );
}

export interface ViewBarProps extends FiltersProps {
  view: View;
  /** Pieces that are shown for nothing. */
  looseCount: number;
  /** Whether anything is said about any piece: otherwise there is nothing to choose them by. */
  canFilter: boolean;
  onView: (view: View) => void;
}

/** By what evidence is looked at, and which of it. */
export function ViewBar({ view, looseCount, canFilter, onView, ...filters }: ViewBarProps) {
  const { t } = useTranslation();
  const offered = shownForKinds.filter((kind) => kind !== 'nothing' || looseCount > 0 || view === 'nothing');
  const nameOf = (kind: View) => {
    const name = t(`evidence.view.${kind}`);
    return kind === 'nothing' ? t('evidence.view.counted', { name, count: looseCount }) : name;
  };
  return (
    <div className={classes.bar}>
      <fieldset className={classes.views}>
        <legend>{t('evidence.view.label')}</legend>
        {offered.map((kind) => (
          <button
            key={kind}
            type="button"
            className={classes.chip}
            aria-pressed={view === kind}
            onClick={() => onView(kind)}
          >
            {view === kind && <Check size={16} aria-hidden="true" />}
            {nameOf(kind)}
          </button>
        ))}
      </fieldset>
      {canFilter && <Filters {...filters} />}
    </div>
  );
}
