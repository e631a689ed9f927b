import { Button } from '@mantine/core';
import { Info } from '@phosphor-icons/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppErrorCode } from '../../shared/errors.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { Folder } from './Folder.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { ProblemPage } from './ProblemPage.tsx';
import { useOpenVault } from './useVault.ts';
import { VaultLayout } from './VaultLayout.tsx';
import classes from './vault.module.css';

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

function UnlockForm({ folder }: { folder: string }) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { open, isPending, error, reset } = useOpenVault('unlockVault');
  const code = error ? failureOf(error).code : undefined;
  const isWrong = code === 'wrong-passphrase';

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (!error) return;
    field.current?.focus();
    field.current?.select(); // typing again replaces what was wrong
  }, [error]);

  function change(value: string): void {
    setPassphrase(value);
    if (error) reset();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (passphrase !== '') open(passphrase);
  }

  return (
    <VaultLayout title={t('vault.unlockTitle')} text={t('vault.unlockText')} foot={t('vault.foot')}>
      <form onSubmit={submit} className={classes.form}>
        <PassphraseField
          ref={field}
          label={t('vault.passphrase')}
          value={passphrase}
          onChange={change}
          isMarked={isWrong}
          isBusy={isPending}
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
