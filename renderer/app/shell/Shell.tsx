import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useNavigate } from 'react-router';
import type { MenuCommand } from '../../../shared/events.ts';
import { useEvent } from '../../api/useEvent.ts';
import { CaptureDialog, useCaptureHere } from '../../capture/public.ts';
import { useNewEntry } from '../../journal/public.ts';
import { SearchDialog } from '../../search/SearchDialog.tsx';
import { ShortcutSheet, useShortcutSheetKey } from '../../search/ShortcutSheet.tsx';
import { TemplateDialog } from '../../templates/public.ts';
import { QuickNoteDialog } from '../../today/QuickNoteDialog.tsx';
import { VaultNotices } from '../../vault/public.ts';
import { Header } from './Header.tsx';
import { LockSoon } from './LockSoon.tsx';
import { SharingBanner } from './SharingBanner.tsx';
import classes from './Shell.module.css';
import { Sidebar } from './Sidebar.tsx';
import { StatusLine } from './StatusLine.tsx';
import { UnsavedBanner } from './UnsavedBanner.tsx';
import { useActivity } from './useActivity.ts';
import { useKeptFocus } from './useKeptFocus.ts';
import { useLeaving } from './useLeaving.ts';
import { usePaletteCommands } from './usePaletteCommands.ts';
import { useToggleSharing } from './useScreenShare.ts';
import { useTopOfPage } from './useTopOfPage.ts';

/** What stands around every page of the open journal. */
export function Shell() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'search' | 'templates' | 'note' | 'keys' | null>(null);
  const leaving = useLeaving();
  useActivity();
  const content = useTopOfPage();
  useKeptFocus(content);
  const beginEntry = useNewEntry();
  const toggleSharing = useToggleSharing();
  const capture = useCaptureHere();

  function captureHere(): void {
    setDialog(null);
    capture();
  }

  const commands: Partial<Record<MenuCommand, () => void>> = {
    newEntry: () => setDialog('templates'),
    quickNote: () => setDialog('note'),
    nextStep: captureHere,
    search: () => setDialog('search'),
    lock: () => void leaving.lock(),
    screenShare: () => void toggleSharing(),
    openSettings() {
      setDialog(null);
      void navigate('/settings');
    },
  };
  useEvent('menuCommand', (command) => commands[command]?.());
  useEvent('reminderClicked', () => void navigate('/next-steps'));
  useShortcutSheetKey(() => setDialog('keys'));
  const paletteCommands = usePaletteCommands({
    beginEntry: () => setDialog('templates'),
    quickNote: () => setDialog('note'),
    nextStep: captureHere,
    screenShare: () => void toggleSharing(),
    search: () => setDialog('search'),
    showKeys: () => setDialog('keys'),
    lock: () => void leaving.lock(),
  });

  const unsaved = <UnsavedBanner leaving={leaving} />;
  return (
    <div className={classes.shell} inert={leaving.isLocking}>
      <button type="button" className={classes.skip} onClick={() => document.getElementById('content')?.focus()}>
        {t('app.skipToContent')}
      </button>
      <Sidebar />
      <Header onSearch={() => setDialog('search')} onNextStep={captureHere} onNewEntry={() => setDialog('templates')} />
      <div className={classes.banners}>
        <SharingBanner />
        <LockSoon />
        {dialog !== 'note' && unsaved}
        <VaultNotices />
      </div>
      <main ref={content} id="content" tabIndex={-1} className={classes.content}>
        <Outlet />
      </main>
      <StatusLine onLock={() => void leaving.lock()} />
      <SearchDialog opened={dialog === 'search'} onClose={() => setDialog(null)} commands={paletteCommands} />
      <ShortcutSheet opened={dialog === 'keys'} onClose={() => setDialog(null)} commands={paletteCommands} />
      <QuickNoteDialog opened={dialog === 'note'} trouble={unsaved} onClose={() => setDialog(null)} />
      <CaptureDialog />
      <TemplateDialog opened={dialog === 'templates'} onClose={() => setDialog(null)} onChoose={beginEntry} />
    </div>
  );
}
