import { Button } from '@mantine/core';
import { CheckCircle, HardDrives, Info, Usb } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../shared/backup/backup.contract.ts';
import { formatBytes } from '../../shared/files/format-bytes.ts';
import classes from './backup.module.css';
import { shortWhen, useHolds } from './useBackups.ts';

function State({ backup }: { backup: Backup }) {
  const { t } = useTranslation();
  const isTested = backup.verifiedAt !== null;
  const StateIcon = isTested ? CheckCircle : Info;
  const words = backup.isNewer ? 'newer' : isTested ? 'tested' : 'damaged';
  return (
    <span className={classes.withIcon}>
      <StateIcon size={16} aria-hidden="true" />
      {t(`backup.${words}`)}
    </span>
  );
}

function Row({ backup, onChoose }: { backup: Backup; onChoose: (backup: Backup) => void }) {
  const { t } = useTranslation();
  const holds = useHolds();
  const when = shortWhen(backup.createdAt);
  const PlaceIcon = backup.place === 'own' ? HardDrives : Usb;
  return (
    <tr>
      <th scope="row">{when}</th>
      <td>{holds(backup)}</td>
      <td className={classes.number}>{formatBytes(backup.bytes)}</td>
      <td>
        <span className={classes.withIcon}>
          <PlaceIcon size={16} aria-hidden="true" />
          {t(`backup.places.${backup.place}`)}
        </span>
      </td>
      <td>
        <State backup={backup} />
      </td>
      <td className={classes.act}>
        {backup.verifiedAt !== null && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('backup.restoreLabel', { when })}
            onClick={() => onChoose(backup)}
          >
            {t('backup.restore')}
          </Button>
        )}
      </td>
    </tr>
  );
}

export interface BackupTableProps {
  backups: readonly Backup[];
  /** How many are shown before all are asked for. */
  first: number;
  onChoose: (backup: Backup) => void;
}

/** Backups, newest first, each with what it holds and whether it passed its test. */
export function BackupTable({ backups, first, onChoose }: BackupTableProps) {
  const { t } = useTranslation();
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? backups : backups.slice(0, first);
  return (
    <div className={classes.tableBox}>
      <table className={classes.table}>
        <caption className="screen-reader-only">{t('backup.listCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('backup.when')}</th>
            <th scope="col">{t('backup.holds')}</th>
            <th scope="col" className={classes.number}>
              {t('backup.size')}
            </th>
            <th scope="col">{t('backup.place')}</th>
            <th scope="col">{t('backup.state')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((backup) => (
            <Row key={backup.id} backup={backup} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
      {shown.length < backups.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsAll(true)}>
          {t('backup.showAll', { count: backups.length })}
        </Button>
      )}
    </div>
  );
}
