import { Button, Menu, Modal } from '@mantine/core';
import { Clock } from '@phosphor-icons/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../shared/calendar/local-date.ts';
import { currentTimeZone } from '../../shared/calendar/time-zone.ts';
import { momentAt } from '../../shared/planning/reminder.rules.ts';
import type { LocalMoment } from '../../shared/reminders/reminders.contract.ts';
import { defaultReminders, snoozes, snoozeUntil } from '../../shared/reminders/reminders.rules.ts';
import { DayField } from '../ui/DayField.tsx';
import { datedWords } from '../ui/day-words.ts';
import { ClockField } from './ClockField.tsx';
import classes from './reminders.module.css';
import { useReminders } from './useReminders.ts';

const nowHere = () => momentAt(new Date(), currentTimeZone());

interface ChooseWhenProps {
  at: string;
  onChoose: (until: LocalMoment) => void;
  onClose: () => void;
}

function ChooseWhen({ at, onChoose, onClose }: ChooseWhenProps) {
  const { t } = useTranslation();
  const [day, setDay] = useState(() => addDays(nowHere().slice(0, 'YYYY-MM-DD'.length), 1));
  const [clock, setClock] = useState(at);
  const [isPast, setIsPast] = useState(false);

  function choose(event: FormEvent): void {
    event.preventDefault();
    const until = `${day}T${clock}`;
    if (until > nowHere()) onChoose(until);
    else setIsPast(true);
  }

  return (
    <form className={classes.form} onSubmit={choose}>
      <div className={classes.row}>
        <DayField
          label={t('reminders.cameDue.chosenDay')}
          words={datedWords(day)}
          value={day}
          onChange={(chosen) => chosen && setDay(chosen)}
        />
        <ClockField label={t('reminders.cameDue.chosenTime')} value={clock} onChange={setClock} />
      </div>
      <p role="status" className={classes.hint}>
        {isPast && t('reminders.cameDue.past')}
      </p>
      <div className={classes.formAnswers}>
        <Button variant="subtle" onClick={onClose}>
          {t('reminders.cameDue.cancel')}
        </Button>
        <Button type="submit">{t('reminders.cameDue.chosen')}</Button>
      </div>
    </form>
  );
}

/** Puts a reminder off: by an hour, to tomorrow, to next week, or to a moment of the coach's own. */
export function SnoozeMenu({ text, onSnooze }: { text: string; onSnooze: (until: LocalMoment) => void }) {
  const { t } = useTranslation();
  const [isChoosing, setIsChoosing] = useState(false);
  const at = useReminders().data?.at ?? defaultReminders.at;
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Clock size={16} aria-hidden="true" />}
            aria-label={t('reminders.cameDue.snoozeLabel', { text })}
          >
            {t('reminders.cameDue.snooze')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {snoozes.map((kind) => (
            <Menu.Item key={kind} onClick={() => onSnooze(snoozeUntil(kind, nowHere(), at))}>
              {t(`reminders.cameDue.${kind}`)}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => setIsChoosing(true)}>{t('reminders.cameDue.choose')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={isChoosing}
        onClose={() => setIsChoosing(false)}
        title={t('reminders.cameDue.chooseTitle')}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <ChooseWhen
          at={at}
          onClose={() => setIsChoosing(false)}
          onChoose={(until) => {
            setIsChoosing(false);
            onSnooze(until);
          }}
        />
      </Modal>
    </>
  );
}
