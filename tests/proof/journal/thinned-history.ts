import { isDeepStrictEqual } from 'node:util';
import { tidyJournal } from '../../../main/journal/journal.tidy.ts';
import type { Client } from '../../../shared/contract.ts';
import type { Entry } from '../../../shared/journal/journal.contract.ts';
import type { RichTextDocument } from '../../../shared/richtext/document.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';
import { type Random, seededRandom } from '../vault/seeded-random.ts';
import { arbitraryPage } from './arbitrary-page.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A form as it was saved, which the journal may have given up since. */
interface Form {
  number: number;
  at: number;
  title: string;
  body: RichTextDocument;
}

/**
 * What the promise says, spelled out anew over all forms that ever were: all of 24 hours, the last of each hour for 7 days,
 * the last of each day for a year, and the first and the last of all. Hours and days by the calendar's own words.
 */
function promised(forms: readonly Form[], now: number): number[] {
  const kept = new Set<number>();
  const lastOf = new Map<string, number>();
  for (const { number, at } of forms) {
    const age = now - at;
    const stamp = new Date(at).toISOString();
    if (age < DAY) kept.add(number);
    else if (age < 7 * DAY) lastOf.set(`hour ${stamp.slice(0, 13)}`, number);
    else if (age < 365 * DAY) lastOf.set(`day ${stamp.slice(0, 10)}`, number);
  }
  for (const number of lastOf.values()) kept.add(number);
  for (const form of [forms[0], forms.at(-1)]) if (form) kept.add(form.number);
  return [...kept].sort((one, other) => other - one);
}

/** How long until the coach saves again: mostly seconds, now and then days, rarely more than a year. */
function pauseOf(random: Random): number {
  const kind = random.below(20);
  if (kind < 10) return random.below(5 * MINUTE);
  if (kind < 15) return random.below(3 * HOUR);
  if (kind < 18) return random.below(3 * DAY);
  return kind === 18 ? random.below(40 * DAY) : random.below(500 * DAY);
}

async function tidy({ db, world }: TestContext): Promise<void> {
  while (!(await tidyJournal(db, world.now)).isDone);
}

const numbersOf = async (client: Client, { id }: Entry) =>
  unwrap(await client.journal.listRevisions({ id })).map(({ number }) => number);

/** Every form that is still kept reads back as it was saved, and one of them is brought back. */
async function faultsOfForms(client: Client, entry: Entry, forms: readonly Form[], random: Random): Promise<string[]> {
  const faults: string[] = [];
  const numbers = await numbersOf(client, entry);
  const byNumber = new Map(forms.map((form) => [form.number, form]));
  for (const number of numbers) {
    const { title, body } = unwrap(await client.journal.getRevision({ id: entry.id, number }));
    const form = byNumber.get(number);
    if (title !== form?.title || !isDeepStrictEqual(body, form.body)) faults.push(`form ${number} is another one`);
  }
  const chosen = byNumber.get(numbers[random.below(numbers.length)] ?? 0);
  const restored = unwrap(await client.journal.restoreRevision({ id: entry.id, number: chosen?.number ?? 0 }));
  const now = unwrap(await client.journal.findEntry({ id: entry.id }));
  const isRestored = [restored.body, now?.body].every((body) => isDeepStrictEqual(body, chosen?.body));
  return isRestored ? faults : [...faults, 'what was brought back is another form'];
}

async function liveThrough(context: TestContext, client: Client, random: Random): Promise<string[]> {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  const forms: Form[] = [];
  const faults: string[] = [];
  let entry: Entry = begun;
  const saves = 10 + random.below(50);
  for (let save = 1; save <= saves; save++) {
    const [title, body] = [`Form ${save}`, arbitraryPage(random)];
    const { revision } = unwrap(await client.journal.saveEntry({ ...entry, title, body }));
    entry = { ...entry, title, body, revision };
    forms.push({ number: revision, at: context.world.now.getTime(), title, body });
    context.world.now = new Date(context.world.now.getTime() + pauseOf(random));
    if (random.below(3) > 0) continue;
    await tidy(context);
    const expected = promised(forms, context.world.now.getTime());
    if (!isDeepStrictEqual(await numbersOf(client, entry), expected))
      faults.push(`other forms are kept after save ${save}`);
  }
  await tidy(context);
  faults.push(...(await faultsOfForms(client, entry, forms, random)));
  unwrap(await client.journal.trashEntry({ id: entry.id }));
  unwrap(await client.journal.emptyTrash(null));
  return faults;
}

export const thinnedHistory: Proof = {
  domain: 'journal',
  name: 'a history is thinned to exactly what is promised over years of saving, and every kept form is that form',
  scale: { full: 300, short: 15 },
  async run(times) {
    const context = await openTestJournal();
    const client = createTestClient(context);
    const faults: string[] = [];
    for (let time = 0; time < times; time++) {
      context.world.now = new Date(2026, 7, 17, 9, time % 60);
      for (const fault of await liveThrough(context, client, seededRandom(time))) faults.push(`page ${time}: ${fault}`);
    }
    await context.dispose();
    return { tried: times, failed: faults.length, detail: faults.slice(0, 4).join('; ') };
  },
};
