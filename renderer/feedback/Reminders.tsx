import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { X } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { AddAsked } from './AddAsked.tsx';
import classes from './asking.module.css';
import { useChangeRound } from './feedback-queries.ts';
import { GroupSelect } from './GroupSelect.tsx';

/** In the protected modes: whom to give a form to and to thank. Nothing ties a name to a form. */
export function Reminders({ round }: { round: Round }) {
  const { t } = useTranslation();
  const [isAdding, setIsAdding] = useState(false);
  const save = useChangeRound(api.feedback.saveAsked);
  const remove = useChangeRound(api.feedback.removeAsked);
  const error = save.error ?? remove.error;
  return (
    <section className={classes.block} aria-labelledby="reminders">
      <div className={classes.blockHead}>
        <h2 id="reminders">{t('feedback.rounds.ask.reminder')}</h2>
        <Button variant="default" onClick={() => setIsAdding(true)}>
          {t('feedback.rounds.ask.reminderAdd')}
        </Button>
      </div>
      <p>{t('feedback.rounds.ask.reminderText')}</p>
      {round.asked.length > 0 && (
        <ul className={classes.list} aria-labelledby="reminders">
          {round.asked.map(({ id, personId, name, group }) => (
            <li key={id} className={classes.person} data-is-short>
              <span className={classes.name} data-private>
                {name}
              </span>
              <GroupSelect
                label={t('feedback.rounds.ask.group', { name })}
                isLabelHidden
                value={group}
                onChange={(chosen) => save.mutate({ roundId: round.id, id, personId, name, group: chosen })}
              />
              <Tooltip label={t('feedback.rounds.ask.removeTip')}>
                <ActionIcon
                  aria-label={t('feedback.rounds.ask.remove', { name })}
                  onClick={() => remove.mutate({ roundId: round.id, id })}
                >
                  <X size={16} aria-hidden="true" />
                </ActionIcon>
              </Tooltip>
            </li>
          ))}
        </ul>
      )}
      {error && <Notice code={failureOf(error).code} />}
      {isAdding && <AddAsked round={round} onDone={() => setIsAdding(false)} />}
    </section>
  );
}
