import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../shared/backup/backup.contract.ts';
import type { Failure } from '../../shared/errors.ts';
import { cleanRecoveryKey, RECOVERY_CHARACTERS } from '../../shared/vault/recovery-key.ts';
import { api } from '../api/client.ts';
import { flushAll } from '../api/save-state.ts';
import { Notice } from '../ui/Notice.tsx';
import { NewPassphraseFields, PassphraseField, RecoveryKeyField } from '../vault/public.ts';
import classes from './backup.module.css';
import { useHolds } from './useBackups.ts';

type Preview = Extract<Awaited<ReturnType<typeof api.backup.previewBackup>>, { ok: true }>['value'];

function usePreview({ id }: Backup): { preview: Preview | null; failure: Failure | null } {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let isWanted = true;
    void api.backup.previewBackup({ id }).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setPreview(answer.value);
      else setFailure(answer.error);
    });
    return () => {
      isWanted = false;
    };
  }, [id]);
  return { preview, failure };
}

/** What a restore changes, before anything is typed. */
function Holds({
  preview: { backup, journal, missingAttachments },
  hasJournal,
}: {
  preview: Preview;
  hasJournal: boolean;
}) {
  const { t } = useTranslation();
  const holds = useHolds();
  return (
    <div className={classes.preview}>
      <p>
        {journal
          ? t('backup.holdsNow', { backup: holds(backup), journal: holds(journal) })
          : t('backup.holdsOnly', { backup: holds(backup) })}
      </p>
      {hasJournal && <p>{t(journal ? 'backup.backedUpFirst' : 'backup.setAside')}</p>}
      {missingAttachments > 0 && <p>{t('backup.missing', { count: missingAttachments })}</p>}
    </div>
  );
}

export interface RestoreFormProps {
  backup: Backup;
  /** Whether there is a journal that the backup would take the place of. */
  hasJournal: boolean;
  cancelLabel: string;
  onCancel: () => void;
}

/** Opens a backup in place of the journal, with what opened the journal on the backup's day. */
export function RestoreForm({ backup, hasJournal, cancelLabel, onCancel }: RestoreFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { preview, failure: cannotPreview } = usePreview(backup);
  const [byRecoveryKey, setByRecoveryKey] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [recoveryKey, setRecoveryKey] = useState('');
  const [newPassphrase, setNewPassphrase] = useState<string | null>(null);
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isKeyComplete = cleanRecoveryKey(recoveryKey).length === RECOVERY_CHARACTERS;
  const isReady = preview !== null && (byRecoveryKey ? isKeyComplete && newPassphrase !== null : passphrase !== '');

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!isReady || isPending || !(await flushAll())) return;
    setIsPending(true);
    setFailure(null);
    const secret = byRecoveryKey
      ? ({ kind: 'recovery-key', recoveryKey, newPassphrase: newPassphrase ?? '' } as const)
      : ({ kind: 'passphrase', passphrase } as const);
    const answer = await api.backup.restoreBackup({ id: backup.id, secret });
    setIsPending(false);
    if (!answer.ok) return setFailure(answer.error);
    window.location.hash = '/today'; // the page that was open may not be in this journal
    onCancel();
    await queryClient.resetQueries(); // what was read before is of another journal
  }

  return (
    <form onSubmit={(event) => void submit(event)} className={classes.form}>
      {preview && <Holds preview={preview} hasJournal={hasJournal} />}
      {cannotPreview && <Notice code={cannotPreview.code} />}
      {byRecoveryKey ? (
        <>
          <RecoveryKeyField value={recoveryKey} onChange={setRecoveryKey} isBusy={isPending} />
          <NewPassphraseFields label={t('backup.newPassphrase')} onChange={setNewPassphrase} isBusy={isPending} />
        </>
      ) : (
        <PassphraseField
          label={t('backup.passphraseOfDay')}
          value={passphrase}
          onChange={setPassphrase}
          isBusy={isPending}
          isMarked={failure?.code === 'wrong-passphrase'}
        />
      )}
      {failure && <Notice code={failure.code} />}
      <Button type="submit" size="lg" disabled={!isReady && !isPending} aria-disabled={isPending}>
        {isPending ? t('backup.opening') : t(hasJournal ? 'backup.openInstead' : 'backup.openIt')}
      </Button>
      <div className={classes.ways}>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setByRecoveryKey(!byRecoveryKey)}
          disabled={isPending}
        >
          {t(byRecoveryKey ? 'backup.byPassphrase' : 'backup.byRecoveryKey')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={onCancel} disabled={isPending}>
          {cancelLabel}
        </Button>
      </div>
    </form>
  );
}
