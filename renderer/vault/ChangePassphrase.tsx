import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useAsk } from '../api/useAsk.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import classes from './vault.module.css';

/** A new passphrase for the open journal. The form is folded away until it is wanted. */
export function ChangePassphrase() {
  const { t } = useTranslation();
  const [isWanted, setIsWanted] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const change = useAsk(api.vault.changePassphrase);
  const check = useAsk(api.vault.checkPassphrase);
  const { isPending } = change;
  const failure = change.failure ?? check.failure;

  function forgetFailures(): void {
    change.forget();
    check.forget();
  }

  function editCurrent(words: string): void {
    setCurrent(words);
    forgetFailures();
  }

  /** Ahead of time: a slip is told before a new passphrase is thought of, and the change then waits for one check less. */
  function checkCurrent(): void {
    if (current !== '' && failure === null) void check.ask({ passphrase: current });
  }

  function fold(): void {
    setIsWanted(false);
    setCurrent('');
    setNext(null);
    forgetFailures();
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (next === null || current === '') return;
    check.forget();
    if ((await change.ask({ current, next })) === undefined) return;
    fold();
    setIsDone(true);
  }

  return (
    <Card title={t('vault.passphraseCard')}>
      <p className={classes.quiet}>{t('vault.changeText')}</p>
      {isWanted ? (
        <form onSubmit={(event) => void submit(event)} className={classes.narrow}>
          <PassphraseField
            label={t('vault.currentPassphrase')}
            value={current}
            onChange={editCurrent}
            onLeave={checkCurrent}
            isBusy={isPending}
            isMarked={failure?.code === 'wrong-passphrase'}
          />
          <NewPassphraseFields label={t('vault.newPassphrase')} onChange={setNext} isBusy={isPending} />
          {failure && <Notice code={failure.code} />}
          <div className={classes.actions}>
            <Button type="submit" disabled={(next === null || current === '') && !isPending} aria-disabled={isPending}>
              {t(isPending ? 'vault.changing' : 'vault.change')}
            </Button>
            <Button variant="subtle" onClick={fold} disabled={isPending}>
              {t('vault.cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <div className={classes.actions}>
          <Button
            variant="default"
            onClick={() => {
              setIsWanted(true);
              setIsDone(false);
            }}
          >
            {t('vault.change')}
          </Button>
        </div>
      )}
      <p role="status" className={classes.said}>
        {isDone && t('vault.changed')}
      </p>
    </Card>
  );
}
