import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { openParts } from '../../shared/feedback/view-parts.rules.ts';
import { api } from '../api/client.ts';
import { Asking } from './Asking.tsx';
import { useChangeRound } from './feedback-queries.ts';
import type { MyView } from './useMyView.ts';

/** Where my own view ends: what is open may stay so, and the seal is set. */
export function SealPart({ round, mine }: { round: Round; mine: MyView }) {
  const { t } = useTranslation();
  const seal = useChangeRound(api.feedback.sealSelfView);
  const [isAsking, setIsAsking] = useState(false);
  const open = openParts(round.questionnaire, mine.view);

  /** What is on the screen is in the journal first: nothing is sealed that was not kept. */
  async function sealNow(): Promise<void> {
    if (await mine.flush()) seal.mutate({ roundId: round.id });
  }

  return (
    <>
      <p>{open === 0 ? t('feedback.rounds.view.endAll') : t('feedback.rounds.view.endOpen', { count: open })}</p>
      <div>
        <Button onClick={() => setIsAsking(true)}>{t('feedback.rounds.view.seal')}</Button>
      </div>
      <Asking
        isOpen={isAsking}
        title={t('feedback.rounds.view.sealTitle')}
        confirm={t('feedback.rounds.view.sealConfirm')}
        keep={t('feedback.rounds.view.sealNot')}
        isPending={seal.isPending}
        error={seal.error}
        onConfirm={() => void sealNow()}
        onKeep={() => setIsAsking(false)}
      >
        <p>{t('feedback.rounds.view.sealText')}</p>
      </Asking>
    </>
  );
}
