import { Button } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArtefactId } from '../../shared/artefacts/artefacts.contract.ts';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './evidence.module.css';
import { useArtefactEvidence } from './evidence-queries.ts';
import { PieceUses } from './PieceUses.tsx';
import { TargetDialog } from './TargetDialog.tsx';

export interface ArtefactShowsProps {
  artefactId: ArtefactId;
  /** What it is called, and the day that it stands for. */
  title: string;
  happenedOn: LocalDate;
}

/** What an artefact is shown for, and a way to show it for one thing more. */
export function ArtefactShows({ artefactId, title, happenedOn }: ArtefactShowsProps) {
  const { t } = useTranslation();
  const id = useId();
  const { data, error } = useArtefactEvidence(artefactId);
  const [isAdding, setIsAdding] = useState(false);
  const piece = data?.[0];
  return (
    <section className={classes.of} aria-labelledby={id}>
      <h2 id={id}>{t('evidence.piece.shownFor')}</h2>
      {error && <Notice code={failureOf(error).code} />}
      {piece && piece.links.length > 0 ? (
        <PieceUses piece={piece} />
      ) : (
        <p className={classes.quietText}>{t('evidence.shows.nothingYet')}</p>
      )}
      <div>
        <Button
          className={classes.quiet ?? ''}
          variant="subtle"
          size="compact-sm"
          leftSection={<Plus size={16} aria-hidden="true" />}
          onClick={() => setIsAdding(true)}
        >
          {t('evidence.view.show')}
        </Button>
      </div>
      {isAdding && (
        <TargetDialog
          chosen={{ source: { kind: 'artefact', artefactId }, title, happenedOn }}
          piece={piece}
          onDone={() => setIsAdding(false)}
        />
      )}
    </section>
  );
}
