import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invite, Round } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { Asking } from './Asking.tsx';
import { useChangeRound } from './feedback-queries.ts';

export interface WithdrawFormProps {
  round: Pick<Round, 'id'>;
  invite: Pick<Invite, 'id' | 'number'>;
}

/** Takes a form back that is out already: it asks, because the form cannot be told so. */
export function WithdrawForm({ round, invite: { id, number } }: WithdrawFormProps) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const withdraw = useChangeRound(api.feedback.withdrawInvite);
  const close = () => setIsAsking(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('feedback.rounds.ask.withdrawFor', { number })}
        onClick={() => setIsAsking(true)}
      >
        {t('feedback.rounds.ask.withdraw')}
      </Button>
      <Asking
        isOpen={isAsking}
        title={t('feedback.rounds.ask.withdrawTitle', { number })}
        confirm={t('feedback.rounds.ask.withdrawConfirm')}
        keep={t('feedback.rounds.ask.keep')}
        isPending={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => withdraw.mutate({ roundId: round.id, inviteId: id }, { onSuccess: close })}
        onKeep={close}
      >
        <p>{t('feedback.rounds.ask.withdrawText')}</p>
      </Asking>
    </>
  );
}
