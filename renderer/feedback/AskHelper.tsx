import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { Notice } from '../ui/Notice.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './asking.module.css';
import { useWritten } from './useWritten.tsx';

/** A helper collects: they get the round as a file, and make the forms themselves. */
export function AskHelper({ round: { id, helper } }: { round: Pick<Round, 'id' | 'helper'> }) {
  const { t } = useTranslation();
  const file = useWritten(api.feedback.writeRoundFile, (name) => t('feedback.rounds.home.roundFileWritten', { name }));
  return (
    <section className={classes.block} aria-labelledby="helper-collects">
      <div className={classes.blockHead}>
        <h2 id="helper-collects">
          <Veiled
            word={helper || t('feedback.rounds.home.yourHelper')}
            words={(said) => t('feedback.rounds.ask.helperTitle', { helper: said })}
          />
        </h2>
        <Button aria-disabled={file.isPending} onClick={() => void file.write(id)}>
          {t('feedback.rounds.ask.helperFile')}
        </Button>
      </div>
      <p>{t('feedback.rounds.ask.helperText')}</p>
      {file.failure && <Notice code={file.failure.code} />}
    </section>
  );
}
