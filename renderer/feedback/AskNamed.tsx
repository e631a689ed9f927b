import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { X } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asked, Invite, Round } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { dayWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import { AddAsked } from './AddAsked.tsx';
import classes from './asking.module.css';
import { useChangeRound } from './feedback-queries.ts';
import { GroupSelect } from './GroupSelect.tsx';
import { useWriteForms } from './useWriteForms.ts';
import { WithdrawForm } from './WithdrawForm.tsx';

interface RowProps {
  round: Round;
  asked: Asked;
  invite: Invite | undefined;
  onWrite: (invite: Invite) => void;
  onFailed: (error: Error | null) => void;
}

/** Somebody who is asked, with the form that is theirs. */
function AskedRow({ round, asked, invite, onWrite, onFailed }: RowProps) {
  const { t } = useTranslation();
  const today = useToday();
  const save = useChangeRound(api.feedback.saveAsked);
  const remove = useChangeRound(api.feedback.removeAsked);
  const { id, personId, name, group } = asked;
  const ways = { onError: onFailed, onSuccess: () => onFailed(null) };
  const isOpen = invite?.state === 'open';
  return (
    <li className={classes.person}>
      <span className={classes.name} data-private>
        {name}
      </span>
      <GroupSelect
        label={t('feedback.rounds.ask.group', { name })}
        isLabelHidden
        value={group}
        onChange={(chosen) => save.mutate({ roundId: round.id, id, personId, name, group: chosen }, ways)}
      />
      <span className={classes.state}>
        {invite && (
          <>
            <b>{t('feedback.rounds.ask.form', { number: invite.number })}</b>
            {isOpen
              ? invite.madeOn === null
                ? t('feedback.rounds.ask.notMade')
                : t('feedback.rounds.ask.madeOn', { day: dayWords(invite.madeOn, today) })
              : t(`feedback.rounds.ask.states.${invite.state ?? 'open'}`)}
          </>
        )}
      </span>
      <span className={classes.tools}>
        {invite && isOpen && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('feedback.rounds.ask.writeOneFor', { number: invite.number })}
            onClick={() => onWrite(invite)}
          >
            {t('feedback.rounds.ask.writeOne')}
          </Button>
        )}
        {invite && isOpen && invite.madeOn !== null && <WithdrawForm round={round} invite={invite} />}
        {invite?.state !== 'answered' && (
          <Tooltip label={t('feedback.rounds.ask.removeTip')}>
            <ActionIcon
              aria-label={t('feedback.rounds.ask.remove', { name })}
              onClick={() => remove.mutate({ roundId: round.id, id }, ways)}
            >
              <X size={16} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        )}
      </span>
    </li>
  );
}

/** An open conversation: everybody by name, each with a form of their own. */
export function AskNamed({ round }: { round: Round }) {
  const { t } = useTranslation();
  const [isAdding, setIsAdding] = useState(false);
  const [refused, setRefused] = useState<Error | null>(null);
  const forms = useWriteForms(round.id);
  const open = round.invites.filter(({ state }) => state === 'open');
  const error = refused ?? forms.error;
  return (
    <section className={classes.block} aria-labelledby="people-asked">
      <div className={classes.blockHead}>
        <h2 id="people-asked">{t('feedback.rounds.ask.list')}</h2>
        <Button variant={round.asked.length === 0 ? 'filled' : 'default'} onClick={() => setIsAdding(true)}>
          {t('feedback.rounds.ask.add')}
        </Button>
      </div>
      {round.asked.length === 0 ? (
        <p>{t('feedback.rounds.ask.nobody')}</p>
      ) : (
        <ul className={classes.list} aria-labelledby="people-asked">
          {round.asked.map((asked) => (
            <AskedRow
              key={asked.id}
              round={round}
              asked={asked}
              invite={round.invites.find(({ askedId }) => askedId === asked.id)}
              onWrite={({ id }) => forms.write([id])}
              onFailed={setRefused}
            />
          ))}
        </ul>
      )}
      {error && <Notice code={failureOf(error).code} />}
      {open.length > 0 && (
        <div className={classes.blockHead}>
          <p className={classes.hint}>{t('feedback.rounds.ask.writeAllText')}</p>
          <Button aria-disabled={forms.isPending} onClick={() => forms.write(null)}>
            {t('feedback.rounds.ask.writeAll')}
          </Button>
        </div>
      )}
      {isAdding && <AddAsked round={round} onDone={() => setIsAdding(false)} />}
    </section>
  );
}
