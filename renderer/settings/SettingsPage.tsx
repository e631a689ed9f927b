import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { contrasts, locales, type Settings, textSizes, themes } from '../../shared/settings/settings.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useVaultStatus } from '../vault/public.ts';
import classes from './SettingsPage.module.css';
import { useSaveSettings, useSettings } from './useSettings.ts';

interface ChoiceProps {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <div className={classes.choice}>
      <span className={classes.label} aria-hidden="true">
        {label}
      </span>
      <SegmentedControl aria-label={label} value={value} data={options} onChange={onChange} />
    </div>
  );
}

function Appearance({ settings, save }: { settings: Settings; save: (change: Partial<Settings>) => void }) {
  const { t } = useTranslation();
  const find = <Value,>(values: readonly Value[], text: string) => values.find((value) => String(value) === text);
  return (
    <section className={classes.card}>
      <h2>{t('settings.appearance')}</h2>
      <Choice
        label={t('settings.theme')}
        value={settings.theme}
        options={themes.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
        onChange={(text) => save({ theme: find(themes, text) ?? settings.theme })}
      />
      <Choice
        label={t('settings.contrast')}
        value={settings.contrast}
        options={contrasts.map((value) => ({ value, label: t(`settings.contrasts.${value}`) }))}
        onChange={(text) => save({ contrast: find(contrasts, text) ?? settings.contrast })}
      />
      <Choice
        label={t('settings.textSize')}
        value={String(settings.textSize)}
        options={textSizes.map((size) => ({ value: String(size), label: t('settings.percent', { size }) }))}
        onChange={(text) => save({ textSize: find(textSizes, text) ?? settings.textSize })}
      />
      <div className={classes.sample}>
        <p className={classes.samplePrompt}>{t('settings.sample')}</p>
        <p>{t('settings.sampleText')}</p>
      </div>
      {(import.meta.env.DEV || settings.locale !== 'en') && (
        <Choice
          label={t('settings.language')}
          value={settings.locale}
          options={locales.map((value) => ({ value, label: t(`settings.locales.${value}`) }))}
          onChange={(text) => save({ locale: find(locales, text) ?? settings.locale })}
        />
      )}
    </section>
  );
}

/** How Cairn looks and where the journal lives. There is no save button: changes count at once. */
export function SettingsPage() {
  const { t } = useTranslation();
  const settings = useSettings();
  const { mutate, error } = useSaveSettings();
  const folder = useVaultStatus()?.folder;
  if (!settings) return null;
  return (
    <div className={classes.page}>
      <PageTitle text={t('settings.text')}>{t('settings.title')}</PageTitle>
      {error && <Notice code={failureOf(error).code} />}
      <Appearance settings={settings} save={(change) => mutate({ ...settings, ...change })} />
      <section className={classes.card}>
        <h2>{t('settings.journal')}</h2>
        <p>{t('settings.folder')}</p>
        <p className={classes.path}>{folder}</p>
        <p className={classes.quiet}>{t('settings.protection')}</p>
      </section>
      <section className={classes.card}>
        <h2>{t('settings.about')}</h2>
        <p>{t('settings.aboutText')}</p>
        <p className={classes.quiet}>{t('settings.offline')}</p>
      </section>
    </div>
  );
}
