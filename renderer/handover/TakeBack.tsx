import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useAsk } from '../api/useAsk.ts';
import { Notice } from '../ui/Notice.tsx';
import { PassphraseField, useCountdown } from '../vault/public.ts';
import classes from './handover.module.css';

function WrongPassphrase() {
  const { t } = useTranslation();
  return (
    <span role="alert">
      {t('error.wrong-passphrase.title')} {t('error.wrong-passphrase.next')}
    </span>
  );
}

export interface TakeBackProps {
  /** Seconds to wait that main told of before. */
  waitSeconds: number;
  /** Beside the button: how to go on without it. */
  otherwise?: ReactNode;
}

/** The coach's passphrase; with the right one main throws this page away and shows the journal. */
export function TakeBack({ waitSeconds, otherwise }: TakeBackProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [told, setTold] = useState(waitSeconds);
  const wait = useCountdown(told);
  const field = useRef<HTMLInputElement>(null);
  const { ask, failure, isPending, forget } = useAsk(api.handover.end);
  const isWrong = failure?.code === 'wrong-passphrase';

  useEffect(() => {
    if (failure) field.current?.select(); // typing again replaces what was wrong
  }, [failure]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (passphrase === '' || wait > 0) return;
    await ask({ passphrase });
    const now = await api.handover.find(null);
    if (now.ok && now.value) setTold(now.value.waitSeconds);
  }

  const words = () => {
    if (wait > 0) return t('vault.waiting', { count: wait });
    return t(isPending ? 'handover.takingBack' : 'handover.takeBack');
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.takeBack}>
      <PassphraseField
        ref={field}
        label={t('handover.passphrase')}
        value={passphrase}
        onChange={(value) => {
          setPassphrase(value);
          forget();
        }}
        isMarked={isWrong}
        isBusy={isPending}
        hint={isWrong && <WrongPassphrase />}
      />
      {failure && !isWrong && failure.code !== 'wait-before-next-try' && <Notice code={failure.code} />}
      <div className={classes.ways}>
        {otherwise}
        <Button type="submit" variant="default" disabled={wait > 0} aria-disabled={isPending}>
          {words()}
        </Button>
      </div>
    </form>
  );
}
