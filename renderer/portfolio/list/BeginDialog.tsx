import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cover, PortfolioId } from '../../../shared/portfolio/portfolio.contract.ts';
import { failureOf } from '../../api/failure.ts';
import { usePrograms } from '../../programs/public.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useFocusBack } from '../../ui/useFocusBack.ts';
import classes from '../cover/cover.module.css';
import { type About, ProgramFields } from '../cover/ProgramFields.tsx';
import { useCreatePortfolio } from '../portfolio-queries.ts';

const blankCover: Cover = {
  title: '',
  subtitle: '',
  author: '',
  program: '',
  cohort: '',
  coversFrom: null,
  coversTo: null,
  logoId: null,
  theme: 'literata',
  size: 'A4',
};

export interface BeginDialogProps {
  /** Begins with a program, or with an outline that is empty. */
  isFilled: boolean;
  onClose: () => void;
  onBegun: (id: PortfolioId) => void;
}

/** The first words of a portfolio: what it is called, and which program and phases it is for. */
export function BeginDialog({ isFilled, onClose, onBegun }: BeginDialogProps) {
  const { t } = useTranslation();
  useFocusBack();
  const programs = usePrograms().data ?? [];
  const create = useCreatePortfolio();
  const first = programs.find(({ isArchived }) => !isArchived)?.id ?? null;
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<About>();
  const about = chosen ?? { programId: isFilled ? first : null, phaseIds: [] };
  const program = programs.find(({ id }) => id === about.programId);
  const title = typed.trim();

  async function begin(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (title === '' || create.isPending) return;
    const ofProgram = program && {
      program: program.name,
      cohort: program.cohort,
      coversFrom: program.startsOn,
      coversTo: program.endsOn,
    };
    const cover = { ...blankCover, ...ofProgram, title };
    const made = await create.mutateAsync({ cover, ...about, isFilled: about.programId !== null }).catch(() => null);
    if (made) onBegun(made.id);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t(isFilled ? 'portfolio.builder.begin.withProgram' : 'portfolio.builder.begin.empty')}
      closeButtonProps={{ 'aria-label': t('portfolio.builder.close') }}
    >
      <form className={classes.form} onSubmit={(event) => void begin(event)}>
        <TextInput
          data-autofocus
          data-private
          label={t('portfolio.builder.cover.title')}
          placeholder={t('portfolio.builder.begin.titleHint')}
          maxLength={200}
          value={typed}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
        {isFilled && <ProgramFields about={about} onChange={setChosen} />}
        {isFilled && about.programId !== null && <p className={classes.hint}>{t('portfolio.builder.begin.fills')}</p>}
        {create.error && <Notice code={failureOf(create.error).code} />}
        <div className={classes.answers}>
          <Button variant="default" onClick={onClose}>
            {t('portfolio.builder.cancel')}
          </Button>
          <Button type="submit" aria-disabled={title === ''} loading={create.isPending}>
            {t('portfolio.builder.begin.begin')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
