import { Button } from '@mantine/core';
import { Info } from '@phosphor-icons/react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppErrorCode } from '../../shared/errors.ts';
import type { VaultStatus } from '../../shared/vault/vault.contract.ts';
import { api } from '../api/client.ts';
import { useAsk } from '../api/useAsk.ts';
import { Notice } from '../ui/Notice.tsx';
import { Folder } from './Folder.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { ProblemPage } from './ProblemPage.tsx';
import { RecoverPage } from './RecoverPage.tsx';
import { useCountdown } from './useCountdown.ts';
import { useLookAgain } from './useVault.ts';
import { VaultLayout } from './VaultLayout.tsx';
import classes from './vault.module.css';

/** What a backup can put right. */
const curedByBackup: ReadonlySet<AppErrorCode> = new Set(['journal-damaged', 'journal-missing', 'keyring-damaged']);

function WrongPassphrase() {
  const { t } = useTranslation();
  return (
    <span role="alert" className={classes.wrong}>
      <Info size={18} aria-hidden="true" />
      <span>
        {t('error.wrong-passphrase.title')} {t('error.wrong-passphrase.safe')} {t('error.wrong-passphrase.next')}
      </span>
    </span>
  );
}

export interface UnlockPageProps {
  status: VaultStatus;
  /** The newest backup, for when the journal is damaged; composed by the app. */
  offer: ReactNode;
  onRestore: () => void;
}

interface FormProps extends UnlockPageProps {
  onRecover: () => void;
}

function UnlockForm({ status, offer, onRestore, onRecover }: FormProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { ask, isPending, failure, forget } = useAsk(api.vault.unlockVault);
  const quick = useAsk(api.vault.unlockQuickly);
  const lookAgain = useLookAgain();
  const waitSeconds = useCountdown(status.waitSeconds);
  const code = failure?.code ?? quick.failure?.code;
  const isWrong = code === 'wrong-passphrase';

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (!failure) return;
    field.current?.focus();
    field.current?.select(); // typing again replaces what was wrong
  }, [failure]);

  function change(value: string): void {
    setPassphrase(value);
    forget();
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (passphrase === '' || waitSeconds > 0) return;
    await ask({ passphrase });
    await lookAgain(); // it is open now, or it counts the wrong tries
  }

  async function openQuickly(): Promise<void> {
    await quick.ask(null);
    await lookAgain();
  }

  const buttonWords = () => {
    if (waitSeconds > 0) return t('vault.waiting', { count: waitSeconds });
    return t(isPending ? 'vault.opening' : 'vault.open');
  };
  return (
    <VaultLayout title={t('vault.unlockTitle')} text={t('vault.unlockText')} foot={t('vault.foot')}>
      <form onSubmit={(event) => void submit(event)} className={classes.form}>
        <PassphraseField
          ref={field}
          label={t('vault.passphrase')}
          value={passphrase}
          onChange={change}
          isMarked={isWrong}
          isBusy={isPending}
          hint={isWrong ? <WrongPassphrase /> : status.quickUnlock === 'stale' && <span>{t('vault.quickStale')}</span>}
        />
        {code !== undefined && !isWrong && <Notice code={code} />}
        {code !== undefined && curedByBackup.has(code) && offer}
        {code !== undefined && !isWrong && <Folder folder={status.folder} />}
        <Button type="submit" size="lg" disabled={waitSeconds > 0} aria-disabled={isPending}>
          {buttonWords()}
        </Button>
        {status.quickUnlock === 'ready' && (
          <Button variant="default" size="lg" onClick={() => void openQuickly()} aria-disabled={quick.isPending}>
            {t('vault.openQuickly')}
          </Button>
        )}
        <div className={classes.ways}>
          <Button variant="subtle" size="compact-sm" onClick={onRecover}>
            {t('vault.useRecovery')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={onRestore}>
            {t('vault.useBackup')}
          </Button>
        </div>
      </form>
    </VaultLayout>
  );
}

/** A closed journal: its passphrase, and every other way in. */
export function UnlockPage(props: UnlockPageProps) {
  const [isRecovering, setIsRecovering] = useState(false);
  const { problem } = props.status;
  if (problem) {
    return <ProblemPage {...props} problem={problem} offer={curedByBackup.has(problem) && props.offer} />;
  }
  if (isRecovering) return <RecoverPage onBack={() => setIsRecovering(false)} />;
  return <UnlockForm {...props} onRecover={() => setIsRecovering(true)} />;
}
