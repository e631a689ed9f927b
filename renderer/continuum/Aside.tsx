import { Button } from '@mantine/core';
import { Trash } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pair } from '../../shared/continuum/continuum.contract.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import classes from './continuum.module.css';
import { RemoveQuestion } from './RemoveQuestion.tsx';

interface AsidePairProps {
  pair: Pair;
  hasRoom: boolean;
  onBringBack: () => void;
}

function AsidePair({ pair, hasRoom, onBringBack }: AsidePairProps) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const words = t('continuum.pairWords', { from: pair.from, to: pair.to });
  return (
    <li>
      <div>
        <p data-private>{words}</p>
        <p className={classes.meta}>{t('continuum.asideMarks', { count: pair.marks.length })}</p>
      </div>
      <div className={classes.actions}>
        {hasRoom && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('continuum.bringBackLabel', { words })}
            onClick={onBringBack}
          >
            {t('continuum.bringBack')}
          </Button>
        )}
        <ToolButton
          label={t('continuum.removeLabel', { words })}
          tooltip={t('continuum.remove')}
          icon={Trash}
          onClick={() => setIsAsking(true)}
        />
      </div>
      <RemoveQuestion pair={pair} opened={isAsking} onClose={() => setIsAsking(false)} />
    </li>
  );
}

export interface AsideProps {
  pairs: readonly Pair[];
  /** Whether one of them can come back. */
  hasRoom: boolean;
  onBringBack: (pair: Pair) => void;
}

/** Pairs that were put aside; their marks stay with them. */
export function Aside({ pairs, hasRoom, onBringBack }: AsideProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.aside} aria-label={t('continuum.aside')}>
      <h2>{t('continuum.aside')}</h2>
      <ul>
        {pairs.map((pair) => (
          <AsidePair key={pair.id} pair={pair} hasRoom={hasRoom} onBringBack={() => onBringBack(pair)} />
        ))}
      </ul>
    </section>
  );
}
