import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanRecoveryKey, RECOVERY_CHARACTERS, strangersIn } from '../../shared/vault/recovery-key.ts';
import { api } from '../api/client.ts';
import { useAsk } from '../api/useAsk.ts';
import { Notice } from '../ui/Notice.tsx';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { useLookAgain } from './useVault.ts';
import { VaultLayout } from './VaultLayout.tsx';
import classes from './vault.module.css';

export interface RecoveryKeyFieldProps {
  value: string;
  onChange: (value: string) => void;
  isBusy: boolean;
}

/** A recovery key, typed from paper: says early what cannot be right. */
export function RecoveryKeyField({ value, onChange, isBusy }: RecoveryKeyFieldProps) {
  const { t } = useTranslation();
  const strangers = strangersIn(value);
  const count = cleanRecoveryKey(value).length;
  const hint = () => {
    if (strangers.length > 0) return t('vault.strangers', { characters: strangers.join(' ') });
    return count === 0 ? t('vault.recoveryKeyHint') : t('vault.charactersTyped', { count });
  };
  return (
    <TextInput
      size="lg"
      label={t('vault.recoveryKey')}
      description={<span>{hint()}</span>}
      inputWrapperOrder={['label', 'input', 'description']}
      classNames={{ description: classes.hint ?? '', input: classes.keyInput ?? '' }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={100}
      autoComplete="off"
      spellCheck={false}
      readOnly={isBusy}
    />
  );
}

/** Opens the journal with its recovery key, and gives it a new passphrase. */
export function RecoverPage({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const [recoveryKey, setRecoveryKey] = useState('');
  const [isProven, setIsProven] = useState(false);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const check = useAsk(api.vault.checkRecoveryKey);
  const open = useAsk(api.vault.unlockWithRecoveryKey);
  const lookAgain = useLookAgain();
  const isComplete = cleanRecoveryKey(recoveryKey).length === RECOVERY_CHARACTERS;
  const isReady = isProven ? passphrase !== null : isComplete;
  const { isPending, failure } = isProven ? open : check;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!isReady || isPending) return;
    if (!isProven) {
      if ((await check.ask({ recoveryKey })) !== undefined) setIsProven(true);
      return;
    }
    if (passphrase === null) return;
    await open.ask({ recoveryKey, passphrase });
    await lookAgain();
  }

  return (
    <VaultLayout
      title={t(isProven ? 'vault.newPassphraseTitle' : 'vault.recoverTitle')}
      text={t(isProven ? 'vault.newPassphraseText' : 'vault.recoverText')}
      foot={t('vault.foot')}
    >
      <form onSubmit={(event) => void submit(event)} className={classes.form}>
        {isProven ? (
          <NewPassphraseFields label={t('vault.newPassphrase')} onChange={setPassphrase} isBusy={isPending} />
        ) : (
          <RecoveryKeyField value={recoveryKey} onChange={setRecoveryKey} isBusy={isPending} />
        )}
        {failure && <Notice code={failure.code} />}
        <Button type="submit" size="lg" disabled={!isReady && !isPending} aria-disabled={isPending}>
          {isPending ? t(isProven ? 'vault.opening' : 'vault.checking') : t(isProven ? 'vault.open' : 'vault.goOn')}
        </Button>
        <Button variant="subtle" onClick={onBack} disabled={isPending}>
          {t('vault.back')}
        </Button>
      </form>
    </VaultLayout>
  );
}
