import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../shared/errors.ts';
import type { RoundId } from '../../shared/feedback/feedback.contract.ts';
import { useAsk } from '../api/useAsk.ts';
import { Veiled } from '../ui/Veiled.tsx';

type Write = (ref: { roundId: RoundId }) => Promise<Result<{ saved: boolean; fileName: string }>>;

/** Writes one file of a round where the coach wants it, and says its name once it is there. */
export function useWritten(write: Write, words: (name: string) => string) {
  const { t } = useTranslation();
  const { ask, isPending, failure } = useAsk(write);
  return {
    isPending,
    failure,
    async write(roundId: RoundId): Promise<void> {
      const answer = await ask({ roundId });
      if (!answer?.saved) return;
      const message = <Veiled word={answer.fileName} words={words} />;
      notifications.show({ message, closeButtonProps: { 'aria-label': t('app.dismiss') } });
    },
  };
}
