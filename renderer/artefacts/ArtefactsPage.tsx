import { Button } from '@mantine/core';
import { Plus, PuzzlePiece } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Artefact } from '../../shared/artefacts/artefacts.contract.ts';
import { failureOf } from '../api/failure.ts';
import { PortfolioTabs } from '../portfolio/public.ts';
import { datedWords } from '../ui/day-words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useToday } from '../ui/useToday.ts';
import classes from './artefacts.module.css';
import { useArtefacts, usePhases } from './artefacts-queries.ts';
import { kindIcons } from './kind-icons.ts';
import { usePermissionGlance } from './permission-words.ts';

function Row({ artefact, phase }: { artefact: Artefact; phase: string | undefined }) {
  const { t } = useTranslation();
  const today = useToday();
  const glance = usePermissionGlance()(artefact.permissions, today);
  const { id, kind, title, goodEnoughOn } = artefact;
  const KindIcon = kindIcons[kind];
  return (
    <li className={classes.row}>
      <KindIcon size={22} aria-hidden="true" className={classes.rowIcon} />
      <div className={classes.rowWords}>
        <p className={classes.meta}>
          {t(`artefacts.kinds.${kind}`)}
          {phase !== undefined && (
            <>
              {' · '}
              <span data-private>{phase}</span>
            </>
          )}
        </p>
        <h2>
          <Link to={`/portfolio/artefacts/${id}`} className={classes.name ?? ''}>
            <span data-private>{title}</span>
          </Link>
        </h2>
        <p className={classes.facts}>
          <span>
            {goodEnoughOn === null ? t('artefacts.notYet') : t('artefacts.good', { day: datedWords(goodEnoughOn) })}
          </span>
          <span>{glance}</span>
        </p>
      </div>
    </li>
  );
}

/** Every artefact: what it is, whether it is good enough, and what those who are seen in it said. */
export function ArtefactsPage() {
  const { t } = useTranslation();
  const { data: artefacts, error } = useArtefacts();
  const phases = usePhases().data ?? [];
  const button = (
    <Button component={Link} to="/portfolio/artefacts/new" leftSection={<Plus size={18} aria-hidden="true" />}>
      {t('artefacts.begin')}
    </Button>
  );
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle text={t('artefacts.text')}>{t('artefacts.title')}</PageTitle>
        {artefacts && artefacts.length > 0 && button}
      </div>
      <PortfolioTabs />
      {error && <Notice code={failureOf(error).code} />}
      {!artefacts && !error && <PaperLines />}
      {artefacts?.length === 0 && (
        <EmptyState
          picture={<PuzzlePiece size={28} aria-hidden="true" />}
          title={t('artefacts.emptyTitle')}
          action={button}
        >
          {t('artefacts.emptyText')}
        </EmptyState>
      )}
      {artefacts && artefacts.length > 0 && (
        <ul className={classes.rows} aria-label={t('artefacts.list')}>
          {artefacts.map((artefact) => (
            <Row
              key={artefact.id}
              artefact={artefact}
              phase={phases.find(({ id }) => id === artefact.phaseId)?.title}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
