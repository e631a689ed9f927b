import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetRemoved } from '../../../main/journal/journal.tidy.ts';
import type { Client } from '../../../shared/contract.ts';
import type { Entry } from '../../../shared/journal/journal.contract.ts';
import type { Person } from '../../../shared/people/people.contract.ts';
import type { SnippetPart } from '../../../shared/search/search.contract.ts';
import type { Step } from '../../../shared/steps/steps.contract.ts';
import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const hitsOf = async (query: string) => unwrap(await client.search.searchEntries({ query, limit: 20 })).hits;
const titles = async (query: string) => (await hitsOf(query)).map((hit) => hit.title);
const peopleOf = async (query: string) => unwrap(await client.search.searchPeople({ query, limit: 20 }));
const codes = async (query: string) => (await peopleOf(query)).map((hit) => hit.code);
const marked = (parts: readonly SnippetPart[] = []) => parts.filter((part) => part.isMatch).map((part) => part.text);
const textOf = (parts: readonly SnippetPart[] = []) => parts.map((part) => part.text).join('');

/** Both indexes agree with the texts behind them. */
async function expectSound(): Promise<void> {
  await sql`INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)`.execute(context.db);
  await sql`INSERT INTO person_index (person_index, rank) VALUES ('integrity-check', 1)`.execute(context.db);
}

async function keep(title: string, ...lines: string[]): Promise<Entry> {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  const entry = { ...begun, title, body: page(...lines) };
  const { revision } = unwrap(await client.journal.saveEntry(entry));
  return { ...entry, revision };
}

type WantedStep = Parameters<Client['steps']['saveStep']>[0];
const nextStep: WantedStep = {
  id: null,
  entryId: null,
  personId: null,
  kind: 'step',
  whose: 'me',
  text: 'Count to eleven',
  dueOn: null,
  state: 'open',
  reason: '',
};
const saveStep = async (more: Partial<WantedStep>): Promise<Step> =>
  unwrap(await client.steps.saveStep({ ...nextStep, ...more }));

const heronsDetails: Parameters<Client['people']['savePerson']>[0] = {
  id: null,
  code: 'Heron',
  kind: 'coachee',
  role: 'teaches maths',
  group: 'Grade 4',
  school: 'Oak Hill',
  consentNote: 'May be quoted without the place',
  agreementReadOn: null,
  openQuestion: 'What would silence cost?',
  isArchived: false,
  realName: 'Marta Lindqvist',
};
const savePerson = async (more: Partial<typeof heronsDetails> = {}): Promise<Person> =>
  unwrap(await client.people.savePerson({ ...heronsDetails, ...more }));

async function saveContact(personId: Person['id'], note: string, id: string | null = null) {
  const contact = {
    id,
    personId,
    date: '2026-11-12',
    form: 'conversation',
    initiative: 'mine',
    minutes: null,
  } as const;
  return unwrap(await client.people.saveContact({ ...contact, note }));
}

describe('what a page ends with', () => {
  test('a page is found by its steps, why one was let go, and its list, and the words are shown', async () => {
    const entry = await keep('After the lesson', 'A quiet morning.');
    const step = await saveStep({ entryId: entry.id });
    const list = ['The school board', 'Parents of grade four'];
    unwrap(await client.steps.saveEnding({ entryId: entry.id, depthRating: null, reviewOn: null, list }));
    await saveStep({ ...nextStep, id: step.id, entryId: entry.id, state: 'dropped', reason: 'The bell rang' });

    for (const query of ['eleven', 'bell rang', 'board', '"grade four"', 'quiet eleven board', 'ELEV'])
      expect(await titles(query), query).toEqual(['After the lesson']);
    const [hit] = await hitsOf('eleven');
    expect(hit?.isInEnding).toBe(true);
    expect(marked(hit?.textParts)).toEqual(['eleven']);
    expect(textOf(hit?.textParts)).toContain('Count to eleven');
    const [inText] = await hitsOf('quiet eleven');
    expect(inText?.isInEnding).toBe(false);
    expect(marked(inText?.textParts)).toEqual(['quiet']);
    expect(await titles('"morning count"')).toEqual([]); // no phrase goes from the page into its end
  });

  test('a step that is changed or removed is found by what it says now, and a page that is saved keeps its end', async () => {
    const entry = await keep('After the lesson', 'A quiet morning.');
    const step = await saveStep({ entryId: entry.id });
    const { id } = await saveStep({ id: step.id, entryId: entry.id, text: 'Ask twice' });
    expect(await titles('eleven')).toEqual([]);
    expect(await titles('twice')).toEqual(['After the lesson']);
    const moved = { ...entry, time: null, entryDate: '2026-01-02', body: page('Another morning.') };
    unwrap(await client.journal.saveEntry(moved));
    expect(await titles('another twice')).toEqual(['After the lesson']);
    unwrap(await client.steps.removeStep({ id }));
    expect(await titles('twice')).toEqual([]);
    expect(await titles('another')).toEqual(['After the lesson']);
  });

  test('a step that goes over to another page is found there only', async () => {
    const from = await keep('From', 'One.');
    const to = await keep('To', 'Two.');
    const { id } = await saveStep({ entryId: from.id });
    await saveStep({ id, entryId: to.id });
    expect(await titles('eleven')).toEqual(['To']);
  });

  test('in the trash it is not found, back from it again, also with what was changed meanwhile', async () => {
    const { id: entryId } = await keep('After the lesson', 'A quiet morning.');
    const step = await saveStep({ entryId });
    unwrap(await client.journal.trashEntry({ id: entryId }));
    expect(await titles('eleven')).toEqual([]);
    await saveStep({ id: step.id, entryId, text: 'Count to twelve' });
    expect(await titles('twelve')).toEqual([]);
    unwrap(await client.journal.untrashEntry({ id: entryId }));
    expect(await titles('twelve')).toEqual(['After the lesson']);
    unwrap(await client.journal.trashEntry({ id: entryId }));
    unwrap(await client.journal.purgeEntry({ id: entryId }));
    expect(await titles('twelve')).toEqual([]);
    await expectSound();
  });

  test('neither the list of pages nor their lengths change by it', async () => {
    const { id } = await keep('After the lesson', 'A quiet morning.');
    const before = unwrap(await client.journal.findEntry({ id }));
    await saveStep({ entryId: id });
    expect(unwrap(await client.journal.findEntry({ id }))).toEqual(before);
  });
});

describe('what is noted of people', () => {
  test('a person is found by each thing that is noted, alone or together', async () => {
    const { id: personId } = await savePerson();
    await savePerson({
      code: 'Plover',
      role: 'head',
      group: '',
      school: 'Elm',
      openQuestion: '',
      consentNote: '',
      realName: '',
    });
    await saveContact(personId, 'Talked by the bicycle shed');
    await saveStep({ personId, kind: 'agreement', text: 'She films a lesson', state: 'dropped', reason: 'no camera' });
    for (const query of [
      'maths',
      'grade 4',
      'oak hi',
      '"without the place"',
      'silence',
      'bicycle',
      'films',
      'camera',
      'heron',
      'maths bicycle camera',
    ])
      expect(await codes(query), query).toEqual(['Heron']);
    const [hit] = await peopleOf('bicycle');
    expect(marked(hit?.textParts)).toEqual(['bicycle']);
    expect(textOf(hit?.textParts)).not.toContain('\n');
    expect(marked((await peopleOf('heron'))[0]?.codeParts)).toEqual(['Heron']);
    expect(await codes('bus stop')).toEqual([]);
  });

  test('a real name leads to the code and stands in no answer', async () => {
    await savePerson();
    for (const query of ['marta', 'Lindq', 'MARTA LIND']) {
      const people = await peopleOf(query);
      expect(people.map(({ code }) => code)).toEqual(['Heron']);
      expect(JSON.stringify(people)).not.toMatch(/marta|lindqvist/i);
    }
    const texts = await context.db.selectFrom('person_text').selectAll().execute();
    expect(JSON.stringify(texts)).not.toMatch(/marta|lindqvist/i);
  });

  test('who is found by name and by notes stands once, and archived people stand last', async () => {
    await savePerson({ code: 'Avocet', isArchived: true, realName: '' });
    await savePerson({ code: 'Heron', realName: 'Maths Real' });
    await savePerson({ code: 'Plover', realName: '' });
    expect(await codes('maths')).toEqual(['Heron', 'Plover', 'Avocet']);
  });

  test('what is changed or taken away is not found any more', async () => {
    const heron = await savePerson();
    const plover = await savePerson({ code: 'Plover', realName: '', role: '' });
    const contact = await saveContact(heron.id, 'by the bicycle shed');
    await saveContact(heron.id, 'by the gate', contact.id);
    expect(await codes('bicycle')).toEqual([]);
    await saveContact(plover.id, 'by the gate', contact.id);
    expect(await codes('gate')).toEqual(['Plover']);
    unwrap(await client.people.removeContact({ id: contact.id }));
    expect(await codes('gate')).toEqual([]);
    await savePerson({ id: heron.id, role: 'teaches art' });
    expect(await codes('maths')).toEqual([]);
    expect(await codes('art')).toEqual(['Heron']);
    const step = await saveStep({ personId: heron.id });
    await saveStep({ id: step.id, personId: plover.id });
    expect(await codes('eleven')).toEqual(['Plover']);
    unwrap(await client.steps.removeStep({ id: step.id }));
    expect(await codes('eleven')).toEqual([]);
    unwrap(await client.people.removePerson({ id: heron.id }));
    expect(await codes('art')).toEqual([]);
    await expectSound();
  });

  test('an agreement of a page is found with its page, and with the person when it has none', async () => {
    const { id: personId } = await savePerson();
    const { id: entryId } = await keep('After the lesson', 'A quiet morning.');
    const { id } = await saveStep({ entryId, personId, kind: 'agreement' });
    expect(await codes('eleven')).toEqual([]);
    expect(await titles('eleven')).toEqual(['After the lesson']);
    await saveStep({ id, personId, kind: 'agreement' });
    expect(await codes('eleven')).toEqual(['Heron']);
    expect(await titles('eleven')).toEqual([]);
  });
});

test('a step, a contact and a person that are removed leave the file with the next tidying, and nothing else does', async () => {
  const { id: personId } = await savePerson();
  const contact = await saveContact(personId, 'by the gate');
  const step = await saveStep({ personId });
  expect(await forgetRemoved(context)).toBe(false);
  unwrap(await client.steps.removeStep({ id: step.id }));
  expect(await forgetRemoved(context)).toBe(true);
  unwrap(await client.people.removeContact({ id: contact.id }));
  expect(await forgetRemoved(context)).toBe(true);
  unwrap(await client.people.removePerson({ id: personId }));
  expect(await forgetRemoved(context)).toBe(true);
  expect(await forgetRemoved(context)).toBe(false);
});
