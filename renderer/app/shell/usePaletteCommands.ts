import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PaletteCommand } from '../../search/public.ts';

export interface CommandRuns {
  beginEntry: () => void;
  search: () => void;
  showKeys: () => void;
  lock: () => void;
}

/** What can be done from anywhere: the palette offers it, and the sheet of keys names its keys. */
export function usePaletteCommands({ beginEntry, search, showKeys, lock }: CommandRuns): PaletteCommand[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return [
    {
      id: 'newEntry',
      label: t('app.commands.newEntry'),
      keywords: [t('app.commands.newEntryWords')],
      keys: 'Mod-N',
      run: beginEntry,
    },
    {
      id: 'twoMinuteNote',
      label: t('app.commands.twoMinuteNote'),
      keywords: [t('app.commands.twoMinuteNoteWords')],
      run: () => void navigate('/today'),
    },
    { id: 'search', label: t('app.commands.search'), keys: 'Mod-K', isOnSheetOnly: true, run: search },
    { id: 'settings', label: t('app.commands.settings'), keys: 'Mod-,', run: () => void navigate('/settings') },
    {
      id: 'shortcuts',
      label: t('app.commands.shortcuts'),
      keywords: [t('app.commands.shortcutsWords')],
      keys: 'Mod-/',
      run: showKeys,
    },
    { id: 'lock', label: t('app.commands.lock'), keywords: [t('app.commands.lockWords')], keys: 'Mod-L', run: lock },
  ];
}
