import { everything } from '../../shared/journal/journal.facets.ts';
import { MATCH_BEGINS, MATCH_ENDS } from '../../shared/search/search.rules.ts';
import { createTestClient, unwrap } from '../support/test-client.ts';
import { type BenchJournal, createBenchJournal, createQueries } from './journals.ts';
import { type BenchRow, percentile, toRow } from './table.ts';

type Pair = [value: number, reference: number];

const ROUNDS = 25;

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/** The same thing in two journals, turn by turn; the first rounds warm both. */
async function compare(
  large: BenchJournal,
  small: BenchJournal,
  run: (journal: BenchJournal, round: number) => Promise<unknown>,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    pairs.push([await timed(() => run(large, round)), await timed(() => run(small, round))]);
  }
  return pairs.slice(5);
}

/** What must cost the same however long the journal is: all of it through the door. */
async function benchFlat(large: BenchJournal, small: BenchJournal, said: string): Promise<BenchRow[]> {
  const client = ({ context }: BenchJournal) => createTestClient(context);
  const list = { filter: everything, offset: 0, limit: 100 };
  const idOf = async (journal: BenchJournal, offset: number) =>
    unwrap(await client(journal).journal.listEntries({ ...list, offset, limit: 1 }))[0]?.id;
  const ids = { large: await idOf(large, large.count / 2), small: await idOf(small, small.count / 2) };
  const open = async (journal: BenchJournal) => {
    const id = journal === large ? ids.large : ids.small;
    if (id) return unwrap(await client(journal).journal.findEntry({ id }));
    return null;
  };
  async function save(journal: BenchJournal, round: number): Promise<void> {
    const entry = await open(journal);
    if (entry) unwrap(await client(journal).journal.saveEntry({ ...entry, title: `Saved ${round}` }));
  }
  return [
    toRow(
      `first 100 rows of the list, ${said}`,
      'ms',
      1.25,
      await compare(large, small, (journal) => client(journal).journal.listEntries(list)),
    ),
    toRow(`opening a page in the middle, ${said}`, 'ms', 1.25, await compare(large, small, open)),
    toRow(
      `saving a page in the middle, with its history and index, ${said}`,
      'ms',
      1.3,
      await compare(large, small, save),
    ),
  ];
}

/** The list's length and the calendar's marks: as much as the journal has days, which both journals have alike. */
async function benchOutline(large: BenchJournal, middle: BenchJournal): Promise<BenchRow> {
  const ask = (journal: BenchJournal) =>
    createTestClient(journal.context).journal.outlineEntries({ filter: everything });
  const pairs = await compare(large, middle, ask);
  return toRow('the list’s length and the calendar’s marks, 100,000 pages against 10,000', 'ms', 1.25, pairs);
}

/** The slowest twentieth of what is typed, against plain FTS5 by rank, the way most programs search. */
async function benchSearch(journal: BenchJournal): Promise<BenchRow> {
  const client = createTestClient(journal.context);
  const ranked = journal.plain.prepare(`
    SELECT rowid, snippet(note_index, 1, '${MATCH_BEGINS}', '${MATCH_ENDS}', '…', 16)
    FROM note_index WHERE note_index MATCH ? ORDER BY rank LIMIT 50`);
  const times = { ours: [] as number[], ranked: [] as number[] };
  for (const pass of ['warm', 'counted']) {
    for (const query of createQueries(300)) {
      const ours = await timed(() => client.search.searchEntries({ query, limit: 50 }));
      const match = query.startsWith('"')
        ? query
        : `${query
            .split(' ')
            .map((word) => `"${word}"`)
            .join(' ')}*`;
      const best = await timed(async () => ranked.all(match));
      if (pass === 'warm') continue;
      times.ours.push(ours);
      times.ranked.push(best);
    }
  }
  const said = journal.count.toLocaleString('en');
  return toRow(`search as you type in ${said} pages, slowest twentieth, against plain FTS5 by rank`, 'ms', 0.5, [
    [percentile(times.ours, 0.95), percentile(times.ranked, 0.95)],
  ]);
}

/** Cost against the journal's length: 1,000, 10,000 and 100,000 pages of 150 to 600 words. */
export async function benchGrowth(): Promise<BenchRow[]> {
  const small = await createBenchJournal(1000);
  const middle = await createBenchJournal(10_000);
  const large = await createBenchJournal(100_000);
  const rows = [
    ...(await benchFlat(middle, small, '10,000 pages against 1,000')),
    ...(await benchFlat(large, small, '100,000 pages against 1,000')),
    await benchOutline(large, middle),
    await benchSearch(middle),
    await benchSearch(large),
  ];
  for (const journal of [small, middle, large]) await journal.dispose();
  return rows;
}
