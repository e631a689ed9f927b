import '@mantine/core/styles/Radio.css';
import { Button, Radio } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/errors.ts';
import { type ExportFormat, exportFormats, type LeftOut } from '../../../shared/portfolio/portfolio.contract.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PassphraseField } from '../../vault/public.ts';
import { ChangedList } from './ChangedList.tsx';
import classes from './export.module.css';
import type { WantedExport } from './useExport.ts';

export interface ExportFormProps {
  failure: Failure | null;
  /** What cannot be shown any more since it was looked at. */
  changed: readonly LeftOut[];
  isBusy: boolean;
  onEdit: () => void;
  onMake: (wanted: WantedExport) => Promise<void>;
}

const isFormat = (value: string): value is ExportFormat => exportFormats.some((format) => format === value);

function Changed({ changed }: { changed: readonly LeftOut[] }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className={classes.aside}>
      <p className={classes.strong}>{t('portfolio.export.changed')}</p>
      <ChangedList changed={changed} />
      <p>{t('portfolio.export.changedNext')}</p>
    </div>
  );
}

/** As what, and once more the passphrase. */
export function ExportForm({ failure, changed, isBusy, onEdit, onMake }: ExportFormProps) {
  const { t } = useTranslation();
  const [format, setFormat] = useState<ExportFormat>('pdf');
  const [passphrase, setPassphrase] = useState('');
  const isReady = passphrase !== '' && !isBusy;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isReady) await onMake({ format, passphrase });
  }

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <Radio.Group
        label={t('portfolio.export.form')}
        value={format}
        onChange={(value) => isFormat(value) && setFormat(value)}
      >
        <div className={classes.choices}>
          {exportFormats.map((value) => (
            <Radio
              key={value}
              value={value}
              disabled={isBusy}
              label={t(`portfolio.export.formats.${value}`)}
              description={t(`portfolio.export.formatWords.${value}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <PassphraseField
        label={t('portfolio.export.passphrase')}
        hint={t('portfolio.export.passphraseWhy')}
        value={passphrase}
        onChange={(words) => {
          setPassphrase(words);
          onEdit();
        }}
        isBusy={isBusy}
        isMarked={failure?.code === 'wrong-passphrase'}
      />
      {failure && <Notice code={failure.code} />}
      {changed.length > 0 && <Changed changed={changed} />}
      <div className={classes.actions}>
        <Button type="submit" disabled={!isReady}>
          {t('portfolio.export.make')}
        </Button>
      </div>
    </form>
  );
}
