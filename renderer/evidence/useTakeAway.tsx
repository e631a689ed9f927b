import { Button, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDescribed } from '../../shared/evidence/about.rules.ts';
import type { Shown } from '../../shared/evidence/evidence.rules.ts';
import { targetOf } from '../../shared/evidence/target.rules.ts';
import { useFocusBack } from '../ui/useFocusBack.ts';
import { useSayRefused } from '../ui/useSayRefused.tsx';
import { useLinkEvidence, useUnlinkEvidence } from './evidence-queries.ts';
import classes from './picker.module.css';
import { sourceToWanted } from './source-words.ts';
import { useSay } from './useSay.tsx';

interface LastUseProps {
  onKeep: () => void;
  onForget: () => void;
  onClose: () => void;
}

/** Asks what becomes of a piece of which something is said and that is shown for nothing any more. */
function LastUse({ onKeep, onForget, onClose }: LastUseProps) {
  const { t } = useTranslation();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('evidence.last.title')}
      size={480}
      closeButtonProps={{ 'aria-label': t('evidence.picker.close') }}
    >
      <div className={classes.form}>
        <p>{t('evidence.last.text')}</p>
        <div className={classes.answers}>
          <Button variant="default" onClick={onForget}>
            {t('evidence.last.forget')}
          </Button>
          <Button onClick={onKeep} data-autofocus>
            {t('evidence.last.keep')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

export interface TakingAway {
  takeAway: (shown: Shown) => Promise<void>;
  error: Error | null;
  /** The question that stands in between, where there is one. */
  asking: ReactNode;
}

/** Takes a piece away from what it is shown for; it comes back by one touch, for as long as the message stands there. */
export function useTakeAway(): TakingAway {
  const { t } = useTranslation();
  const say = useSay();
  const sayRefused = useSayRefused();
  const unlink = useUnlinkEvidence();
  const link = useLinkEvidence();
  const [last, setLast] = useState<Shown>();

  async function take({ piece, link: taken }: Shown, becomes: 'kept' | 'forgotten'): Promise<void> {
    setLast(undefined);
    const target = targetOf(taken);
    try {
      await unlink.mutateAsync({ id: piece.id, target, forgets: becomes === 'forgotten' });
    } catch {
      return; // the piece still stands there, and the notice says why
    }
    const isStill = becomes === 'kept' && isDescribed(piece.about) && piece.links.length === 1;
    const words = piece.entryId === null ? 'evidence.takenAwayWords' : 'evidence.takenAway';
    say(t(isStill ? 'evidence.last.kept' : words), () => {
      const { why, linkedAt } = taken;
      void link
        .mutateAsync({ source: sourceToWanted(piece), target, why, linkedAt, about: piece.about })
        .catch(sayRefused);
    });
  }

  return {
    async takeAway(shown) {
      const { about, links } = shown.piece;
      if (links.length === 1 && isDescribed(about)) setLast(shown);
      else await take(shown, 'forgotten');
    },
    error: unlink.error,
    asking: last && (
      <LastUse
        onKeep={() => void take(last, 'kept')}
        onForget={() => void take(last, 'forgotten')}
        onClose={() => setLast(undefined)}
      />
    ),
  };
}
