import { Button, NativeSelect } from '@mantine/core';
import { Check } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { type Artefact, artefactKinds } from '../../shared/artefacts/artefacts.contract.ts';
import { failureOf } from '../api/failure.ts';
import { DayField } from '../ui/DayField.tsx';
import { datedWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import { ArtefactField } from './ArtefactField.tsx';
import classes from './artefacts.module.css';
import { useChangeArtefact, usePhases } from './artefacts-queries.ts';

/** "Good enough, go": the day on which polishing ended. */
function GoodEnough({ artefact: { id, goodEnoughOn } }: { artefact: Artefact }) {
  const { t } = useTranslation();
  const today = useToday();
  const { mutate } = useChangeArtefact(id);
  return (
    <fieldset className={classes.good}>
      <legend>{t('artefacts.goodEnough')}</legend>
      <div className={classes.inline}>
        {goodEnoughOn === null && (
          <Button
            leftSection={<Check size={18} aria-hidden="true" />}
            onClick={() => mutate(() => ({ goodEnoughOn: today }))}
          >
            {t('artefacts.goodEnoughToday')}
          </Button>
        )}
        <DayField
          label={t('artefacts.goodEnough')}
          words={goodEnoughOn === null ? t('artefacts.chooseDay') : datedWords(goodEnoughOn)}
          value={goodEnoughOn}
          clearLabel={t('artefacts.goodEnoughClear')}
          onChange={(on) => mutate(() => ({ goodEnoughOn: on }))}
        />
      </div>
      <p className={classes.hint}>{t('artefacts.goodEnoughText')}</p>
    </fieldset>
  );
}

/** What it is called, what it is, to which phase it belongs, and whether it is good enough. */
export function HeadFields({ artefact }: { artefact: Artefact }) {
  const { t } = useTranslation();
  const { id, title, kind, phaseId } = artefact;
  const phases = usePhases().data ?? [];
  const { mutate, mutateAsync, error } = useChangeArtefact(id);
  const programs = new Set(phases.map(({ program }) => program));
  const nameOf = (phase: (typeof phases)[number]) =>
    programs.size > 1 ? `${phase.title} (${phase.program})` : phase.title;
  return (
    <section className={classes.top} aria-label={t('artefacts.words')}>
      <ArtefactField
        kind="title"
        label={t('artefacts.name')}
        stored={title}
        maxLength={200}
        save={(words) => mutateAsync(() => ({ title: words }))}
      />
      <div className={classes.fields}>
        <NativeSelect
          label={t('artefacts.kind')}
          value={kind}
          data={artefactKinds.map((one) => ({ value: one, label: t(`artefacts.kinds.${one}`) }))}
          onChange={({ currentTarget: { value } }) => {
            const chosen = artefactKinds.find((one) => one === value);
            if (chosen) mutate(() => ({ kind: chosen }));
          }}
        />
        {phases.length > 0 && (
          <NativeSelect
            data-private
            label={t('artefacts.phase')}
            value={phaseId ?? ''}
            data={[
              { value: '', label: t('artefacts.noPhase') },
              ...phases.map((phase) => ({ value: phase.id, label: nameOf(phase) })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              mutate(() => ({ phaseId: phases.find((phase) => phase.id === value)?.id ?? null }))
            }
          />
        )}
        <GoodEnough artefact={artefact} />
      </div>
      {error && <Notice code={failureOf(error).code} />}
    </section>
  );
}
