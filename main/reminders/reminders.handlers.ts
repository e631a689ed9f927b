import { basename } from 'node:path';
import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { currentTimeZone } from '../../shared/calendar/time-zone.ts';
import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { momentAt } from '../../shared/planning/reminder.rules.ts';
import type { remindersContract } from '../../shared/reminders/reminders.contract.ts';
import { remindersMessages } from '../../shared/reminders/reminders.messages.ts';
import { noticeOf } from '../../shared/reminders/reminders.rules.ts';
import type { Context } from '../context.ts';
import { writeChosenFile } from '../files/write-chosen-file.ts';
import { findStep, listStepsById } from '../steps/steps.queries.ts';
import { countCommit } from '../vault/vault.queries.ts';
import { listCalendarDays } from './calendar.queries.ts';
import { listDueOccasions } from './pending.ts';
import { getSettings, updatePutBy, updateSettings, updateSnooze } from './reminders.queries.ts';

const CAME_DUE_AT_MOST = 200;

const nowHere = ({ now }: Pick<Context, 'now'>) => momentAt(now(), currentTimeZone());

export const remindersHandlers: DomainHandlers<typeof remindersContract, Context> = {
  async getReminders({ db, desktop }) {
    return { ...(await getSettings(db)).settings, isPossible: desktop.canRemind() };
  },

  async saveReminders(context, wanted) {
    await context.db.transaction().execute(async (trx) => {
      const { settings, countsFrom } = await getSettings(trx);
      const isTurnedOn = wanted.isOn && !settings.isOn;
      await updateSettings(trx, wanted, isTurnedOn ? nowHere(context) : countsFrom);
      await countCommit(trx);
    });
    await context.reminders.look();
    return wanted;
  },

  async listCameDue(context) {
    const { db } = context;
    const due = await listDueOccasions(db, await getSettings(db), nowHere(context));
    return listStepsById(
      db,
      due.slice(0, CAME_DUE_AT_MOST).map(({ id }) => id),
    );
  },

  async snoozeReminder(context, { stepId, until }) {
    await context.db.transaction().execute(async (trx) => {
      const step = await findStep(trx, stepId);
      if (!step) throw new AppError('step-missing');
      await updateSnooze(trx, stepId, { until, dueOn: step.dueOn });
      await countCommit(trx);
    });
    await context.reminders.look();
    return null;
  },

  async putByReminders(context, { stepIds }) {
    await context.db.transaction().execute(async (trx) => {
      const due = await listDueOccasions(trx, await getSettings(trx), nowHere(context));
      const wanted = new Set<string>(stepIds);
      await updatePutBy(
        trx,
        due.filter(({ id }) => wanted.has(id)),
      );
      await countCommit(trx);
    });
    return null;
  },

  tryReminder({ desktop }) {
    if (desktop.canRemind()) desktop.showReminder(noticeOf({ steps: 1, hasWeek: false, words: null }));
    return desktop.canRemind();
  },

  listCalendarDays: ({ db }, stretch) => listCalendarDays(db, stretch),

  async saveCalendar({ db, desktop, now, vault }, { days: chosen, says, alarmAt }) {
    const wanted = new Set(chosen.map(({ kind, id }) => `${kind} ${id}`));
    const known = await listCalendarDays(db, { from: instantToLocalDate(now()) });
    const days = known.filter(({ kind, id }) => wanted.has(`${kind} ${id}`));
    const { fileName, titles } = remindersMessages.calendar;
    const open = vault.opened;
    const file = await desktop.askWhereToSave(fileName, 'calendar');
    if (file === undefined) return { saved: false, fileName: '', count: 0 };
    const { toCalendarFile } = await import('./calendar.file.ts');
    if (vault.opened !== open) throw new AppError('vault-locked'); // locked while the dialog was open
    const titleOf = ({ kind, title }: (typeof days)[number]) =>
      says === 'words' && title !== '' ? title : titles[kind];
    writeChosenFile(file, Buffer.from(toCalendarFile({ days, titleOf, alarmAt, now: now() })));
    return { saved: true, fileName: basename(file), count: days.length };
  },
};
