import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useAsk } from '../api/useAsk.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useLookAgain, useVaultStatus } from './useVault.ts';
import classes from './vault.module.css';

/** Off unless the coach switches it on, and not offered where the system keeps nothing secret. */
export function QuickUnlock() {
  const { t } = useTranslation();
  const state = useVaultStatus()?.quickUnlock ?? 'unavailable';
  const { ask, failure } = useAsk(api.vault.setQuickUnlock);
  const lookAgain = useLookAgain();

  async function set(enabled: boolean): Promise<void> {
    await ask({ enabled });
    await lookAgain();
  }

  return (
    <Card title={t('vault.quickCard')}>
      <p className={classes.quiet}>{t('vault.quickText')}</p>
      <p className={classes.quiet}>{t(state === 'unavailable' ? 'vault.quickUnavailable' : 'vault.quickHonest')}</p>
      {state !== 'unavailable' && (
        <Switch
          label={t('vault.quickOn')}
          checked={state !== 'off'}
          onChange={(event) => void set(event.currentTarget.checked)}
        />
      )}
      {failure && <Notice code={failure.code} />}
    </Card>
  );
}
