import { isDeepStrictEqual } from 'node:util';
import type { Result } from '../../../shared/errors.ts';
import { cleanTitle } from '../../../shared/ipc/line.ts';
import type { Entry } from '../../../shared/journal/journal.contract.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal } from '../../support/test-context.ts';
import { hostileText } from '../door/hostile-values.ts';
import type { Proof } from '../proof.ts';
import { seededRandom } from '../vault/seeded-random.ts';
import { arbitraryPage, schema, typesOn } from './arbitrary-page.ts';

/** What a page reads back as, or the code with which it was refused. */
const valueOrCode = <Value>(result: Result<Value>) => (result.ok ? result.value : result.error.code);

/** Any page that the editor's schema allows, with any text in it, comes out of the journal as it went in. */
export const readBack: Proof = {
  domain: 'journal',
  name: 'what was saved is read back exactly, page and earlier form, whatever stands on it',
  scale: { full: 2000, short: 100 },
  async run(times) {
    const context = await openTestJournal();
    const client = createTestClient(context);
    const types = new Map<string, number>();
    const faults: string[] = [];
    for (let time = 0; time < times; time++) {
      const random = seededRandom(time);
      const body = arbitraryPage(random);
      typesOn(body, types);
      const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
      const wanted: Entry = { ...begun, body, title: hostileText(random, 300), isStarred: random.below(2) === 0 };
      const saved = valueOrCode(await client.journal.saveEntry(wanted));
      const read = valueOrCode(await client.journal.findEntry({ id: begun.id }));
      const form = valueOrCode(await client.journal.getRevision({ id: begun.id, number: 1 }));
      // As the editor would hand it over, had it been opened and saved unchanged.
      const inEditor = schema.nodeFromJSON(body).toJSON();
      const isExact =
        typeof saved === 'object' &&
        typeof read === 'object' &&
        read !== null &&
        typeof form === 'object' &&
        isDeepStrictEqual(read.body, body) &&
        isDeepStrictEqual(form.body, body) &&
        form.isWhole &&
        read.title === cleanTitle(wanted.title) &&
        isDeepStrictEqual(inEditor, body);
      if (!isExact) faults.push(`page ${time}: ${typeof saved === 'string' ? saved : 'differs'}`);
    }
    await context.dispose();
    const missing = [...Object.keys(schema.nodes), ...Object.keys(schema.marks)].filter((name) => !types.has(name));
    const failed = faults.length + (times >= 100 ? missing.length : 0);
    return {
      tried: times,
      failed,
      detail: `${types.size} kinds of parts, ${[...types.values()].reduce((sum, count) => sum + count, 0)} in all; ${missing.length === 0 ? 'none' : missing.join(', ')} left out; ${faults.slice(0, 3).join('; ')}`,
    };
  },
};
