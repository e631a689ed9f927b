import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { dayWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';
import { AboutLine } from './AboutLine.tsx';
import classes from './evidence.module.css';
import { sourceIcons, useAsChosen, usePieceTitle } from './source-words.ts';
import { TargetDialog } from './TargetDialog.tsx';

function LooseRow({ piece, onShow }: { piece: Evidence; onShow: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const title = usePieceTitle()(piece);
  const PieceIcon = sourceIcons[piece.source.kind];
  return (
    <li className={classes.piece}>
      <PieceIcon size={18} aria-hidden="true" className={classes.icon} />
      <div className={classes.about}>
        <p className={classes.pieceTitle}>
          <Link to={`/growth/evidence/${piece.id}`}>
            <span data-private>{title}</span>
          </Link>
        </p>
        <p
          className={classes.meta}
        >{`${t(`evidence.kinds.${piece.source.kind}`)} · ${dayWords(piece.happenedOn, today)}`}</p>
        <AboutLine about={piece.about} />
      </div>
      <Button variant="subtle" size="compact-sm" aria-label={t('evidence.view.showOf', { title })} onClick={onShow}>
        {t('evidence.view.show')}
      </Button>
    </li>
  );
}

/** Pieces that are shown for nothing, and stay for what is said about them. */
export function LoosePieces({ pieces, isPart }: { pieces: readonly Evidence[]; isPart: boolean }) {
  const { t } = useTranslation();
  const asChosen = useAsChosen();
  const [showing, setShowing] = useState<Evidence>();
  const loose = pieces.filter(({ links }) => links.length === 0);
  if (loose.length === 0) {
    return <p className={classes.noneLike}>{t(isPart ? 'evidence.view.noneLike' : 'evidence.view.noLoose')}</p>;
  }
  return (
    <>
      <p className={classes.noneLike}>{t('evidence.view.looseText')}</p>
      <ul className={classes.targets} aria-label={t('evidence.view.loose')}>
        {loose.map((piece) => (
          <LooseRow key={piece.id} piece={piece} onShow={() => setShowing(piece)} />
        ))}
      </ul>
      {showing && <TargetDialog chosen={asChosen(showing)} piece={showing} onDone={() => setShowing(undefined)} />}
    </>
  );
}
