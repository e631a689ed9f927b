import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Shown } from '../../shared/evidence/evidence.rules.ts';
import { useLinkEvidence, useUnlinkEvidence } from './evidence-queries.ts';
import { sourceToWanted } from './source-words.ts';

/** Takes a piece away from a competency; it comes back by one touch, for as long as the message stands there. */
export function useTakeAway() {
  const { t } = useTranslation();
  const unlink = useUnlinkEvidence();
  const link = useLinkEvidence();

  async function takeAway({ piece, link: taken }: Shown): Promise<void> {
    const target = { frameworkId: taken.frameworkId, competencyId: taken.competencyId };
    try {
      await unlink.mutateAsync({ id: piece.id, target });
    } catch {
      return; // the piece still stands there, and the notice says why
    }
    const message = `taken-${piece.id}-${target.competencyId}`;
    notifications.show({
      id: message,
      autoClose: 8000,
      closeButtonProps: { 'aria-label': t('app.dismiss') },
      message: (
        <>
          {t(piece.source.kind === 'words' ? 'evidence.takenAwayWords' : 'evidence.takenAway')}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              notifications.hide(message);
              link.mutate({ source: sourceToWanted(piece), target, why: taken.why, linkedAt: taken.linkedAt });
            }}
          >
            {t('evidence.undo')}
          </Button>
        </>
      ),
    });
  }

  return { takeAway, error: unlink.error ?? link.error };
}
