import '@mantine/core/styles/Radio.css';
import { Button, Modal, Radio, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../../shared/reminders/reminders.contract.ts';
import { api } from '../api/client.ts';
import { failureOf, unwrap } from '../api/failure.ts';
import { useAsk } from '../api/useAsk.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useToday } from '../ui/useToday.ts';
import { Veiled } from '../ui/Veiled.tsx';
import { CalendarDays, keyOf } from './CalendarDays.tsx';
import { ClockField } from './ClockField.tsx';
import classes from './reminders.module.css';

/** Which days are ticked at first: those of one thing, or all. */
export type CalendarChoice = (day: CalendarDay) => boolean;

interface FormProps {
  days: readonly CalendarDay[];
  choice: CalendarChoice;
  onClose: () => void;
}

function CalendarForm({ days, choice, onClose }: FormProps) {
  const { t } = useTranslation();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(days.filter(choice).map(keyOf)));
  const [says, setSays] = useState<'neutral' | 'words'>('neutral');
  const [alarmAt, setAlarmAt] = useState<string | null>(null);
  const { ask, failure } = useAsk(api.reminders.saveCalendar);
  const [saved, setSaved] = useState<{ count: number; fileName: string } | null>(null);
  const chosen = days.filter((day) => ticked.has(keyOf(day)));

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (chosen.length === 0) return;
    const answer = await ask({ days: chosen.map(({ kind, id }) => ({ kind, id })), says, alarmAt });
    setSaved(answer?.saved ? answer : null);
  }

  return (
    <form className={classes.form} onSubmit={(event) => void save(event)}>
      <p className={classes.text}>{t('reminders.calendar.text')}</p>
      <CalendarDays days={days} ticked={ticked} onTick={setTicked} />
      <Radio.Group
        label={t('reminders.calendar.says')}
        value={says}
        onChange={(wanted) => setSays(wanted === 'words' ? 'words' : 'neutral')}
      >
        <div className={classes.choices}>
          {(['neutral', 'words'] as const).map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`reminders.calendar.${value}`)}
              description={t(`reminders.calendar.${value}Text`)}
            />
          ))}
        </div>
      </Radio.Group>
      <div className={classes.row}>
        <Switch
          label={t('reminders.calendar.alarm')}
          checked={alarmAt !== null}
          onChange={(event) => setAlarmAt(event.currentTarget.checked ? '08:00' : null)}
        />
        {alarmAt !== null && (
          <ClockField label={t('reminders.calendar.alarmAt')} value={alarmAt} onChange={setAlarmAt} />
        )}
      </div>
      {failure && <Notice code={failure.code} />}
      <p role="status">
        {saved && (
          <Veiled word={saved.fileName} words={(name) => t('reminders.calendar.saved', { count: saved.count, name })} />
        )}
      </p>
      <div className={classes.formAnswers}>
        <Button variant="subtle" onClick={onClose}>
          {t('reminders.calendar.close')}
        </Button>
        <Button type="submit" aria-disabled={chosen.length === 0}>
          {chosen.length === 0 ? t('reminders.calendar.none') : t('reminders.calendar.save', { count: chosen.length })}
        </Button>
      </div>
    </form>
  );
}

const everyDay: CalendarChoice = () => true;

export interface CalendarDialogProps {
  opened: boolean;
  onClose: () => void;
  choice?: CalendarChoice;
}

/** Puts chosen days of steps, goals and plans into a calendar file. */
export function CalendarDialog({ opened, onClose, choice = everyDay }: CalendarDialogProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { data: days, error } = useQuery({
    queryKey: ['steps', 'list', 'calendar', today],
    queryFn: () => unwrap(api.reminders.listCalendarDays({ from: today })),
    enabled: opened,
    staleTime: 0,
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('reminders.calendar.title')}
      size={620}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {error && <Notice code={failureOf(error).code} />}
      {!days && !error && <PaperLines />}
      {days && days.length === 0 && <p>{t('reminders.calendar.empty')}</p>}
      {days && days.length > 0 && <CalendarForm days={days} choice={choice} onClose={onClose} />}
    </Modal>
  );
}
