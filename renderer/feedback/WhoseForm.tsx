import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Group } from '../../shared/feedback/disclosed.contract.ts';
import type { InviteId, Round } from '../../shared/feedback/feedback.contract.ts';
import { DayField } from '../ui/DayField.tsx';
import { dayWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';
import { GroupSelect } from './GroupSelect.tsx';
import classes from './type-in.module.css';

/** Whose form is typed in: somebody's own, or one that only tells its group. */
export interface Whose {
  inviteId: InviteId | null;
  group: Group;
  day: LocalDate;
}

export interface WhoseFormProps {
  round: Round;
  whose: Whose;
  onChange: (whose: Whose) => void;
}

/** In an open conversation a name, otherwise the group that stands on the paper, and the day in an open one. */
export function WhoseForm({ round: { mode, invites, asked }, whose, onChange }: WhoseFormProps) {
  const { t } = useTranslation();
  const today = useToday();
  const isOpen = mode === 'open';
  const open = invites.filter(({ state }) => state === 'open');
  const nameOf = (askedId: string | null) => asked.find(({ id }) => id === askedId)?.name ?? '';

  function choose(id: string): void {
    const invite = open.find((one) => one.id === id);
    onChange({ ...whose, inviteId: invite?.id ?? null, group: invite?.group ?? whose.group });
  }

  return (
    <div className={classes.whose}>
      {isOpen && (
        <NativeSelect
          label={t('feedback.intake.type.who')}
          data-private
          data={[
            ...open.map(({ id, askedId }) => ({ value: id as string, label: nameOf(askedId) })),
            { value: '', label: t('feedback.intake.type.nobody') },
          ]}
          value={whose.inviteId ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      {whose.inviteId === null && (
        <GroupSelect
          label={t('feedback.intake.type.group')}
          value={whose.group}
          onChange={(group) => onChange({ ...whose, group })}
        />
      )}
      {isOpen && (
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
    </div>
  );
}
