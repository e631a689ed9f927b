import { Button } from '@mantine/core';
import { FolderOpen, Info } from '@phosphor-icons/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place, RecoverySheet } from '../../shared/vault/vault.contract.ts';
import { api } from '../api/client.ts';
import { useAsk } from '../api/useAsk.ts';
import { Notice } from '../ui/Notice.tsx';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { ReadBack, ShowSheet } from './SheetSteps.tsx';
import { useLookAgain, useSuggestedPlace } from './useVault.ts';
import { VaultLayout } from './VaultLayout.tsx';
import classes from './vault.module.css';

interface WhereProps {
  place: Place;
  onChoose: (place: Place) => void;
  onNext: () => void;
  onRestore: () => void;
}

function Where({ place, onChoose, onNext, onRestore }: WhereProps) {
  const { t } = useTranslation();
  const choose = useAsk(api.vault.choosePlace);

  async function another(): Promise<void> {
    const chosen = await choose.ask(null);
    if (chosen) onChoose(chosen);
  }

  return (
    <VaultLayout title={t('vault.createTitle')} text={t('vault.createText')} foot={t('vault.foot')} step={1}>
      <div className={classes.form}>
        <div className={classes.place}>
          <h2>{t('vault.placeTitle')}</h2>
          <p className={classes.path}>{place.folder}</p>
          {place.warning ? (
            <p className={classes.warning} role="status">
              <Info size={18} aria-hidden="true" />
              <span>{t(`vault.placeWarnings.${place.warning}`)}</span>
            </p>
          ) : (
            <p className={classes.said}>{t('vault.placeText')}</p>
          )}
          <Button variant="default" leftSection={<FolderOpen size={18} />} onClick={() => void another()}>
            {t('vault.choosePlace')}
          </Button>
        </div>
        <Button size="lg" onClick={onNext} data-autofocus>
          {t('vault.goOn')}
        </Button>
        <Button variant="subtle" onClick={onRestore}>
          {t('vault.haveBackup')}
        </Button>
      </div>
    </VaultLayout>
  );
}

interface ChooseProps {
  folder: string;
  onBack: () => void;
  onPrepared: (sheet: RecoverySheet) => void;
}

function ChoosePassphrase({ folder, onBack, onPrepared }: ChooseProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const { ask, isPending, failure } = useAsk(api.vault.prepareVault);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (passphrase === null) return;
    const sheet = await ask({ folder, passphrase });
    if (sheet) onPrepared(sheet);
  }

  return (
    <VaultLayout
      title={t('vault.choosePassphraseTitle')}
      text={t('vault.choosePassphraseText')}
      foot={t('vault.foot')}
      step={2}
    >
      <form onSubmit={(event) => void submit(event)} className={classes.form}>
        <NewPassphraseFields label={t('vault.passphrase')} onChange={setPassphrase} isBusy={isPending} />
        <p className={classes.honest}>{t('vault.noReset')}</p>
        {failure && <Notice code={failure.code} />}
        <Button type="submit" size="lg" disabled={passphrase === null && !isPending} aria-disabled={isPending}>
          {t(isPending ? 'vault.preparing' : 'vault.goOn')}
        </Button>
        <Button variant="subtle" onClick={onBack} disabled={isPending}>
          {t('vault.back')}
        </Button>
      </form>
    </VaultLayout>
  );
}

function Sheet({ sheet }: { sheet: RecoverySheet }) {
  const { t } = useTranslation();
  const [isOnPaper, setIsOnPaper] = useState(false);
  const lookAgain = useLookAgain();
  const { ask, isPending, failure } = useAsk(api.vault.createVault);
  return (
    <VaultLayout
      title={t(isOnPaper ? 'vault.readBackTitle' : 'vault.sheetTitle')}
      text={t(isOnPaper ? 'vault.readBackText' : 'vault.sheetText')}
      foot={t('vault.foot')}
      step={3}
    >
      {isOnPaper ? (
        <ReadBack
          sheet={sheet}
          label={t('vault.create')}
          busyLabel={t('vault.creating')}
          isBusy={isPending}
          failure={failure}
          onAnswer={async (answers) => {
            if ((await ask({ answers })) !== undefined) await lookAgain();
          }}
          onShowAgain={() => setIsOnPaper(false)}
        />
      ) : (
        <ShowSheet sheet={sheet} onReady={() => setIsOnPaper(true)} />
      )}
    </VaultLayout>
  );
}

/** The first start, in three calm steps: where it lives, what opens it, and what opens it when that is forgotten. */
export function CreateVaultPage({ onRestore }: { onRestore: () => void }) {
  const suggested = useSuggestedPlace();
  const [chosen, setChosen] = useState<Place | null>(null);
  const [isPlaced, setIsPlaced] = useState(false);
  const [sheet, setSheet] = useState<RecoverySheet | null>(null);
  const place = chosen ?? suggested;
  if (!place) return null;
  if (sheet) return <Sheet sheet={sheet} />;
  if (isPlaced) {
    return <ChoosePassphrase folder={place.folder} onBack={() => setIsPlaced(false)} onPrepared={setSheet} />;
  }
  return <Where place={place} onChoose={setChosen} onNext={() => setIsPlaced(true)} onRestore={onRestore} />;
}
