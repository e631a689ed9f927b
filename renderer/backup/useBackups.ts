import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Backup, BackupOverview } from '../../shared/backup/backup.contract.ts';
import { FORMAT_LOCALE } from '../../shared/calendar/format-locale.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { useEvent } from '../api/useEvent.ts';

const queryKey = ['backup', 'overview'];

/** Both folders and what is in them; looked at anew each time, because a stick comes and goes. */
export function useBackupOverview(): BackupOverview | undefined {
  const lookAgain = useLookAtBackups();
  useEvent('vaultChanged', () => void lookAgain());
  return useQuery({ queryKey, queryFn: () => unwrap(api.backup.getOverview(null)), staleTime: 0 }).data;
}

export function useLookAtBackups() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey });
}

const dayAndTime = new Intl.DateTimeFormat(FORMAT_LOCALE, { dateStyle: 'full', timeStyle: 'short' });
const shortDayAndTime = new Intl.DateTimeFormat(FORMAT_LOCALE, { dateStyle: 'medium', timeStyle: 'short' });

/** `Monday 23 November 2026 at 14:30`. */
export const longWhen = (iso: string): string => dayAndTime.format(new Date(iso));
/** `23 Nov 2026, 14:30`. */
export const shortWhen = (iso: string): string => shortDayAndTime.format(new Date(iso));

/** `41 entries, 3 attachments`. */
export function useHolds() {
  const { t } = useTranslation();
  return ({ entryCount, attachmentCount }: Pick<Backup, 'entryCount' | 'attachmentCount'>) => {
    const entries = t('backup.entries', { count: entryCount });
    return attachmentCount === 0 ? entries : `${entries}, ${t('backup.attachments', { count: attachmentCount })}`;
  };
}
