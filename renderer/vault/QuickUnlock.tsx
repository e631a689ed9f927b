import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/Notice.tsx';
import { useAsk } from './useAsk.ts';
import { useLookAgain, useVaultStatus } from './useVault.ts';
import classes from './vault.module.css';

/** Off unless the coach switches it on, and not offered where the system keeps nothing secret. */
export function QuickUnlock() {
  const { t } = useTranslation();
  const state = useVaultStatus()?.quickUnlock ?? 'unavailable';
  const { ask, failure } = useAsk('setQuickUnlock');
  const lookAgain = useLookAgain();

  async function set(enabled: boolean): Promise<void> {
    await ask({ enabled });
    await lookAgain();
  }

  return (
    <section className={classes.card}>
      <h2>{t('vault.quickCard')}</h2>
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
    </section>
  );
}
