import { Button } from '@mantine/core';
import { FolderOpen } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup, BackupId } from '../../shared/backup/backup.contract.ts';
import type { Failure } from '../../shared/errors.ts';
import { api } from '../api/client.ts';
import { Notice } from '../ui/Notice.tsx';
import { useVaultStatus, VaultLayout } from '../vault/public.ts';
import { BackupTable } from './BackupTable.tsx';
import classes from './backup.module.css';
import { RestoreForm } from './RestoreForm.tsx';
import { longWhen, useBackupOverview, useLookAtBackups } from './useBackups.ts';

function useChooseFile(onChosen: (backup: Backup) => void) {
  const lookAgain = useLookAtBackups();
  const [failure, setFailure] = useState<Failure | null>(null);

  async function chooseFile(): Promise<void> {
    setFailure(null);
    const answer = await api.backup.chooseFile(null);
    if (!answer.ok) return setFailure(answer.error);
    if (!answer.value) return;
    await lookAgain();
    if (answer.value.isNewer) setFailure({ code: 'backup-newer' });
    else if (answer.value.verifiedAt === null) setFailure({ code: 'backup-damaged' });
    else onChosen(answer.value);
  }

  return { chooseFile, failure };
}

export interface RestorePageProps {
  onBack: () => void;
  /** The backup that was chosen already. */
  startWith?: BackupId;
}

/** The way back from a backup, while no journal is open: choose the day, then what opened the journal then. */
export function RestorePage({ onBack, startWith }: RestorePageProps) {
  const { t } = useTranslation();
  const overview = useBackupOverview();
  const status = useVaultStatus();
  const [chosen, setChosen] = useState<Backup | null>(null);
  const { chooseFile, failure } = useChooseFile(setChosen);
  if (!overview || !status) return null;
  const backup = chosen ?? overview.backups.find(({ id }) => id === startWith);
  if (backup) {
    return (
      <VaultLayout
        title={t('backup.openTitle')}
        text={t('backup.from', { when: longWhen(backup.createdAt) })}
        foot={t('vault.foot')}
      >
        <RestoreForm
          backup={backup}
          hasJournal={status.state !== 'none'}
          cancelLabel={t('backup.back')}
          onCancel={() => (chosen ? setChosen(null) : onBack())}
        />
      </VaultLayout>
    );
  }
  return (
    <VaultLayout
      title={t('backup.openTitle')}
      text={t(overview.backups.length > 0 ? 'backup.openText' : 'backup.openNone')}
      foot={t('vault.foot')}
      isWide
    >
      {overview.backups.length > 0 && <BackupTable backups={overview.backups} first={6} onChoose={setChosen} />}
      {failure && <Notice code={failure.code} />}
      <div className={classes.ways}>
        <Button variant="default" leftSection={<FolderOpen size={18} />} onClick={() => void chooseFile()}>
          {t('backup.chooseFile')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('backup.back')}
        </Button>
      </div>
    </VaultLayout>
  );
}
