import { useQueryClient } from '@tanstack/react-query';
import { useEvent } from '../api/useEvent.ts';
import { useSettings } from '../settings/public.ts';
import { useVaultStatus } from '../vault/public.ts';
import { BeforeJournal } from './BeforeJournal.tsx';
import { Providers } from './Providers.tsx';
import { StartedAgain } from './StartedAgain.tsx';
import { useSharingMark } from './shell/useScreenShare.ts';
import { useRoutes } from './useRoutes.ts';

/** Which of the three the coach sees: a first journal, a closed one, or the open one. */
export function Gate() {
  const settings = useSettings();
  const status = useVaultStatus();
  const isSharing = useSharingMark();
  const Routes = useRoutes(status?.state === 'open');
  const queryClient = useQueryClient();
  useEvent('vaultLocked', () => queryClient.clear());
  if (!settings || !status || isSharing === undefined) return null;
  return (
    <Providers settings={settings}>
      <StartedAgain />
      {status.state !== 'open' && <BeforeJournal status={status} />}
      {status.state === 'open' && Routes && <Routes />}
    </Providers>
  );
}
