import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../api/failure.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import classes from './SettingsPage.module.css';
import { useSaveSettings, useSettings } from './useSettings.ts';

/** Minutes that are offered; 0 is never. */
const choices = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 0];

/** After how long without a touch Cairn locks by itself. */
export function AutoLock() {
  const { t } = useTranslation();
  const settings = useSettings();
  const { mutate, error } = useSaveSettings();
  if (!settings) return null;
  const label = (count: number) => (count === 0 ? t('settings.never') : t('settings.minutes', { count }));
  return (
    <Card title={t('settings.autoLock')}>
      <p className={classes.quiet}>{t('settings.autoLockText')}</p>
      <NativeSelect
        className={classes.select ?? ''}
        label={t('settings.autoLockAfter')}
        value={String(settings.autoLockMinutes)}
        data={choices.map((count) => ({ value: String(count), label: label(count) }))}
        onChange={(event) => mutate({ ...settings, autoLockMinutes: Number(event.currentTarget.value) })}
      />
      {error && <Notice code={failureOf(error).code} />}
    </Card>
  );
}
