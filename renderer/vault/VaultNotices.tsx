import { Button } from '@mantine/core';
import { Info } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { VaultNotice } from '../../shared/vault/vault.contract.ts';
import { api } from '../api/client.ts';
import { useLookAgain, useStatusUpdates, useVaultStatus } from './useVault.ts';
import classes from './vault.module.css';

/** Where a notice can be acted on. */
const ways: Partial<Record<VaultNotice, { to: string; label: 'backups' | 'sheet' }>> = {
  'older-than-expected': { to: '/settings/backups', label: 'backups' },
  'end-of-log-damaged': { to: '/settings/backups', label: 'backups' },
  'keyring-repaired': { to: '/settings/backups', label: 'backups' },
  'backup-not-made': { to: '/settings/backups', label: 'backups' },
  'no-recovery-key': { to: '/settings/lock', label: 'sheet' },
};

/** The two that put words at risk, and so are the only ones in red. */
const risks: ReadonlySet<VaultNotice> = new Set(['backup-not-made', 'reserve-used']);

/** What the coach should know of the journal as a whole, above the page, until it is read. */
export function VaultNotices() {
  const { t } = useTranslation();
  useStatusUpdates();
  const lookAgain = useLookAgain();
  const notices = useVaultStatus()?.notices ?? [];

  async function dismiss(notice: VaultNotice): Promise<void> {
    await api.vault.dismissNotice({ notice });
    await lookAgain();
  }

  return notices.map((notice) => {
    const way = ways[notice];
    return (
      <div key={notice} className={classes.notice} data-risk={risks.has(notice) || undefined} role="status">
        <Info size={18} aria-hidden="true" />
        <div>
          <p className={classes.noticeTitle}>{t(`vault.notices.${notice}.title`)}</p>
          <p>{t(`vault.notices.${notice}.text`)}</p>
        </div>
        <div className={classes.noticeActions}>
          {way && (
            <Button variant="default" size="compact-sm" component={Link} to={way.to}>
              {t(`vault.noticeActions.${way.label}`)}
            </Button>
          )}
          <Button variant="subtle" size="compact-sm" onClick={() => void dismiss(notice)}>
            {t('vault.dismiss')}
          </Button>
        </div>
      </div>
    );
  });
}
