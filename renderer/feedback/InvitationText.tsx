import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { invitationOf } from '../../shared/feedback/form.rules.ts';
import { copyText } from '../editor/copy-text.ts';
import classes from './asking.module.css';

/** The invitation as it is read, to be copied for a message; it stands in every form too. */
export function InvitationText({ round }: { round: Round }) {
  const { t } = useTranslation();
  const text = invitationOf(round);

  function copy(): void {
    copyText(text);
    notifications.show({
      message: t('feedback.rounds.ask.copied'),
      closeButtonProps: { 'aria-label': t('app.dismiss') },
    });
  }

  return (
    <section className={classes.block} aria-labelledby="invitation">
      <div className={classes.blockHead}>
        <h2 id="invitation">{t('feedback.rounds.ask.invitation')}</h2>
        <div className={classes.actions}>
          {round.role === 'own' && (
            <Button component={Link} to={`/feedback/${round.id}/edit`} variant="subtle">
              {t('feedback.rounds.ask.changeWords')}
            </Button>
          )}
          <Button variant="default" onClick={copy}>
            {t('feedback.rounds.ask.copy')}
          </Button>
        </div>
      </div>
      <p>{t('feedback.rounds.ask.invitationText')}</p>
      <div className={classes.invitation} data-private>
        {text}
      </div>
    </section>
  );
}
