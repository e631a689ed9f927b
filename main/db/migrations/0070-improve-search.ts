import { type Kysely, sql } from 'kysely';

/** As `textToIndexed` in shared/search/search.rules.ts was when this was written: see there. */
const PARTING = '\u2060';
const unseen = /(?![\t\n\r])\p{Cc}|[\u00ad\u2060\ufeff]/gu;
const single =
  String.raw`(?:(?=[\p{L}\p{Nl}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Hangul}` +
  String.raw`\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]|\p{So})`;
const besideSingle = new RegExp(
  String.raw`(?<=[\p{L}\p{M}\p{N}\p{So}])(?=${single})|(?<=${single}\p{M}*)(?=[\p{L}\p{N}\p{So}\p{Emoji_Modifier}])`,
  'gu',
);

function textToIndexed(text: string): string {
  return text.replaceAll(unseen, '').normalize('NFC').replaceAll(besideSingle, PARTING);
}

interface Row {
  rowid: number;
  title: string;
  text: string;
}

const ROWS_AT_ONCE = 500;

async function improve(db: Kysely<unknown>, { rowid, title, text }: Row): Promise<void> {
  const next = { title: textToIndexed(title), text: textToIndexed(text) };
  if (next.title === title && next.text === text) return;
  await sql`UPDATE search_text SET title = ${next.title}, text = ${next.text} WHERE rowid = ${rowid}`.execute(db);
}

/** Every text that is kept for search, made as a new one would be. A journal is larger than memory should be: in pieces. */
async function improveTexts(db: Kysely<unknown>): Promise<void> {
  let last = 0;
  for (;;) {
    const { rows } = await sql<Row>`
      SELECT rowid, title, text FROM search_text WHERE rowid > ${last} ORDER BY rowid LIMIT ${ROWS_AT_ONCE}`.execute(
      db,
    );
    for (const row of rows) await improve(db, row);
    const end = rows.at(-1);
    if (!end) return;
    last = end.rowid;
  }
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await improveTexts(db);
  await sql`DROP TABLE search_index`.execute(db);
  // An index of first letters: at 100,000 pages one typed letter then costs 3 ms and not 330; one of the first two letters
  // would take two letters from 50 ms to 4, but costs three times as much room and slows merging tenfold.
  // Marks belong to the word that they stand in (Hindi, Thai), pictures are words, and how a picture is drawn is nothing.
  await sql`
    CREATE VIRTUAL TABLE search_index USING fts5 (
      title, text,
      content = 'search_text', content_rowid = 'rowid', prefix = '1',
      tokenize = "unicode61 remove_diacritics 2 categories 'L* M* N* Co So' separators '${sql.raw('\ufe0e\ufe0f')}'"
    )`.execute(db);
  await sql`INSERT INTO search_index (search_index, rank) VALUES ('pgsz', 3900)`.execute(db);
  // One large piece of the index after the other, instead of thousands of small ones: a third of the time.
  await sql`INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 16777216)`.execute(db);
  await sql`INSERT INTO search_index (search_index) VALUES ('rebuild')`.execute(db);
  await sql`INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 1048576)`.execute(db);
}
