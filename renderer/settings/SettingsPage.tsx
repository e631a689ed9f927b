import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NavLink, useParams } from 'react-router';
import { contrasts, locales, type Settings, textSizes, themes } from '../../shared/settings/settings.contract.ts';
import { failureOf } from '../api/failure.ts';
import { SpaceSettings } from '../attachments/public.ts';
import { BackupSettings } from '../backup/public.ts';
import { PrivacySettings } from '../privacy/public.ts';
import { RemindersSettings } from '../reminders/public.ts';
import { RhythmSettings } from '../rhythm/public.ts';
import { TakeoutSettings } from '../takeout/public.ts';
import { TrustPanel } from '../trust/public.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { VaultSettings } from '../vault/public.ts';
import { AutoLock } from './AutoLock.tsx';
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
    <Card title={t('settings.appearance')}>
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
    </Card>
  );
}

function AppearanceSection() {
  const { t } = useTranslation();
  const settings = useSettings();
  const { mutate, error } = useSaveSettings();
  if (!settings) return null;
  return (
    <>
      {error && <Notice code={failureOf(error).code} />}
      <Appearance settings={settings} save={(change) => mutate({ ...settings, ...change })} />
      <Card title={t('settings.about')}>
        <p>{t('settings.aboutText')}</p>
        <p className={classes.quiet}>{t('settings.offline')}</p>
      </Card>
    </>
  );
}

function LockSection() {
  return (
    <>
      <AutoLock />
      <VaultSettings />
    </>
  );
}

const sections = {
  appearance: { label: 'settings.sections.appearance', Section: AppearanceSection },
  lock: { label: 'settings.sections.lock', Section: LockSection },
  rhythm: { label: 'settings.sections.rhythm', Section: RhythmSettings },
  reminders: { label: 'settings.sections.reminders', Section: RemindersSettings },
  privacy: { label: 'settings.sections.privacy', Section: PrivacySettings },
  backups: { label: 'settings.sections.backups', Section: BackupSettings },
  takeout: { label: 'settings.sections.takeout', Section: TakeoutSettings },
  space: { label: 'settings.sections.space', Section: SpaceSettings },
  trust: { label: 'settings.sections.trust', Section: TrustPanel },
} as const;
type SectionName = keyof typeof sections;

/** The settings, section by section. There is no save button: changes count at once. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { section = '' } = useParams();
  const name: SectionName = Object.hasOwn(sections, section) ? (section as SectionName) : 'appearance';
  const { Section } = sections[name];
  return (
    <div className={classes.page}>
      <PageTitle>{t('settings.title')}</PageTitle>
      <nav aria-label={t('settings.title')} className={classes.sections}>
        {Object.entries(sections).map(([to, { label }]) => (
          <NavLink key={to} to={`/settings/${to}`} replace className={classes.section ?? ''} data-words={t(label)}>
            {t(label)}
          </NavLink>
        ))}
      </nav>
      <Section />
    </div>
  );
}
