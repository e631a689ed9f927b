import type { EntryTable } from '../journal/journal.table.ts';
import { JOURNAL_SCHEMA } from './journal-schema.ts';
import { entryOutside } from './read-entry.ts';
import { rowOutside } from './shapes.ts';
import { collectionSql, iterateRows } from './takeout.queries.ts';
import type { Source } from './takeout.source.ts';
import { collections, leftTables } from './takeout.tables.ts';

const PIECE_CHARACTERS = 64 * 1024;

interface Head {
  exportedAt: Date;
  withRealNames: boolean;
}

type Rows = (typeof collections)[number];

function* rowsOf(source: Source, of: Rows, { withRealNames }: Head): Generator<unknown> {
  if (of.table === 'person_name' && !withRealNames) return;
  for (const row of iterateRows<Record<string, unknown>>(source.raw, collectionSql(of))) {
    const isEntry = of.table === 'entry';
    yield isEntry
      ? entryOutside(row as unknown as EntryTable, source.templateName(row['template_id'] as string | null))
      : rowOutside(of.columns, row);
  }
}

function* lines(source: Source, head: Head): Generator<string> {
  const { exportedAt, withRealNames } = head;
  const begin = { schema: JOURNAL_SCHEMA, exportedAt: exportedAt.toISOString(), withRealNames };
  yield JSON.stringify(begin).slice(0, -1);
  for (const of of collections) {
    yield `,\n"${of.as}":[`;
    let comma = '\n';
    for (const row of rowsOf(source, of, head)) {
      yield `${comma}${JSON.stringify(row)}`;
      comma = ',\n';
    }
    yield ']';
  }
  yield `,\n"leftOut":${JSON.stringify(leftTables)}\n}\n`;
}

/** `journal.json` in pieces, with a breath between them for everything else that the main process does. */
export async function* journalJson(source: Source, head: Head, wrote: (rows: number) => void): AsyncGenerator<string> {
  let piece = '';
  let rows = 0;
  for (const text of lines(source, head)) {
    piece += text;
    rows++;
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    wrote(rows);
    piece = '';
    await new Promise(setImmediate);
  }
  yield piece;
  wrote(rows);
}
