import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useEvent } from '../api/useEvent.ts';
import { useHandedOver } from '../handover/public.ts';
import { useSettings } from '../settings/public.ts';
import { useVaultStatus } from '../vault/public.ts';
import { BeforeJournal } from './BeforeJournal.tsx';
import { Providers } from './Providers.tsx';
import { StartedAgain } from './StartedAgain.tsx';
import { useSharingMark } from './shell/useScreenShare.ts';
import { useRoutes } from './useRoutes.ts';

/** Comes with the first hand-over: every other start would read a form that nobody fills in. */
const AwayWindow = lazy(() => import('./AwayWindow.tsx').then((away) => ({ default: away.AwayWindow })));

/** The coach's own window: a first journal, a closed one, or the open one. */
function OwnWindow() {
  const status = useVaultStatus();
  const Routes = useRoutes(status?.state === 'open');
  if (!status) return null;
  return (
    <>
      <StartedAgain />
      {status.state !== 'open' && <BeforeJournal status={status} />}
      {status.state === 'open' && Routes && <Routes />}
    </>
  );
}

/** Whose the window is comes first: with somebody else nothing of the journal is so much as asked for. */
export function Gate() {
  const settings = useSettings();
  const handed = useHandedOver();
  const isSharing = useSharingMark();
  const queryClient = useQueryClient();
  useEvent('vaultLocked', () => queryClient.clear());
  if (!settings || handed === undefined || isSharing === undefined) return null;
  return (
    <Providers settings={settings}>
      {handed ? (
        <Suspense>
          <AwayWindow handed={handed} />
        </Suspense>
      ) : (
        <OwnWindow />
      )}
    </Providers>
  );
}
