import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPassphraseLongEnough, PASSPHRASE_MIN_CHARACTERS, passphraseLength } from '../../shared/vault/vault.rules.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { Folder } from './Folder.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { useOpenVault } from './useVault.ts';
import { VaultLayout } from './VaultLayout.tsx';
import classes from './vault.module.css';

function LengthHint({ passphrase }: { passphrase: string }) {
  const { t } = useTranslation();
  const count = PASSPHRASE_MIN_CHARACTERS - passphraseLength(passphrase);
  if (passphrase === '') return <span>{t('vault.advice')}</span>;
  return <span>{count > 0 ? t('vault.missing', { count }) : t('vault.enough')}</span>;
}

/** The first start: one passphrase, typed twice, and the truth about what happens when it is lost. */
export function CreateVaultPage({ folder }: { folder: string }) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const { open, isPending, error } = useOpenVault('createVault');
  const isSame = passphrase === again;
  const isReady = isPassphraseLongEnough(passphrase) && isSame;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isReady) open(passphrase);
  }

  return (
    <VaultLayout title={t('vault.createTitle')} text={t('vault.createText')} foot={t('vault.foot')}>
      <form onSubmit={submit} className={classes.form}>
        <PassphraseField
          label={t('vault.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          isBusy={isPending}
          isNew
          hint={<LengthHint passphrase={passphrase} />}
        />
        <PassphraseField
          label={t('vault.again')}
          value={again}
          onChange={setAgain}
          isBusy={isPending}
          isNew
          hint={again !== '' && <span>{t(isSame ? 'vault.same' : 'vault.different')}</span>}
        />
        <p className={classes.honest}>{t('vault.noReset')}</p>
        {error && <Notice code={failureOf(error).code} />}
        <Button type="submit" size="lg" disabled={!isReady && !isPending} aria-disabled={isPending}>
          {t(isPending ? 'vault.creating' : 'vault.create')}
        </Button>
        <Folder folder={folder} />
      </form>
    </VaultLayout>
  );
}
