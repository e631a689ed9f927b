import { formatDay } from '../../../shared/calendar/format-day.ts';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import { instantIn } from '../../../shared/calendar/time-zone.ts';
import type { Client } from '../../../shared/contract.ts';
import type { Entry, EntrySummary } from '../../../shared/journal/journal.contract.ts';
import { everything } from '../../../shared/journal/journal.facets.ts';
import type { PersonId } from '../../../shared/people/people.contract.ts';
import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';
import type { Proof, ProofOutcome } from '../proof.ts';

/** What a clock in a zone shows, told by another way than the product's: in words that are read apart. */
function clockOf(instant: Date, zone: string): { date: LocalDate; clock: string } {
  const [date = '', time = ''] = instant.toLocaleString('sv-SE', { timeZone: zone }).split(' ');
  return { date, clock: time.slice(0, 5) };
}

/** Does something on a computer in another zone, as after a flight. */
async function inZone<Value>(zone: string, work: () => Promise<Value>): Promise<Value> {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

const HOUR = 3_600_000;
const offsetIn = (at: number, zone: string) => {
  const { date, clock } = clockOf(new Date(at), zone);
  return Date.parse(`${date}T${clock}:00Z`) - at;
};

/** The next two instants at which the clocks of a zone are set, to the minute; fewer where they never are. */
function changesOfClocks(zone: string): number[] {
  const found: number[] = [];
  let [before, at] = [offsetIn(Date.UTC(2026, 0, 1), zone), Date.UTC(2026, 0, 1)];
  for (; at < Date.UTC(2027, 0, 1) && found.length < 2; at += 24 * HOUR) {
    if (offsetIn(at + 24 * HOUR, zone) === before) continue;
    let [low, high] = [at, at + 24 * HOUR];
    while (high - low > 60_000) {
      const middle = low + Math.floor((high - low) / 120_000) * 60_000;
      if (offsetIn(middle, zone) === before) low = middle;
      else high = middle;
    }
    found.push(high);
    before = offsetIn(at + 24 * HOUR, zone);
  }
  return found;
}

/** Half an hour before midnight there, a quarter of an hour after it, the ends of a year, a leap day, both changes of the clocks. */
function momentsOf(zone: string): Date[] {
  const ofClock = [
    instantIn('2026-11-19', '23:30', zone),
    instantIn('2026-11-20', '00:15', zone),
    instantIn('2024-02-29', '12:00', zone),
    instantIn('2025-12-31', '23:59', zone),
  ];
  const around = changesOfClocks(zone).flatMap((at) => [new Date(at - 30 * 60_000), new Date(at + 30 * 60_000)]);
  return [...ofClock, ...around];
}

/** Where the same pages are looked at: half the world from each other, and in between. */
const elsewhere = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu'];

interface Kept {
  zone: string;
  instant: Date;
  timed: Entry;
  allDay: Entry;
  contactWith: PersonId;
}

async function keep(client: Client, entry: Entry, title: string): Promise<Entry> {
  const written = { ...entry, title, body: page('Words.') };
  const { revision } = unwrap(await client.journal.saveEntry(written));
  return { ...written, revision };
}

const nobody = { kind: 'coachee', role: '', group: '', school: '', consentNote: '', openQuestion: '' } as const;

/** Writes on a computer in that zone: a page of now, one of the whole day, and a contact of today. */
async function writeIn(context: TestContext, client: Client, zone: string, instant: Date): Promise<Kept> {
  return inZone(zone, async () => {
    context.world.now = instant;
    const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
    const timed = await keep(client, begun, `${zone} ${instant.toISOString()}`);
    const next = unwrap(await client.journal.beginEntry({ templateId: null }));
    const allDay = await keep(client, { ...next, time: null }, 'The whole day');
    const person = { ...nobody, id: null, code: timed.title.slice(0, 60), agreementReadOn: null, isArchived: false };
    const { id: personId } = unwrap(await client.people.savePerson({ ...person, realName: '' }));
    const contact = { id: null, personId, date: begun.entryDate, form: 'conversation', initiative: 'mine' } as const;
    unwrap(await client.people.saveContact({ ...contact, minutes: null, note: '' }));
    return { zone, instant, timed, allDay, contactWith: personId };
  });
}

/** Whether list, calendar, the same day in a later year, the day in words and the contact tell the day that it was there. */
async function isSameDay(client: Client, kept: Kept): Promise<boolean> {
  const { date, clock } = clockOf(kept.instant, kept.zone);
  const filter = { ...everything, from: date, to: date };
  const listed = unwrap(await client.journal.listEntries({ filter, offset: 0, limit: 200 }));
  const summaryOf = ({ id }: Entry, list: readonly EntrySummary[]) => list.find((summary) => summary.id === id);
  const marks = unwrap(await client.journal.outlineEntries({ filter }));
  const nextYear = `${Number(date.slice(0, 4)) + (date.endsWith('02-29') ? 4 : 1)}${date.slice(4)}`;
  const seen = unwrap(await client.people.listSeenOn({ date }));
  const stored = unwrap(await client.journal.findEntry({ id: kept.allDay.id }));
  const sameDay = unwrap(await client.journal.listOnThisDay({ date: nextYear }));
  return (
    summaryOf(kept.timed, listed)?.clock === clock &&
    summaryOf(kept.allDay, listed)?.clock === null &&
    summaryOf(kept.allDay, listed)?.entryDate === date &&
    stored?.entryDate === date &&
    stored.time === null &&
    marks.length === 1 &&
    (marks[0]?.count ?? 0) >= 2 &&
    (sameDay.length === 20 || summaryOf(kept.allDay, sameDay) !== undefined) &&
    seen.some(({ id }) => id === kept.contactWith) &&
    formatDay(date, { day: 'numeric' }) === String(Number(date.slice(8)))
  );
}

/** Whether a clock that a page is given leads to an instant at which it showed that, or to one after the gap on that day. */
function isClockKept(zone: string): boolean {
  return changesOfClocks(zone).every((at) => {
    const before = offsetIn(at - HOUR, zone);
    const after = offsetIn(at, zone);
    const wanted = new Date(at + before + 10 * 60_000).toISOString(); // skipped, or there for the first time
    const [date, clock] = [wanted.slice(0, 10), wanted.slice(11, 16)];
    const got = instantIn(date, clock, zone).getTime();
    if (after > before) return got === at + 10 * 60_000;
    const twice = new Date(at + after + 10 * 60_000).toISOString();
    const first = instantIn(twice.slice(0, 10), twice.slice(11, 16), zone).getTime();
    return first === at + after - before + 10 * 60_000;
  });
}

/** Zones from all over the list, as many as are asked for. */
function someZones(count: number): string[] {
  const all = Intl.supportedValuesOf('timeZone');
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor(index * step)] ?? 'UTC');
}

interface Tried {
  looks: number;
  changes: number;
  wrong: string[];
}

/** One zone in a journal of its own: a list is read 200 pages at a time, and days of many zones would not fit. */
async function tryZone(zone: string): Promise<Tried> {
  const context = await openTestJournal();
  const client = createTestClient(context);
  const tried: Tried = { looks: 0, changes: changesOfClocks(zone).length, wrong: [] };
  try {
    const kept: Kept[] = [];
    for (const instant of momentsOf(zone)) kept.push(await writeIn(context, client, zone, instant));
    for (const place of [zone, ...elsewhere]) {
      for (const one of kept) {
        tried.looks++;
        const isKept = await inZone(place, () => isSameDay(client, one));
        if (!isKept) tried.wrong.push(`${one.timed.title} seen from ${place}`);
      }
    }
    if (!isClockKept(zone)) tried.wrong.push(`${zone}: a clock in the hour that is skipped or comes twice`);
    return tried;
  } finally {
    await context.dispose();
  }
}

async function tryZones(count: number): Promise<ProofOutcome> {
  const tried: Tried[] = [];
  for (const zone of someZones(count)) tried.push(await tryZone(zone));
  const sum = (name: 'looks' | 'changes') => tried.reduce((total, one) => total + one[name], 0);
  const wrong = tried.flatMap((one) => one.wrong.slice(0, 1));
  return {
    tried: tried.length,
    failed: wrong.length,
    detail: `${sum('looks')} looks from 4 zones each, ${sum('changes')} changes of clocks; wrong: ${wrong.slice(0, 5).join('; ') || 'none'}`,
  };
}

export const daysInZones: Proof = {
  domain: 'journal',
  name: 'a day stays that day: written in every time zone of the computer, read at both ends of the world',
  scale: { full: Intl.supportedValuesOf('timeZone').length, short: 24 },
  run: tryZones,
};
