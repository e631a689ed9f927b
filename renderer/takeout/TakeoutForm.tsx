import { Button, Checkbox } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/errors.ts';
import { Notice } from '../ui/Notice.tsx';
import { NewPassphraseFields, PassphraseField } from '../vault/public.ts';
import classes from './takeout.module.css';
import type { WantedTakeout } from './useTakeout.ts';

export interface TakeoutFormProps {
  failure: Failure | null;
  onEdit: () => void;
  onWrite: (wanted: WantedTakeout) => void;
}

/** What an open file means; nothing is written before it was read. */
function PlainWarning({ isKnown, onKnow }: { isKnown: boolean; onKnow: (isKnown: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.aside}>
      <p className={classes.strong}>{t('takeout.plainTitle')}</p>
      <p>{t('takeout.plainText')}</p>
      <Checkbox
        label={t('takeout.plainKnown')}
        checked={isKnown}
        onChange={(event) => onKnow(event.currentTarget.checked)}
      />
    </div>
  );
}

/** Encrypted is the way; open is the other one, with what that means. */
export function TakeoutForm({ failure, onEdit, onWrite }: TakeoutFormProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [filePassphrase, setFilePassphrase] = useState<string | null>(null);
  const [withRealNames, setWithRealNames] = useState(false);
  const [isPlain, setIsPlain] = useState(false);
  const [isKnown, setIsKnown] = useState(false);
  const isReady = passphrase !== '' && (isPlain ? isKnown : filePassphrase !== null);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isReady) onWrite({ passphrase, filePassphrase: isPlain ? null : filePassphrase, withRealNames });
  }

  function change(toPlain: boolean): void {
    setIsPlain(toPlain);
    setIsKnown(false);
    setFilePassphrase(null);
    onEdit();
  }

  return (
    <form onSubmit={submit} className={classes.form}>
      <PassphraseField
        label={t('takeout.journalPassphrase')}
        value={passphrase}
        onChange={(words) => {
          setPassphrase(words);
          onEdit();
        }}
        isBusy={false}
        isMarked={failure?.code === 'wrong-passphrase'}
      />
      {isPlain ? (
        <PlainWarning isKnown={isKnown} onKnow={setIsKnown} />
      ) : (
        <>
          <p className={classes.quiet}>{t('takeout.filePassphraseText')}</p>
          <NewPassphraseFields label={t('takeout.filePassphrase')} onChange={setFilePassphrase} isBusy={false} />
        </>
      )}
      <Checkbox
        label={t('takeout.realNames')}
        description={t('takeout.realNamesText')}
        checked={withRealNames}
        onChange={(event) => setWithRealNames(event.currentTarget.checked)}
      />
      {failure && <Notice code={failure.code} />}
      <div className={classes.actions}>
        <Button type="submit" disabled={!isReady}>
          {t(isPlain ? 'takeout.writePlain' : 'takeout.write')}
        </Button>
        <Button variant="subtle" onClick={() => change(!isPlain)}>
          {t(isPlain ? 'takeout.sealInstead' : 'takeout.plainInstead')}
        </Button>
      </div>
    </form>
  );
}
