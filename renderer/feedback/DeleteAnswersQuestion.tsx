import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { Asking } from './Asking.tsx';
import { useChangeRound } from './feedback-queries.ts';

export interface DeleteAnswersQuestionProps {
  round: Round;
  isOpen: boolean;
  onDone: () => void;
}

/** Asks before the answers as they came in are deleted; what was shown stays. */
export function DeleteAnswersQuestion({ round: { id, edition }, isOpen, onDone }: DeleteAnswersQuestionProps) {
  const { t } = useTranslation();
  const deleting = useChangeRound(api.feedback.deleteAnswers);

  function deleteThem(): void {
    deleting.mutate(
      { roundId: id },
      {
        onSuccess() {
          onDone();
          notifications.show({
            message: t('feedback.rounds.home.deleted'),
            closeButtonProps: { 'aria-label': t('app.dismiss') },
          });
        },
      },
    );
  }

  return (
    <Asking
      isOpen={isOpen}
      title={t('feedback.rounds.home.deleteTitle')}
      confirm={t('feedback.rounds.home.deleteConfirm')}
      keep={t('feedback.rounds.home.keep')}
      isPending={deleting.isPending}
      error={deleting.error}
      onConfirm={deleteThem}
      onKeep={onDone}
    >
      <p>{t('feedback.rounds.home.deleteText')}</p>
      {edition === null && <p>{t('feedback.rounds.home.deleteNotOpened')}</p>}
    </Asking>
  );
}
