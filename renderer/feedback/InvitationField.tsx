import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { invitationOf } from '../../shared/feedback/form.rules.ts';
import { Card } from '../ui/Card.tsx';
import classes from './edit.module.css';
import type { RoundDraft } from './useRoundDraft.ts';

/** The invitation in the coach's words, and below it as it is read, with the mode's sentence and the date in it. */
export function InvitationField({ draft }: { draft: RoundDraft }) {
  const { t } = useTranslation();
  return (
    <Card title={t('feedback.rounds.edit.invitation')}>
      <Textarea
        aria-label={t('feedback.rounds.edit.invitation')}
        description={t('feedback.rounds.edit.invitationText')}
        classNames={{ input: classes.reading ?? '' }}
        autosize
        minRows={6}
        maxLength={4000}
        data-private
        value={draft.text.invitation}
        onChange={(event) => draft.change({ invitation: event.currentTarget.value })}
      />
      <p className={classes.label}>{t('feedback.rounds.edit.asRead')}</p>
      <div className={classes.asRead} data-private>
        {invitationOf(draft.text)}
      </div>
    </Card>
  );
}
