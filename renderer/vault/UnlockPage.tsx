import { Button } from '@mantine/core';
import { Info } from '@phosphor-icons/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppErrorCode } from '../../shared/errors.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { useLookAgain, useOpenVault } from './useVault.ts';
import { VaultLayout } from './VaultLayout.tsx';
import classes from './vault.module.css';

/** The journal is there and cannot be opened: says why, and never offers a new one in its place. */
function ProblemPage({ folder, problem }: { folder: string; problem: AppErrorCode }) {
  const { t } = useTranslation();
  const lookAgain = useLookAgain();
  return (
    <VaultLayout title={t('vault.problemTitle')} text={t('vault.unlockText')} foot={t('vault.foot')}>
      <Notice code={problem} />
      <Folder folder={folder} />
      <Button onClick={() => void lookAgain()}>{t('vault.lookAgain')}</Button>
    </VaultLayout>
  );
}

function Folder({ folder }: { folder: string }) {
  const { t } = useTranslation();
  return (
    <p className={classes.folder}>
      {t('vault.folder')}
      <span>{folder}</span>
    </p>
  );
}

function WrongPassphrase() {
  const { t } = useTranslation();
  return (
    <p role="alert" className={classes.wrong}>
      <Info size={18} aria-hidden="true" />
      <span>
        {t('error.wrong-passphrase.title')} {t('error.wrong-passphrase.safe')} {t('error.wrong-passphrase.next')}
      </span>
    </p>
  );
}

function UnlockForm({ folder }: { folder: string }) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { mutate, isPending, error, reset } = useOpenVault('unlockVault');
  const code = error ? failureOf(error).code : undefined;
  const isWrong = code === 'wrong-passphrase';

  useEffect(() => {
    if (isPending) return;
    field.current?.focus();
    field.current?.select(); // typing again replaces what was wrong
  }, [isPending]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (passphrase !== '' && !isPending) mutate(passphrase);
  }

  return (
    <VaultLayout title={t('vault.unlockTitle')} text={t('vault.unlockText')} foot={t('vault.foot')}>
      <form onSubmit={submit} className={classes.form}>
        <PassphraseField
          ref={field}
          label={t('vault.passphrase')}
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value);
            if (error) reset();
          }}
          isMarked={isWrong}
          disabled={isPending}
          hint={isWrong && <WrongPassphrase />}
        />
        {code !== undefined && !isWrong && <Notice code={code} />}
        {code !== undefined && !isWrong && <Folder folder={folder} />}
        <Button type="submit" size="lg" aria-disabled={isPending}>
          {t(isPending ? 'vault.opening' : 'vault.open')}
        </Button>
      </form>
    </VaultLayout>
  );
}

export function UnlockPage({ folder, problem }: { folder: string; problem: AppErrorCode | null }) {
  return problem ? <ProblemPage folder={folder} problem={problem} /> : <UnlockForm folder={folder} />;
}
