import type { RichTextDocument } from '../../shared/richtext/document.ts';
import { documentToPlainText } from '../../shared/richtext/plain-text.ts';
import { type References, referencesOf } from '../../shared/richtext/references.ts';
import type { EntryTable, RevisionTable } from '../journal/journal.table.ts';
import type { EndingTable, StepTable } from '../steps/steps.table.ts';
import { isLeft, rowOutside } from './shapes.ts';
import { iterateRows, listRows } from './takeout.queries.ts';
import type { Source } from './takeout.source.ts';
import { plan } from './takeout.tables.ts';

/** A page with what belongs to it. */
export interface TakenEntry {
  row: EntryTable;
  body: RichTextDocument;
  references: References;
  steps: readonly StepTable[];
  ending: EndingTable | undefined;
  /** Kept forms before the present one. */
  earlierCount: number;
}

const ENTRIES = 'SELECT * FROM entry ORDER BY entry_date, created_at, id';
const STEPS = 'SELECT * FROM step WHERE entry_id = ? ORDER BY created_at, id';
const EARLIER = 'SELECT count(*) AS count FROM revision WHERE entry_id = ? AND number < ?';

/** Every page, the oldest first, those in the trash too. */
export function* readEntries({ raw }: Source): Generator<TakenEntry> {
  for (const row of iterateRows<EntryTable>(raw, ENTRIES)) {
    const body = JSON.parse(row.body_json) as RichTextDocument;
    yield {
      row,
      body,
      references: referencesOf(body),
      steps: listRows<StepTable>(raw, STEPS, row.id),
      ending: listRows<EndingTable>(raw, 'SELECT * FROM ending WHERE entry_id = ?', row.id)[0],
      earlierCount: listRows<{ count: number }>(raw, EARLIER, row.id, row.revision)[0]?.count ?? 0,
    };
  }
}

/** The forms of a page before its present one, the newest first. */
export function readEarlier({ raw }: Source, { row }: TakenEntry): IterableIterator<RevisionTable> {
  const sql = 'SELECT * FROM revision WHERE entry_id = ? AND number < ? ORDER BY number DESC';
  return iterateRows<RevisionTable>(raw, sql, row.id, row.revision);
}

/** A page as it stands in `journal.json`. */
export function entryOutside(row: EntryTable, templateName: string | null): Record<string, unknown> {
  const columns = isLeft(plan.entry) ? {} : plan.entry.columns;
  const body = JSON.parse(row.body_json) as RichTextDocument;
  return {
    ...rowOutside(columns, row as unknown as Record<string, unknown>),
    templateName,
    text: documentToPlainText(body),
    ...referencesOf(body),
  };
}
