import { everything } from '../../../shared/journal/journal.facets.ts';
import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';
import { seededRandom } from '../vault/seeded-random.ts';
import { someLine, someQuery, specials } from './texts.ts';

const PAGES = 60;

async function writeJournal() {
  const context = await openTestJournal();
  const client = createTestClient(context);
  const random = seededRandom(4);
  for (let number = 0; number < PAGES; number++) {
    const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
    const body = page(...Array.from({ length: 5 }, () => someLine(random)), ...specials.slice(number, number + 10));
    unwrap(await client.journal.saveEntry({ ...begun, title: someLine(random).slice(0, 200), body }));
    const details = { kind: 'peer', group: '', school: '', agreementReadOn: null, isArchived: false } as const;
    const noted = { role: someLine(random).slice(0, 100), consentNote: someLine(random), openQuestion: '' };
    const named = { id: null, code: `Bird ${number}`, realName: `Name${number}` };
    unwrap(await client.people.savePerson({ ...details, ...noted, ...named }));
  }
  return { context, client };
}

/** The field of search is open to everything. */
export const anyQuery: Proof = {
  domain: 'search',
  name: 'any text that a coach can type is answered by pages and people or by nothing, never by an error',
  scale: { full: 20_000, short: 500 },
  async run(times) {
    const { context, client } = await writeJournal();
    const random = seededRandom(11);
    const failures: string[] = [];
    let found = 0;
    for (let time = 0; time < times; time++) {
      const query = specials[time] ?? someQuery(random);
      const filter = random.below(3) === 0 ? { ...everything, from: '2026-01-01' } : everything;
      const pages = await client.search.searchEntries({ query, limit: 10, filter });
      const people = await client.search.searchPeople({ query, limit: 10 });
      if (!pages.ok || !people.ok) failures.push(JSON.stringify(query));
      else if (pages.value.hits.length + people.value.length > 0) found++;
    }
    await context.dispose();
    const detail = `${found} found something, ${times - found - failures.length} nothing. ${failures.slice(0, 5).join(' ')}`;
    return { tried: times, failed: failures.length, detail };
  },
};
