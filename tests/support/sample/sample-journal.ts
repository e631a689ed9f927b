/** Asks main, wherever the asker stands: in a page or in a test. */
export type Ask = (channel: string, input: unknown) => Promise<unknown>;

async function answerOf<Value>(ask: Ask, channel: string, input: unknown): Promise<Value> {
  const result = (await ask(channel, input)) as { ok: boolean; value: Value };
  if (!result.ok) throw new Error(`${channel} was refused`);
  return result.value;
}

const dayOf = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

interface ListedPerson {
  id: string;
  code: string;
  entryCount: number;
  lastContactOn: string | null;
}

/** A talk with Heron on this very day, and what was agreed: the invented year itself is over. */
async function writeToday(ask: Ask): Promise<void> {
  const people = await answerOf<ListedPerson[]>(ask, 'people:listPeople', null);
  const heron = people.find(({ code }) => code === 'Heron');
  if (!heron) throw new Error('the invented year has no Heron');
  const { entryCount: _pages, lastContactOn: _contact, ...person } = heron;
  await answerOf(ask, 'people:savePerson', { ...person, openQuestion: 'What would she like to hear less of?' });
  const today = dayOf(new Date());
  const contact = { id: null, personId: heron.id, date: today, form: 'conversation', initiative: 'theirs' };
  await answerOf(ask, 'people:saveContact', { ...contact, minutes: 30, note: '' });
  const step = { id: null, entryId: null, personId: heron.id, kind: 'agreement', state: 'open', reason: '' };
  await answerOf(ask, 'steps:saveStep', { ...step, whose: 'me', text: 'Bring two questions', dueOn: today });
  await answerOf(ask, 'steps:saveStep', { ...step, whose: 'partner', text: 'Count how long she waits', dueOn: null });
}

/** The invented coach's year, as the app itself puts it in, with a talk of today on top. */
export async function writeSampleJournal(ask: Ask): Promise<void> {
  await answerOf(ask, 'sample:addSample', null);
  await writeToday(ask);
}
