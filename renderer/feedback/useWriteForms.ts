import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { InviteId, RoundId } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { useChangeFeedback } from './feedback-queries.ts';

/** Writes forms into a folder that the coach chooses: some, or all that are open (null). */
export function useWriteForms(roundId: RoundId) {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useChangeFeedback(api.feedback.writeForms);

  function write(inviteIds: InviteId[] | null): void {
    if (isPending) return;
    mutate(
      { roundId, inviteIds },
      {
        onSuccess({ saved, fileNames }) {
          if (!saved) return;
          notifications.show({
            message: t('feedback.rounds.ask.written', { count: fileNames.length, name: fileNames[0] ?? '' }),
            closeButtonProps: { 'aria-label': t('app.dismiss') },
          });
        },
      },
    );
  }

  return { write, isPending, error };
}
