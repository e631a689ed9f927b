import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byCompetency, type Shown } from '../../shared/evidence/evidence.rules.ts';
import { targetKey } from '../../shared/evidence/target.rules.ts';
import type { FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { findCompetency } from './competencies.ts';
import classes from './evidence.module.css';
import { useEvidence } from './evidence-queries.ts';
import { PieceRow } from './PieceRow.tsx';

/** Pieces that stand there without being asked for. */
const SHOWN = 3;

export interface PiecesProps {
  /** The framework under whose parts they are listed, if they are. */
  framework?: FrameworkWording;
  /** What the list is called, for those who do not see where it stands. */
  label: string;
  shown: readonly Shown[];
  /** What stands in the line below them. */
  children?: ReactNode;
}

/** Pieces of evidence, the newest ones in sight. */
export function Pieces({ framework, label, shown, children }: PiecesProps) {
  const { t } = useTranslation();
  const [isAll, setIsAll] = useState(false);
  return (
    <>
      {shown.length > 0 && (
        <ul className={classes.pieces} aria-label={label}>
          {(isAll ? shown : shown.slice(0, SHOWN)).map((each) => (
            <PieceRow key={`${each.piece.id} ${targetKey(each.link)}`} framework={framework} shown={each} />
          ))}
        </ul>
      )}
      <div className={classes.shownFoot}>
        {shown.length > SHOWN && (
          <Button
            className={classes.quiet ?? ''}
            variant="subtle"
            size="compact-sm"
            aria-expanded={isAll}
            onClick={() => setIsAll(!isAll)}
          >
            {isAll ? t('evidence.showFewer') : t('evidence.showAll', { count: shown.length })}
          </Button>
        )}
        {children}
      </div>
    </>
  );
}

export interface EvidenceListProps {
  framework: FrameworkWording;
  competencyId: ItemId;
}

/** What is linked to one competency: each piece with its day and why, and what can be done with it. */
export function EvidenceList({ framework, competencyId }: EvidenceListProps) {
  const { t } = useTranslation();
  const { data, error } = useEvidence(framework.id);
  const { code = '', name = '' } = findCompetency(framework, competencyId) ?? {};
  if (error) return <Notice code={failureOf(error).code} />;
  const shown = byCompetency(data ?? [], framework.id).get(competencyId) ?? [];
  return <Pieces framework={framework} label={t('evidence.list', { code, name })} shown={shown} />;
}
