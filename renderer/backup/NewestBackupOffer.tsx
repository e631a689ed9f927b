import { Button } from '@mantine/core';
import { HardDrives } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { BackupId } from '../../shared/backup/backup.contract.ts';
import classes from './backup.module.css';
import { longWhen, useBackupOverview, useHolds } from './useBackups.ts';

/** For a journal that is damaged: the newest backup that passed its test, right there. */
export function NewestBackupOffer({ onChoose }: { onChoose: (id: BackupId) => void }) {
  const { t } = useTranslation();
  const holds = useHolds();
  const newest = useBackupOverview()?.backups.find(({ verifiedAt }) => verifiedAt !== null);
  if (!newest) return null;
  return (
    <div className={classes.offer}>
      <HardDrives size={18} aria-hidden="true" />
      <div>
        <p>{t('backup.offer', { when: longWhen(newest.createdAt), holds: holds(newest) })}</p>
        <Button size="compact-sm" onClick={() => onChoose(newest.id)}>
          {t('backup.openOffer')}
        </Button>
      </div>
    </div>
  );
}
