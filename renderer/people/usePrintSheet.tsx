import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../shared/people/people.contract.ts';
import { api } from '../api/client.ts';
import { useAsk } from '../api/useAsk.ts';
import { Veiled } from '../ui/Veiled.tsx';

/** Prints "How I keep what you tell me" to a PDF: with somebody's code, or to be filled in (null). */
export function usePrintSheet(personId: PersonId | null) {
  const { t } = useTranslation();
  const { ask, isPending, failure } = useAsk(api.people.printSheet);
  return {
    isPending,
    failure,
    async print(): Promise<void> {
      const answer = await ask({ personId });
      if (!answer?.saved) return;
      const message = <Veiled word={answer.fileName} words={(name) => t('people.printed', { name })} />;
      notifications.show({ message, closeButtonProps: { 'aria-label': t('app.dismiss') } });
    },
  };
}
