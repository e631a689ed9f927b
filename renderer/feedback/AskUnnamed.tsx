import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Group, groups } from '../../shared/feedback/disclosed.contract.ts';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './asking.module.css';
import { useChangeRound } from './feedback-queries.ts';
import { useWriteForms } from './useWriteForms.ts';

const MOST_OF_GROUP = 200;

interface CountFieldProps {
  group: Group;
  count: number;
  onChange: (count: number) => void;
}

/** How many forms a group gets; kept when the field is left. */
function CountField({ group, count, onChange }: CountFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);

  function keep(): void {
    const wanted = Math.min(MOST_OF_GROUP, Math.max(0, Math.round(Number(typed ?? count)) || 0));
    setTyped(null);
    if (wanted !== count) onChange(wanted);
  }

  return (
    <TextInput
      type="number"
      min={0}
      max={MOST_OF_GROUP}
      label={t(`feedback.groups.${group}`)}
      aria-label={t('feedback.rounds.ask.formsOf', { group: t(`feedback.groups.${group}`) })}
      value={typed ?? String(count)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  );
}

/** Forms without a name: how many of each group, written to files all at once. */
export function AskUnnamed({ round }: { round: Round }) {
  const { t } = useTranslation();
  const setForms = useChangeRound(api.feedback.setForms);
  const forms = useWriteForms(round.id);
  const countOf = (group: Group) => round.invites.filter((invite) => invite.group === group).length;
  const made = round.invites.filter(({ madeOn }) => madeOn !== null).length;
  const error = setForms.error ?? forms.error;

  function change(group: Group, count: number): void {
    setForms.mutate({
      roundId: round.id,
      counts: groups.map((one) => (one === group ? count : countOf(one))),
    });
  }

  return (
    <section className={classes.block} aria-labelledby="forms">
      <h2 id="forms">{t('feedback.rounds.ask.forms')}</h2>
      <p>{t('feedback.rounds.ask.formsText')}</p>
      <div className={classes.counts}>
        {groups.map((group) => (
          <CountField key={group} group={group} count={countOf(group)} onChange={(count) => change(group, count)} />
        ))}
      </div>
      {error && <Notice code={failureOf(error).code} />}
      {round.invites.length > 0 && (
        <>
          <p>{t('feedback.rounds.ask.formsMade', { count: made })}</p>
          <div className={classes.blockHead}>
            <p className={classes.hint}>{t('feedback.rounds.ask.writeAllText')}</p>
            <Button aria-disabled={forms.isPending} onClick={() => forms.write(null)}>
              {t('feedback.rounds.ask.writeAll')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
