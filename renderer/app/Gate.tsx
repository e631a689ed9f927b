import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { useEvent } from '../api/useEvent.ts';
import { useSettings } from '../settings/public.ts';
import { CreateVaultPage, UnlockPage, useVaultStatus } from '../vault/public.ts';
import { Providers } from './Providers.tsx';
import { Routes } from './Routes.tsx';

/** Which of the three the coach sees: a first journal, a closed one, or the open one. */
export function Gate() {
  const settings = useSettings();
  const status = useVaultStatus();
  // The templates are read once, with the status: every page that begins an entry needs them.
  useQuery({
    queryKey: ['templates'],
    queryFn: () => unwrap(api.templates.listTemplates(null)),
  });
  const queryClient = useQueryClient();
  useEvent('vaultLocked', () => queryClient.clear());
  if (!settings || !status) return null;
  return (
    <Providers settings={settings}>
      {status.state === 'none' && <CreateVaultPage folder={status.folder} />}
      {status.state === 'locked' && <UnlockPage folder={status.folder} problem={status.problem} />}
      {status.state === 'open' && <Routes />}
    </Providers>
  );
}
