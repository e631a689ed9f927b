import '@mantine/core/styles/Radio.css';
import { Button, NativeSelect, Radio, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderSettings } from '../../shared/reminders/reminders.contract.ts';
import { defaultReminders } from '../../shared/reminders/reminders.rules.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { useAsk } from '../api/useAsk.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { Weekdays, weekdays, weekdayWords } from '../ui/Weekdays.tsx';
import { ClockField } from './ClockField.tsx';
import classes from './reminders.module.css';
import { useReminders, useSaveReminders } from './useReminders.ts';

interface PartProps {
  settings: ReminderSettings;
  save: (change: Partial<ReminderSettings>) => void;
}

function Says({ settings, save }: PartProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('reminders.settings.says')}
      value={settings.says}
      onChange={(says) => save({ says: says === 'words' ? 'words' : 'neutral' })}
    >
      <div className={classes.choices}>
        {(['neutral', 'words'] as const).map((says) => (
          <Radio
            key={says}
            value={says}
            label={t(`reminders.settings.${says}`)}
            description={t(`reminders.settings.${says}Text`)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

/** One, as it would look. */
function TryOne() {
  const { t } = useTranslation();
  const [wasShown, setWasShown] = useState<boolean | null>(null);
  const { ask, failure } = useAsk(api.reminders.tryReminder);
  return (
    <div className={classes.row}>
      <Button variant="default" onClick={async () => setWasShown((await ask(null)) ?? null)}>
        {t('reminders.settings.tryOne')}
      </Button>
      <span role="status" className={classes.hint}>
        {wasShown !== null && t(wasShown ? 'reminders.settings.tried' : 'reminders.settings.triedNone')}
      </span>
      {failure && <Notice code={failure.code} />}
    </div>
  );
}

function Steps({ settings, save, isPossible }: PartProps & { isPossible: boolean }) {
  const { t } = useTranslation();
  return (
    <Card title={t('reminders.settings.title')}>
      <p className={classes.text}>{t('reminders.settings.text')}</p>
      {!isPossible && <p>{t('reminders.settings.impossible')}</p>}
      <Switch
        label={t('reminders.settings.isOn')}
        checked={settings.isOn}
        onChange={(event) => save({ isOn: event.currentTarget.checked })}
      />
      {settings.isOn && (
        <>
          <ClockField label={t('reminders.settings.at')} value={settings.at} onChange={(at) => save({ at })} />
          <p className={classes.hint}>{t('reminders.settings.atText')}</p>
          <Says settings={settings} save={save} />
          {isPossible && <TryOne />}
        </>
      )}
      <p className={classes.hint}>{t('reminders.settings.only')}</p>
    </Card>
  );
}

function QuietTimes({ settings, save }: PartProps) {
  const { t } = useTranslation();
  const { quietHours, quietDays } = settings;
  return (
    <Card title={t('reminders.quiet.title')}>
      <p className={classes.hint}>{t('reminders.quiet.text')}</p>
      <Switch
        label={t('reminders.quiet.hours')}
        checked={quietHours !== null}
        onChange={(event) => save({ quietHours: event.currentTarget.checked ? defaultReminders.quietHours : null })}
      />
      {quietHours !== null && (
        <div className={classes.row}>
          {(['from', 'to'] as const).map((end) => (
            <ClockField
              key={end}
              label={t(`reminders.quiet.${end}`)}
              value={quietHours[end]}
              onChange={(clock) => save({ quietHours: { ...quietHours, [end]: clock } })}
            />
          ))}
        </div>
      )}
      <Weekdays
        most={6}
        label={t('reminders.quiet.days')}
        days={quietDays}
        onChange={(days) => save({ quietDays: days })}
      />
      {quietDays.length === 6 && <p className={classes.hint}>{t('reminders.quiet.atLeastOne')}</p>}
    </Card>
  );
}

function WeekReminder({ settings, save }: PartProps) {
  const { t } = useTranslation();
  const { weeklyReview } = settings;
  return (
    <Card title={t('reminders.week.title')}>
      <Switch
        label={t('reminders.week.isOn')}
        checked={weeklyReview !== null}
        onChange={(event) => save({ weeklyReview: event.currentTarget.checked ? { weekday: 5, at: '15:00' } : null })}
      />
      {weeklyReview !== null && (
        <div className={classes.row}>
          <NativeSelect
            label={t('reminders.week.day')}
            value={String(weeklyReview.weekday)}
            data={weekdays.map((day) => ({ value: String(day), label: weekdayWords(day, 'long') }))}
            onChange={(event) =>
              save({ weeklyReview: { ...weeklyReview, weekday: Number(event.currentTarget.value) } })
            }
          />
          <ClockField
            label={t('reminders.week.at')}
            value={weeklyReview.at}
            onChange={(at) => save({ weeklyReview: { ...weeklyReview, at } })}
          />
        </div>
      )}
    </Card>
  );
}

/** When and how Cairn reminds. Every change counts at once. */
export function RemindersSettings() {
  const { data: known, error } = useReminders();
  const saving = useSaveReminders();
  const refused = error ?? saving.error;
  if (!known) return refused ? <Notice code={failureOf(refused).code} /> : <PaperLines />;
  const save = (change: Partial<ReminderSettings>) => saving.mutate({ ...known, ...change });
  return (
    <>
      {refused && <Notice code={failureOf(refused).code} />}
      <Steps settings={known} save={save} isPossible={known.isPossible} />
      {known.isOn && <QuietTimes settings={known} save={save} />}
      {known.isOn && <WeekReminder settings={known} save={save} />}
    </>
  );
}
