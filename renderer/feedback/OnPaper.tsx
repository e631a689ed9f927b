import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './asking.module.css';
import { useWritten } from './useWritten.tsx';

/** The form to be filled in by hand. */
export function OnPaper({ round }: { round: Pick<Round, 'id'> }) {
  const { t } = useTranslation();
  const print = useWritten(api.feedback.printForm, (name) => t('feedback.rounds.home.printed', { name }));
  return (
    <section className={classes.block} aria-labelledby="on-paper">
      <h2 id="on-paper">{t('feedback.rounds.ask.paperTitle')}</h2>
      <p>{t('feedback.rounds.ask.paperText')}</p>
      <div>
        <Button variant="default" aria-disabled={print.isPending} onClick={() => void print.write(round.id)}>
          {t('feedback.rounds.ask.paperPrint')}
        </Button>
      </div>
      {print.failure && <Notice code={print.failure.code} />}
    </section>
  );
}
