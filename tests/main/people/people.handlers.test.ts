import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../shared/contract.ts';
import type { Contact, Person } from '../../../shared/people/people.contract.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const blank = {
  id: null,
  kind: 'coachee',
  role: '',
  group: '',
  school: '',
  consentNote: '',
  agreementReadOn: null,
  openQuestion: '',
  isArchived: false,
  realName: '',
} as const;

const add = async (code: string, realName = ''): Promise<Person> =>
  unwrap(await client.people.savePerson({ ...blank, code, realName }));

const meet = async (person: Person, date: string, note = ''): Promise<Contact> =>
  unwrap(
    await client.people.saveContact({
      id: null,
      personId: person.id,
      date,
      form: 'conversation',
      initiative: 'shared',
      minutes: 30,
      note,
    }),
  );

/** A page with a mention, saved through the door. */
async function mention({ id, code }: Person): Promise<string> {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null, personId: id }));
  unwrap(await client.journal.saveEntry({ ...begun, title: `After ${code}` }));
  return begun.id;
}

const listed = async (id: string) => unwrap(await client.people.listPeople(null)).find((person) => person.id === id);

describe('codes', () => {
  test('two people never have one code, whatever its case or its accents are made of', async () => {
    await add('Café');
    for (const code of ['café', ' CAFE\u0301 ', '\u202eCafé']) {
      const answer = await client.people.savePerson({ ...blank, code });
      expect(answer).toEqual({ ok: false, error: { code: 'code-taken' } });
    }
    expect(unwrap(await client.people.listPeople(null))).toHaveLength(1);
  });

  test('a person may write their own code in another way', async () => {
    const heron = await add('heron');
    const again = unwrap(await client.people.savePerson({ ...blank, ...heron, code: 'Heron' }));
    expect(again).toEqual({ ...heron, code: 'Heron' });
  });

  test('a code without a visible letter is refused, and hidden marks do not get in', async () => {
    const answer = await client.people.savePerson({ ...blank, code: ' \u202e\u0000\u200b ' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect((await add('\u2066Her\u0000on\u2069')).code).toBe('Heron');
  });

  test('people stand in the order of their codes', async () => {
    for (const code of ['plover', 'Heron', 'finch']) await add(code);
    expect(unwrap(await client.people.listPeople(null)).map((person) => person.code)).toEqual([
      'finch',
      'Heron',
      'plover',
    ]);
  });
});

describe('the real name', () => {
  test('stands in a table of its own and is listed beside the code', async () => {
    const { id } = await add('Heron', 'Marta Sundqvist');
    expect((await listed(id))?.realName).toBe('Marta Sundqvist');
    const { rows } = await sql`SELECT * FROM person`.execute(context.db);
    expect(JSON.stringify(rows)).not.toContain('Marta');
  });

  test('is nowhere once it is taken out', async () => {
    const heron = await add('Heron', 'Marta Sundqvist');
    unwrap(await client.people.savePerson({ ...heron, realName: '' }));
    expect(await context.db.selectFrom('person_name').selectAll().execute()).toEqual([]);
  });

  test('reaches no page, no search, no print, no answer but the list, and no log', async () => {
    context.world.saveTo = `${context.folder}-sheet.pdf`;
    const heron = await add('Heron', 'Marta Sundqvist');
    const page = await mention(heron);
    await meet(heron, '2026-11-19');
    unwrap(await client.people.printSheet({ personId: heron.id }));
    unwrap(await client.journal.printEntry({ id: page as never }));
    const written = await sql`SELECT title, text FROM search_text`.execute(context.db);
    const answers = [
      heron,
      written.rows,
      context.world.printed,
      context.logged,
      unwrap(await client.journal.findEntry({ id: page as never })),
      unwrap(await client.people.listSeenOn({ date: '2026-11-19' })),
      unwrap(await client.search.searchEntries({ query: 'Sundqvist', limit: 10 })).hits,
    ];
    expect(context.world.printed).toHaveLength(2);
    expect(JSON.stringify(answers)).not.toMatch(/Marta|Sundqvist/);
    expect(JSON.stringify(written.rows)).toContain('@Heron');
  });
});

describe('a person', () => {
  test('keeps every detail, cleaned', async () => {
    const heron = unwrap(
      await client.people.savePerson({
        ...blank,
        code: 'Heron',
        kind: 'peer',
        role: ' Grade 4\u200b teacher ',
        group: 'Grade 4',
        school: 'Hill',
        consentNote: 'Themes only.\nNo \u202equotes.',
        agreementReadOn: '2026-09-01',
        openQuestion: 'What would minute five look like?',
      }),
    );
    expect(await listed(heron.id)).toEqual({
      ...heron,
      role: 'Grade 4 teacher',
      consentNote: 'Themes only.\nNo quotes.',
      realName: '',
      entryCount: 0,
      lastContactOn: null,
    });
  });

  test('is listed with the pages that mention them, without those in the trash', async () => {
    const heron = await add('Heron');
    const finch = await add('Finch');
    await mention(heron);
    const second = await mention(heron);
    await mention(finch);
    expect((await listed(heron.id))?.entryCount).toBe(2);
    unwrap(await client.journal.trashEntry({ id: second as never }));
    expect((await listed(heron.id))?.entryCount).toBe(1);
  });

  test('who is removed takes contacts and name along, and pages keep the code', async () => {
    const heron = await add('Heron', 'Marta');
    const page = await mention(heron);
    await meet(heron, '2026-11-19');
    unwrap(await client.people.removePerson({ id: heron.id }));
    for (const table of ['person', 'person_name', 'contact'] as const) {
      expect(await context.db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
    const kept = unwrap(await client.journal.findEntry({ id: page as never }));
    expect(JSON.stringify(kept?.body)).toContain('Heron');
    await add('Heron'); // the code is free again
  });

  test('who is not there any more is neither saved nor removed', async () => {
    const heron = await add('Heron');
    unwrap(await client.people.removePerson({ id: heron.id }));
    const refused = { ok: false, error: { code: 'person-missing' } };
    expect(await client.people.savePerson({ ...heron, realName: 'Marta' })).toEqual(refused);
    expect(await client.people.removePerson({ id: heron.id })).toEqual(refused);
    expect(await client.people.printSheet({ personId: heron.id })).toEqual(refused);
    expect(await context.db.selectFrom('person_name').selectAll().execute()).toEqual([]);
  });

  test('has no field for how good somebody is', async () => {
    const { rows } = await sql<{ name: string }>`
      SELECT name FROM pragma_table_info('person') UNION SELECT name FROM pragma_table_info('contact')`.execute(
      context.db,
    );
    expect(rows.map(({ name }) => name).filter((name) => /rat|score|perform|level|grade|depth/.test(name))).toEqual([]);
  });
});

describe('contacts', () => {
  test('stand newest first, and the last one is never one that is only planned', async () => {
    const heron = await add('Heron');
    for (const date of ['2026-11-12', '2026-11-24', '2026-11-17']) await meet(heron, date);
    const contacts = unwrap(await client.people.listContacts({ personId: heron.id }));
    expect(contacts.map(({ date }) => date)).toEqual(['2026-11-24', '2026-11-17', '2026-11-12']);
    expect((await listed(heron.id))?.lastContactOn).toBe('2026-11-17'); // today is the 19th
  });

  test('are changed, removed, and brought back as they were', async () => {
    const heron = await add('Heron');
    const contact = await meet(heron, '2026-11-17');
    unwrap(await client.people.saveContact({ ...contact, minutes: null, note: 'In the corridor' }));
    const [changed] = unwrap(await client.people.listContacts({ personId: heron.id }));
    expect(changed).toEqual({ ...contact, minutes: null, note: 'In the corridor' });
    unwrap(await client.people.removeContact({ id: contact.id }));
    expect(unwrap(await client.people.listContacts({ personId: heron.id }))).toEqual([]);
    unwrap(await client.people.saveContact(contact));
    expect(unwrap(await client.people.listContacts({ personId: heron.id }))).toEqual([contact]);
  });

  test('belong to somebody who is there, and last no longer than a day', async () => {
    const heron = await add('Heron');
    const contact = await meet(heron, '2026-11-17');
    unwrap(await client.people.removePerson({ id: heron.id }));
    expect(await client.people.saveContact(contact)).toEqual({ ok: false, error: { code: 'person-missing' } });
    for (const minutes of [-1, 1441, 1.5]) {
      const answer = await client.people.saveContact({ ...contact, minutes });
      expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
  });

  test('of one day tell whom the coach sees, each once', async () => {
    const [heron, finch] = [await add('Heron', 'Marta'), await add('Finch')];
    await meet(heron, '2026-11-19');
    await meet(heron, '2026-11-19');
    await meet(finch, '2026-11-20');
    expect(unwrap(await client.people.listSeenOn({ date: '2026-11-19' }))).toEqual([heron]);
    expect(unwrap(await client.people.listSeenOn({ date: '2026-11-18' }))).toEqual([]);
  });
});

test('every change is counted, so that a backup follows it', async () => {
  const count = async () =>
    (await context.db.selectFrom('vault').select('commit_count').executeTakeFirstOrThrow()).commit_count;
  const before = await count();
  const heron = await add('Heron');
  const contact = await meet(heron, '2026-11-19');
  unwrap(await client.people.removeContact({ id: contact.id }));
  unwrap(await client.people.removePerson({ id: heron.id }));
  expect(await count()).toBe(before + 4);
});
