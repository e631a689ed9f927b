import { useTranslation } from 'react-i18next';
import type { Shown } from '../../shared/evidence/evidence.rules.ts';
import { useSayRefused } from '../ui/useSayRefused.tsx';
import { useLinkEvidence, useUnlinkEvidence } from './evidence-queries.ts';
import { sourceToWanted } from './source-words.ts';
import { useSay } from './useSay.tsx';

/** Takes a piece away from a competency; it comes back by one touch, for as long as the message stands there. */
export function useTakeAway() {
  const { t } = useTranslation();
  const say = useSay();
  const sayRefused = useSayRefused();
  const unlink = useUnlinkEvidence();
  const link = useLinkEvidence();

  async function takeAway({ piece, link: { why, linkedAt, ...target } }: Shown): Promise<void> {
    try {
      await unlink.mutateAsync({ id: piece.id, target });
    } catch {
      return; // the piece still stands there, and the notice says why
    }
    say(t(piece.source.kind === 'words' ? 'evidence.takenAwayWords' : 'evidence.takenAway'), () => {
      void link.mutateAsync({ source: sourceToWanted(piece), target, why, linkedAt }).catch(sayRefused);
    });
  }

  return { takeAway, error: unlink.error };
}
