import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PieceSource } from '../../../shared/portfolio/portfolio.contract.ts';
import { ReportChoiceFields } from '../../feedback/public.ts';
import classes from './piece.module.css';

type RoundSource = Extract<PieceSource, { kind: 'round' }>;

export interface RoundChoiceProps {
  source: RoundSource;
  onChange: (source: RoundSource) => void;
}

/** Which parts of a round go along, and which words of others: chosen in a dialog, for there can be many. */
export function RoundChoice({ source, onChange }: RoundChoiceProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const count = source.parts.length;
  return (
    <div className={classes.round}>
      <p className={classes.meta}>
        {t('portfolio.builder.piece.roundParts', { count })}
        {source.commentIds.length > 0 &&
          ` ${t('portfolio.builder.piece.roundWords', { count: source.commentIds.length })}`}
      </p>
      <Button variant="default" size="compact-sm" onClick={() => setIsOpen(true)}>
        {t('portfolio.builder.piece.chooseRound')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        size={620}
        title={t('portfolio.builder.piece.goesAlong')}
        closeButtonProps={{ 'aria-label': t('portfolio.builder.close') }}
      >
        <ReportChoiceFields
          roundId={source.roundId}
          parts={source.parts}
          commentIds={source.commentIds}
          onChange={(parts, commentIds) => onChange({ ...source, parts, commentIds })}
        />
      </Modal>
    </div>
  );
}
