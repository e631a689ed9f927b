import { useState } from 'react';
import type { BackupId } from '../../shared/backup/backup.contract.ts';
import type { VaultStatus } from '../../shared/vault/vault.contract.ts';
import { NewestBackupOffer, RestorePage } from '../backup/public.ts';
import { CreateVaultPage, UnlockPage } from '../vault/public.ts';

/** What the coach sees while no journal is open: a first journal, a closed one, or the way back from a backup. */
export function BeforeJournal({ status }: { status: VaultStatus }) {
  const [restoring, setRestoring] = useState<{ startWith?: BackupId } | null>(null);
  if (restoring) return <RestorePage {...restoring} onBack={() => setRestoring(null)} />;
  const restore = () => setRestoring({});
  if (status.state === 'none') return <CreateVaultPage onRestore={restore} />;
  const offer = <NewestBackupOffer onChoose={(startWith) => setRestoring({ startWith })} />;
  return <UnlockPage status={status} offer={offer} onRestore={restore} />;
}
