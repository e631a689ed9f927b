import { Tooltip } from '@mantine/core';
import { CheckCircle, CircleDashed, EyeSlash, HardDrives, LockSimple, ShieldCheck } from '@phosphor-icons/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FORMAT_LOCALE } from '../../../shared/calendar/format-locale.ts';
import { type SaveState, useSaveState } from '../../api/save-state.ts';
import { useKeyNames } from '../../ui/useKeyNames.ts';
import { useVaultStatus } from '../../vault/public.ts';
import classes from './Shell.module.css';
import { useIsSharing, useToggleSharing } from './useScreenShare.ts';

const ANNOUNCE_MILLISECONDS = 60_000;

function useSaveWords(state: SaveState): string {
  const { t } = useTranslation();
  if (state.kind === 'saving') return t('app.saving');
  if (state.kind === 'unsaved') return t('app.unsaved');
  if (state.kind === 'idle') return '';
  const time = new Intl.DateTimeFormat(FORMAT_LOCALE, { timeStyle: 'short' }).format(state.at);
  return t('app.saved', { time });
}

/** The same words for those who hear them, once a minute at most: saving must not talk over the writing. */
function useSpoken(words: string, isFinal: boolean): string {
  const [spoken, setSpoken] = useState('');
  const last = useRef(0);
  useEffect(() => {
    if (!isFinal || Date.now() - last.current < ANNOUNCE_MILLISECONDS) return;
    last.current = Date.now();
    setSpoken(words);
  }, [words, isFinal]);
  return spoken;
}

/** When the newest backup was made: the time of today, the day of any other. */
function useBackupWords(): string {
  const { t } = useTranslation();
  const lastBackupAt = useVaultStatus()?.lastBackupAt ?? null;
  if (lastBackupAt === null) return t('app.noBackup');
  const at = new Date(lastBackupAt);
  const isToday = at.toDateString() === new Date().toDateString();
  const format: Intl.DateTimeFormatOptions = isToday ? { timeStyle: 'short' } : { day: 'numeric', month: 'long' };
  return t('app.backup', { when: new Intl.DateTimeFormat(FORMAT_LOCALE, format).format(at) });
}

/** Screen-share mode, for those who do not think of its key. */
function SharingSwitch() {
  const { t } = useTranslation();
  const isSharing = useIsSharing() === true;
  const toggle = useToggleSharing();
  return (
    <Tooltip label="F8" position="top-end">
      <button type="button" className={classes.switch} aria-pressed={isSharing} onClick={() => void toggle()}>
        <EyeSlash size={16} aria-hidden="true" />
        {t('app.screenShare')}
      </button>
    </Tooltip>
  );
}

/** The one place for saved, encrypted, last backup and lock. */
export function StatusLine({ onLock }: { onLock: () => void }) {
  const { t } = useTranslation();
  const state = useSaveState();
  const nameKeys = useKeyNames();
  const lockKey = nameKeys('Mod-L');
  const words = useSaveWords(state);
  const backupWords = useBackupWords();
  const spoken = useSpoken(words, state.kind === 'saved');
  const SavedIcon = state.kind === 'saved' ? CheckCircle : CircleDashed;
  return (
    <footer className={classes.status}>
      {words !== '' && (
        <span data-testid="save-state">
          <SavedIcon size={16} aria-hidden="true" />
          {words}
        </span>
      )}
      <span>
        <ShieldCheck size={16} aria-hidden="true" />
        {t('app.encrypted')}
      </span>
      <Link to="/settings/backups" className={classes.statusLink ?? ''}>
        <HardDrives size={16} aria-hidden="true" />
        {backupWords}
      </Link>
      <SharingSwitch />
      <Tooltip label={lockKey} position="top-end">
        <button type="button" className={classes.lock} onClick={onLock}>
          <LockSimple size={16} aria-hidden="true" />
          {t('app.lock')}
        </button>
      </Tooltip>
      <span role="status" className="screen-reader-only">
        {spoken}
      </span>
    </footer>
  );
}
