import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type PhaseId, type ProgramId, programId } from '../../../shared/programs/programs.contract.ts';
import { usePrograms } from '../../programs/public.ts';
import { useProgramOutline } from '../portfolio-queries.ts';
import classes from './cover.module.css';

export interface About {
  programId: ProgramId | null;
  /** All of the program when empty. */
  phaseIds: PhaseId[];
}

/** Which program a portfolio is for, and which of its phases; none chosen are all of them. */
export function ProgramFields({ about, onChange }: { about: About; onChange: (about: About) => void }) {
  const { t } = useTranslation();
  const programs = (usePrograms().data ?? []).filter(({ isArchived, id }) => !isArchived || id === about.programId);
  const phases = useProgramOutline(about.programId).data?.phases ?? [];
  const isIn = (id: PhaseId) => about.phaseIds.length === 0 || about.phaseIds.includes(id);

  function choose(id: PhaseId, isChosen: boolean): void {
    const chosen = phases.map((phase) => phase.id).filter((one) => (one === id ? isChosen : isIn(one)));
    onChange({ ...about, phaseIds: chosen.length === phases.length ? [] : chosen });
  }

  return (
    <>
      <NativeSelect
        data-private
        label={t('portfolio.builder.cover.ofProgram')}
        value={about.programId ?? ''}
        data={[
          { value: '', label: t('portfolio.builder.cover.noProgram') },
          ...programs.map(({ id, name, cohort }) => ({
            value: id,
            label: cohort === '' ? name : `${name}, ${cohort}`,
          })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ programId: programId.safeParse(value).data ?? null, phaseIds: [] })
        }
      />
      {phases.length > 0 && (
        <fieldset className={classes.phases}>
          <legend>{t('portfolio.builder.cover.phases')}</legend>
          {phases.map(({ id, title }) => (
            <Checkbox
              key={id}
              label={<span data-private>{title}</span>}
              checked={isIn(id)}
              disabled={isIn(id) && about.phaseIds.length === 1}
              onChange={({ currentTarget: { checked } }) => choose(id, checked)}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
