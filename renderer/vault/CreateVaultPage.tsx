import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPassphraseLongEnough, PASSPHRASE_MIN_CHARACTERS, passphraseLength } from '../../shared/vault/vault.rules.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { useOpenVault } from './useVault.ts';
import { VaultLayout } from './VaultLayout.tsx';
import classes from './vault.module.css';

function LengthHint({ passphrase }: { passphrase: string }) {
  const { t } = useTranslation();
  const count = PASSPHRASE_MIN_CHARACTERS - passphraseLength(passphrase);
  return <p>{count > 0 ? t('vault.missing', { count }) : t('vault.enough')}</p>;
}

/** The first start: one passphrase, typed twice, and the truth about what happens when it is lost. */
export function CreateVaultPage({ folder }: { folder: string }) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const { mutate, isPending, error } = useOpenVault('createVault');
  const isSame = passphrase === again;
  const isReady = isPassphraseLongEnough(passphrase) && isSame;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isReady && !isPending) mutate(passphrase);
  }

  return (
    <VaultLayout title={t('vault.createTitle')} text={t('vault.createText')} foot={t('vault.foot')}>
      <form onSubmit={submit} className={classes.form}>
        <PassphraseField
          label={t('vault.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          disabled={isPending}
          isNew
          hint={<LengthHint passphrase={passphrase} />}
        />
        <PassphraseField
          label={t('vault.again')}
          value={again}
          onChange={setAgain}
          disabled={isPending}
          isNew
          hint={again !== '' && !isSame && <p>{t('vault.different')}</p>}
        />
        <p className={classes.honest}>{t('vault.noReset')}</p>
        {error && <Notice code={failureOf(error).code} />}
        <Button type="submit" size="lg" disabled={!isReady && !isPending} aria-disabled={isPending}>
          {t(isPending ? 'vault.creating' : 'vault.create')}
        </Button>
        <p className={classes.folder}>
          {t('vault.folder')}
          <span>{folder}</span>
        </p>
      </form>
    </VaultLayout>
  );
}
