import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Group } from '../../shared/feedback/disclosed.contract.ts';
import type { Invite, InviteId, Round } from '../../shared/feedback/feedback.contract.ts';
import { DayField } from '../ui/DayField.tsx';
import { dayWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';
import { AddAsked } from './AddAsked.tsx';
import { GroupSelect } from './GroupSelect.tsx';
import classes from './type-in.module.css';

/** Whose form is typed in: somebody's own in an open conversation, otherwise one that only tells its group. */
export interface Whose {
  inviteId: InviteId | null;
  group: Group;
  day: LocalDate;
}

/** Forms that can still be typed in: also after their last day, since paper comes back late. */
export const formsOnPaper = ({ mode, invites }: Pick<Round, 'mode' | 'invites'>): Invite[] =>
  mode === 'open' ? invites.filter(({ state }) => state === 'open' || state === 'expired') : [];

export interface WhoseFormProps {
  round: Round;
  whose: Whose;
  onChange: (whose: Whose) => void;
}

/** In an open conversation a name and a day, otherwise the group that stands on the paper. */
export function WhoseForm({ round, whose, onChange }: WhoseFormProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [isAdding, setIsAdding] = useState(false);
  const forms = formsOnPaper(round);
  const nameOf = (askedId: string | null) => round.asked.find(({ id }) => id === askedId)?.name ?? '';

  function choose(id: string): void {
    const invite = forms.find((one) => one.id === id);
    if (invite) onChange({ ...whose, inviteId: invite.id, group: invite.group });
  }

  if (round.mode !== 'open')
    return (
      <div className={classes.whose}>
        <GroupSelect
          label={t('feedback.intake.type.group')}
          value={whose.group}
          onChange={(group) => onChange({ ...whose, group })}
        />
      </div>
    );
  return (
    <div className={classes.whose}>
      {forms.length > 0 && (
        <NativeSelect
          label={t('feedback.intake.type.who')}
          data-private
          data={forms.map(({ id, askedId }) => ({ value: id as string, label: nameOf(askedId) }))}
          value={whose.inviteId ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      {forms.length > 0 && (
        <div className={classes.day}>
          <span>{t('feedback.intake.type.day')}</span>
          <DayField
            label={t('feedback.intake.type.day')}
            words={dayWords(whose.day, today)}
            value={whose.day}
            onChange={(day) => day && onChange({ ...whose, day })}
          />
        </div>
      )}
      {forms.length === 0 && <p>{t('feedback.intake.type.nobodyLeft')}</p>}
      <Button variant={forms.length === 0 ? 'filled' : 'subtle'} onClick={() => setIsAdding(true)}>
        {t('feedback.rounds.ask.add')}
      </Button>
      {isAdding && <AddAsked round={round} onDone={() => setIsAdding(false)} />}
    </div>
  );
}
