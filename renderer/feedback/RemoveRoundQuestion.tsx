import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { Veiled } from '../ui/Veiled.tsx';
import { Asking } from './Asking.tsx';
import { useRemoveRound } from './feedback-queries.ts';

export interface RemoveRoundQuestionProps {
  round: Pick<Round, 'id' | 'name'>;
  isOpen: boolean;
  /** Kept, or gone. */
  onDone: (isGone: boolean) => void;
}

/** Asks before a round is taken away for good, and says what goes with it. */
export function RemoveRoundQuestion({ round: { id, name }, isOpen, onDone }: RemoveRoundQuestionProps) {
  const { t } = useTranslation();
  const remove = useRemoveRound();

  function takeAway(): void {
    remove.mutate(id, {
      onSuccess() {
        onDone(true);
        const message = <Veiled word={name} words={(said) => t('feedback.rounds.home.removed', { name: said })} />;
        notifications.show({ message, closeButtonProps: { 'aria-label': t('app.dismiss') } });
      },
    });
  }

  return (
    <Asking
      isOpen={isOpen}
      title={t('feedback.rounds.home.removeTitle')}
      confirm={t('feedback.rounds.home.removeConfirm')}
      keep={t('feedback.rounds.home.keep')}
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={takeAway}
      onKeep={() => onDone(false)}
    >
      <p>{t('feedback.rounds.home.removeText')}</p>
    </Asking>
  );
}
