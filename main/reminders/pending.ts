import { addDays, type LocalDate, startOfWeek } from '../../shared/calendar/local-date.ts';
import { occasionOf, reminderMoment, weekMoment } from '../../shared/planning/reminder.rules.ts';
import type { LocalMoment, ReminderSettings } from '../../shared/reminders/reminders.contract.ts';
import type { Db } from '../db/schema.ts';
import {
  type KeptSettings,
  listFinishedWeeks,
  listReminded,
  type Occasion,
  type RemindedStep,
} from './reminders.queries.ts';

/** A reminder that was not shown yet: a moment, an id and what it is for; not a word of the coach's. */
export interface Pending extends Occasion {
  moment: LocalMoment;
}

/** From one moment of the coach's own clock to another; `now` lies between them. */
export interface Span {
  from: LocalMoment;
  now: LocalMoment;
  to: LocalMoment;
}

const dayOf = (moment: LocalMoment) => moment.slice(0, 'YYYY-MM-DD'.length);

/** A clock that ran ahead when reminders were turned on holds none of them back once it is right. */
const isAhead = (countsFrom: LocalMoment, { now }: Span) => countsFrom > now;

/** The id of the weekly review among those of steps. */
export const WEEK = 'week';

/** A reminder comes a day before its step's day, or up to a week after it where days are quiet. */
const DAYS_BEFORE = 1;
const DAYS_AFTER = 8;

function pendingOf(step: RemindedStep, settings: ReminderSettings): Pending[] {
  const occasion = occasionOf(step, step.snooze);
  const moment = reminderMoment(step, step.snooze, settings);
  return occasion === null || moment === null ? [] : [{ id: step.id, occasion, moment }];
}

/** The weekly reviews between two days that were neither finished nor reminded of. */
async function pendingWeeks(db: Db, { settings, weekShownFor }: KeptSettings, from: LocalDate, to: LocalDate) {
  const weeks: Pending[] = [];
  if (settings.weeklyReview === null) return weeks;
  const first = startOfWeek(from);
  const finished = await listFinishedWeeks(db, first);
  for (let monday = first; monday <= to; monday = addDays(monday, 7)) {
    const moment = weekMoment(monday, settings);
    const isOver = finished.includes(monday) || (weekShownFor !== null && monday <= weekShownFor);
    if (moment !== null && !isOver) weeks.push({ id: WEEK, occasion: monday, moment });
  }
  return weeks;
}

/** What is still to be shown whose moment lies between two moments (a few beyond them may be there too). */
export async function listPending(db: Db, kept: KeptSettings, span: Span): Promise<Pending[]> {
  const { settings, countsFrom } = kept;
  if (!settings.isOn) return [];
  const first = addDays(dayOf(span.from), -DAYS_AFTER);
  const last = addDays(dayOf(span.to), DAYS_BEFORE);
  const steps = (await listReminded(db, first, last)).flatMap((step) =>
    pendingOf(step, settings).filter(({ occasion }) => occasion !== step.shownFor),
  );
  const weeks = await pendingWeeks(db, kept, first, last);
  return [...steps, ...weeks].filter(({ moment }) => isAhead(countsFrom, span) || countsFrom <= moment);
}

/** What has come due up to now and was not put by, whether it was shown or came while Cairn was closed; the earliest first. */
export async function listDueOccasions(db: Db, kept: KeptSettings, now: LocalMoment): Promise<Pending[]> {
  const { settings, countsFrom } = kept;
  if (!settings.isOn) return [];
  const isNews = (moment: LocalMoment) => countsFrom <= moment && moment <= now;
  const first = addDays(dayOf(countsFrom < now ? countsFrom : now), -DAYS_AFTER);
  const steps = await listReminded(db, first, addDays(dayOf(now), DAYS_BEFORE));
  return steps
    .flatMap((step) =>
      pendingOf(step, settings).filter(
        ({ occasion, moment }) => occasion !== step.putByFor && (occasion === step.shownFor || isNews(moment)),
      ),
    )
    .toSorted((one, other) => one.moment.localeCompare(other.moment));
}
