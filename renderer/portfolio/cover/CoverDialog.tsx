import { Button, Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, Result } from '../../../shared/errors.ts';
import type { Cover, Portfolio } from '../../../shared/portfolio/portfolio.contract.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useFocusBack } from '../../ui/useFocusBack.ts';
import type { WantedPortfolio } from '../portfolio-queries.ts';
import { CoverFields } from './CoverFields.tsx';
import classes from './cover.module.css';
import { ProgramFields } from './ProgramFields.tsx';

const coverOf = (portfolio: Portfolio): Cover => ({
  title: portfolio.title,
  subtitle: portfolio.subtitle,
  author: portfolio.author,
  program: portfolio.program,
  cohort: portfolio.cohort,
  coversFrom: portfolio.coversFrom,
  coversTo: portfolio.coversTo,
  logoId: portfolio.logoId,
  theme: portfolio.theme,
  size: portfolio.size,
});

export interface CoverDialogProps {
  portfolio: Portfolio;
  onSave: (wanted: WantedPortfolio) => Promise<Result<Portfolio> | undefined>;
  onClose: () => void;
}

/** The cover, the look, and which program it is about. */
export function CoverDialog({ portfolio, onSave, onClose }: CoverDialogProps) {
  const { t } = useTranslation();
  useFocusBack();
  const [cover, setCover] = useState(() => coverOf(portfolio));
  const [about, setAbout] = useState({ programId: portfolio.programId, phaseIds: portfolio.phaseIds });
  const [failure, setFailure] = useState<Failure | null>(null);
  const isEmpty = cover.title.trim() === '';

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isEmpty) return;
    const answer = await onSave({ cover, ...about });
    if (answer?.ok) onClose();
    else setFailure(answer?.error ?? { code: 'changed-elsewhere' });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={t('portfolio.builder.cover.heading')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('portfolio.builder.close') }}
    >
      <form className={classes.form} onSubmit={(event) => void save(event)}>
        <CoverFields cover={cover} onChange={(change) => setCover((known) => ({ ...known, ...change }))} />
        <ProgramFields about={about} onChange={setAbout} />
        {failure && <Notice code={failure.code} />}
        <div className={classes.answers}>
          {isEmpty && <p className={classes.hint}>{t('portfolio.builder.cover.titleMissing')}</p>}
          <Button variant="default" onClick={onClose}>
            {t('portfolio.builder.cancel')}
          </Button>
          <Button type="submit" aria-disabled={isEmpty}>
            {t('portfolio.builder.cover.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
