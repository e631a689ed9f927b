import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecoverySheet } from '../../shared/vault/vault.contract.ts';
import { api } from '../api/client.ts';
import { flushAll } from '../api/save-state.ts';
import { useAsk } from '../api/useAsk.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { ReadBack, ShowSheet } from './SheetSteps.tsx';
import { useLookAgain } from './useVault.ts';
import classes from './vault.module.css';

type Step = 'folded' | 'passphrase' | 'sheet' | 'read-back' | 'done';

/** A new recovery sheet for the open journal; with `rotate` a new key for everything along with it. */
export function NewSheet({ rotate }: { rotate: boolean }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>('folded');
  const [passphrase, setPassphrase] = useState('');
  const [sheet, setSheet] = useState<RecoverySheet | null>(null);
  const begin = useAsk(api.vault.beginRecoveryKey);
  const confirm = useAsk(api.vault.confirmRecoveryKey);
  const lookAgain = useLookAgain();

  function end(how: 'folded' | 'done'): void {
    setStep(how);
    setPassphrase('');
    setSheet(null);
    if (how === 'folded') void api.vault.forgetRecoverySheet(null);
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const made = await begin.ask({ passphrase });
    if (!made) return;
    setPassphrase('');
    setSheet(made);
    setStep('sheet');
  }

  async function answer(answers: [string, string]): Promise<void> {
    if (rotate && !(await flushAll())) return; // what is on the screen belongs to what is encrypted anew
    if ((await confirm.ask({ answers, rotate })) === undefined) return;
    end('done');
    await lookAgain();
  }

  const cancel = (
    <Button variant="subtle" onClick={() => end('folded')} disabled={confirm.isPending}>
      {t('vault.cancel')}
    </Button>
  );
  return (
    <Card title={t(rotate ? 'vault.rotateCard' : 'vault.recoveryCard')}>
      <p className={classes.quiet}>{t(rotate ? 'vault.rotateText' : 'vault.recoveryText')}</p>
      {(step === 'folded' || step === 'done') && (
        <div className={classes.actions}>
          <Button variant="default" onClick={() => setStep('passphrase')}>
            {t(rotate ? 'vault.rotate' : 'vault.newSheet')}
          </Button>
        </div>
      )}
      {step === 'passphrase' && (
        <form onSubmit={(event) => void submit(event)} className={classes.narrow}>
          <PassphraseField
            label={t('vault.askPassphrase')}
            value={passphrase}
            onChange={setPassphrase}
            isBusy={begin.isPending}
            isMarked={begin.failure?.code === 'wrong-passphrase'}
          />
          {begin.failure && <Notice code={begin.failure.code} />}
          <div className={classes.actions}>
            <Button type="submit" disabled={passphrase === ''} aria-disabled={begin.isPending}>
              {t(begin.isPending ? 'vault.preparing' : 'vault.goOn')}
            </Button>
            {cancel}
          </div>
        </form>
      )}
      {step === 'sheet' && sheet && (
        <div className={classes.narrow}>
          <ShowSheet sheet={sheet} onReady={() => setStep('read-back')} />
          {cancel}
        </div>
      )}
      {step === 'read-back' && sheet && (
        <div className={classes.narrow}>
          <p>{t('vault.readBackText')}</p>
          <ReadBack
            sheet={sheet}
            label={t(rotate ? 'vault.confirmRotate' : 'vault.confirm')}
            busyLabel={t(rotate ? 'vault.rotating' : 'vault.checking')}
            isBusy={confirm.isPending}
            failure={confirm.failure}
            onAnswer={(answers) => void answer(answers)}
            onShowAgain={() => setStep('sheet')}
          />
          {cancel}
        </div>
      )}
      <p role="status" className={classes.said}>
        {step === 'done' && t(rotate ? 'vault.rotated' : 'vault.sheetReplaced')}
      </p>
    </Card>
  );
}
