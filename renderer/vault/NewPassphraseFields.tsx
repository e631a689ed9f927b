import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PASSPHRASE_MIN_CHARACTERS, passphraseLength } from '../../shared/vault/vault.rules.ts';
import { api } from '../api/client.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { usePassphraseJudgement } from './usePassphraseJudgement.ts';
import classes from './vault.module.css';

export interface NewPassphraseFieldsProps {
  label: string;
  /** The passphrase once it is good and typed twice the same, else null. */
  onChange: (passphrase: string | null) => void;
  isBusy: boolean;
}

function useHint(passphrase: string): { hint: string; isGood: boolean } {
  const { t } = useTranslation();
  const judgement = usePassphraseJudgement(passphrase);
  if (passphrase === '') return { hint: t('vault.advice'), isGood: false };
  const count = PASSPHRASE_MIN_CHARACTERS - passphraseLength(passphrase);
  if (judgement === 'too-short') return { hint: t('vault.missing', { count }), isGood: false };
  if (judgement === null) return { hint: '', isGood: false };
  return { hint: t(`vault.judgements.${judgement}`), isGood: judgement === 'good' || judgement === 'strong' };
}

/** A new passphrase, typed twice, with what is good about it; or six words that Cairn draws. */
export function NewPassphraseFields({ label, onChange, isBusy }: NewPassphraseFieldsProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isSuggested, setIsSuggested] = useState(false);
  const { hint, isGood } = useHint(passphrase);
  const isReady = isGood && passphrase === again;
  const report = useEffectEvent(onChange);
  useEffect(() => report(isReady ? passphrase : null), [isReady, passphrase]);

  async function suggest(): Promise<void> {
    const answer = await api.vault.suggestPassphrase(null);
    if (!answer.ok) return;
    setPassphrase(answer.value.passphrase);
    setAgain('');
    setIsSuggested(true);
  }

  function change(value: string): void {
    setPassphrase(value);
    setIsSuggested(false);
  }

  return (
    <>
      <div>
        <PassphraseField
          label={label}
          value={passphrase}
          onChange={change}
          isBusy={isBusy}
          isNew
          hint={<span>{isSuggested ? t('vault.suggested') : hint}</span>}
        />
        {isSuggested && (
          <ol className={classes.words} aria-label={t('vault.suggestedWords')}>
            {passphrase.split(' ').map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ol>
        )}
        <Button variant="subtle" size="compact-sm" onClick={() => void suggest()} className={classes.suggest ?? ''}>
          {t(isSuggested ? 'vault.suggestAgain' : 'vault.suggest')}
        </Button>
      </div>
      <PassphraseField
        label={t('vault.again')}
        value={again}
        onChange={setAgain}
        isBusy={isBusy}
        isNew
        hint={again !== '' && <span>{t(passphrase === again ? 'vault.same' : 'vault.different')}</span>}
      />
    </>
  );
}
