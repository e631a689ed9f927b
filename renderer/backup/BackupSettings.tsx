import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../shared/backup/backup.contract.ts';
import type { Failure, Result } from '../../shared/errors.ts';
import { api } from '../api/client.ts';
import { flushAll } from '../api/save-state.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { BackupTable } from './BackupTable.tsx';
import classes from './backup.module.css';
import { RestoreForm } from './RestoreForm.tsx';
import { longWhen, useBackupOverview, useLookAtBackups } from './useBackups.ts';

/** One thing at a time, and the words for how it went; nothing is said where the coach changed their mind. */
function useWork() {
  const lookAgain = useLookAtBackups();
  const [isBusy, setIsBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);

  async function run<Value>(work: () => Promise<Result<Value>>, words: (value: Value) => string): Promise<void> {
    if (isBusy) return;
    setIsBusy(true);
    setSaid('');
    setFailure(null);
    const answer = await work();
    setIsBusy(false);
    if (answer.ok) setSaid(words(answer.value));
    else setFailure(answer.error);
    await lookAgain();
  }

  return { isBusy, said, failure, run };
}

function OwnBackups({ path, newest }: { path: string; newest: Backup | undefined }) {
  const { t } = useTranslation();
  const { isBusy, said, failure, run } = useWork();

  async function backUpNow() {
    await flushAll();
    return api.backup.makeBackup(null);
  }

  return (
    <Card title={t('backup.title')}>
      <p>{newest ? t('backup.lastIs', { when: longWhen(newest.createdAt) }) : t('backup.none')}</p>
      <div className={classes.actions}>
        <Button onClick={() => void run(backUpNow, () => t('backup.backedUp'))} aria-disabled={isBusy}>
          {t('backup.backUpNow')}
        </Button>
        <Button
          variant="default"
          aria-disabled={isBusy}
          onClick={() =>
            void run(
              () => api.backup.saveBackupAs(null),
              ({ saved, fileName }) => (saved ? t('backup.saved', { fileName }) : ''),
            )
          }
        >
          {t('backup.saveComplete')}
        </Button>
      </div>
      <p role="status" className={classes.said}>
        {isBusy ? t('backup.backingUp') : said}
      </p>
      {failure && <Notice code={failure.code} />}
      <div className={classes.where}>
        <p>{t('backup.where')}</p>
        <p className={classes.path}>{path}</p>
        {newest && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() =>
              void run(
                () => api.backup.showFolder({ place: 'own' }),
                () => '',
              )
            }
          >
            {t('backup.showFolder')}
          </Button>
        )}
      </div>
      <p className={classes.quiet}>{t('backup.rule')}</p>
      <p className={classes.quiet}>{t('backup.honest')}</p>
    </Card>
  );
}

function SecondPlace({ second }: { second: { path: string; isReachable: boolean } | null }) {
  const { t } = useTranslation();
  const { isBusy, said, failure, run } = useWork();
  return (
    <Card title={t('backup.secondTitle')}>
      <p className={classes.quiet}>{t('backup.secondText')}</p>
      {second && <p className={classes.path}>{second.path}</p>}
      {second && !second.isReachable && <p>{t('backup.secondAway')}</p>}
      <div className={classes.actions}>
        <Button
          variant="default"
          aria-disabled={isBusy}
          onClick={() =>
            void run(
              () => api.backup.chooseSecondFolder(null),
              (chosen) => (chosen ? t('backup.secondReady') : ''),
            )
          }
        >
          {t(second ? 'backup.changeSecond' : 'backup.chooseSecond')}
        </Button>
        {second && (
          <Button
            variant="subtle"
            onClick={() =>
              void run(
                () => api.backup.forgetSecondFolder(null),
                () => '',
              )
            }
          >
            {t('backup.forgetSecond')}
          </Button>
        )}
      </div>
      <p role="status" className={classes.said}>
        {said}
      </p>
      {failure && <Notice code={failure.code} />}
    </Card>
  );
}

/** Where the backups are, how new they are, and the way back to each of them. */
export function BackupSettings() {
  const { t } = useTranslation();
  const overview = useBackupOverview();
  const [chosen, setChosen] = useState<Backup | null>(null);
  if (!overview) return null;
  const { own, second, backups } = overview;
  return (
    <>
      <OwnBackups path={own.path} newest={backups.find(({ verifiedAt }) => verifiedAt !== null)} />
      <SecondPlace second={second} />
      {backups.length > 0 && (
        <Card title={t('backup.listTitle')}>
          <BackupTable backups={backups} first={10} onChoose={setChosen} />
        </Card>
      )}
      <Modal
        opened={chosen !== null}
        onClose={() => setChosen(null)}
        title={chosen && t('backup.from', { when: longWhen(chosen.createdAt) })}
        closeButtonProps={{ 'aria-label': t('backup.cancel') }}
      >
        {chosen && (
          <RestoreForm backup={chosen} hasJournal cancelLabel={t('backup.cancel')} onCancel={() => setChosen(null)} />
        )}
      </Modal>
    </>
  );
}
