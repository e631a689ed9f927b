import { type Kysely, sql } from 'kysely';

/** What follows is as shared/search/search.rules.ts and letters.rules.ts were when this was written: see there. */
const PARTING = '\u2060';
const PAIR = '\u032e\u032e';
const SINGLE = '\u0324\u032e';
const OTHER = '\u032e\u0324';
const plainLetters: Record<string, string> = {
  ß: `s${PAIR}s`,
  ẞ: `S${PAIR}S`,
  œ: `o${PAIR}e`,
  Œ: `O${PAIR}E`,
  æ: `a${PAIR}e`,
  Æ: `A${PAIR}E`,
  þ: `t${PAIR}h`,
  Þ: `T${PAIR}H`,
  ø: `o${SINGLE}`,
  Ø: `O${SINGLE}`,
  đ: `d${SINGLE}`,
  Đ: `D${SINGLE}`,
  ð: `d${OTHER}`,
  Ð: `D${OTHER}`,
  ł: `l${SINGLE}`,
  Ł: `L${SINGLE}`,
  ħ: `h${SINGLE}`,
  Ħ: `H${SINGLE}`,
  ı: `i${SINGLE}`,
};
const special = new RegExp(`[${Object.keys(plainLetters).join('')}ёЁ]|(?=\\p{L})\\p{Script=Greek}`, 'gu');
const unseen = /(?![\t\n\r])\p{Cc}|[\u00ad\u2060\ufeff]/gu;
const ligature = /[\ufb00-\ufb06]/g;
const single =
  String.raw`(?:(?=[\p{L}\p{Nl}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Hangul}` +
  String.raw`\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]|\p{So})`;
const besideSingle = new RegExp(
  String.raw`(?<=[\p{L}\p{M}\p{N}\p{So}])(?=${single})|(?<=${single}\p{M}*)(?=[\p{L}\p{N}\p{So}\p{Emoji_Modifier}])`,
  'gu',
);

function textToIndexed(text: string): string {
  return text
    .replaceAll(unseen, '')
    .replaceAll(ligature, (drawn) => drawn.normalize('NFKC'))
    .normalize('NFC')
    .replaceAll(special, (letter) => plainLetters[letter] ?? letter.normalize('NFD'))
    .replaceAll(besideSingle, PARTING);
}

const linesToText = (lines: readonly string[]) => textToIndexed(lines.filter((line) => line !== '').join('\n'));

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

/** Every text that is kept for search, with the letters that are folded since. In pieces, as in 0070. */
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

/** What pages end with; those in the trash have no text and are passed over. */
async function fillEndings(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ rowid: number; entry_id: string; list_json: string | null }>`
    SELECT search_text.rowid, search_text.entry_id, list_json
    FROM search_text LEFT JOIN ending ON ending.entry_id = search_text.entry_id
    WHERE list_json IS NOT NULL OR EXISTS (SELECT 1 FROM step WHERE step.entry_id = search_text.entry_id)`.execute(db);
  for (const { rowid, entry_id, list_json } of rows) {
    const steps = await sql<{ text: string; reason: string }>`
      SELECT text, reason FROM step WHERE entry_id = ${entry_id} ORDER BY created_at, id`.execute(db);
    const list = JSON.parse(list_json ?? '[]') as string[];
    const text = linesToText([...steps.rows.flatMap((step) => [step.text, step.reason]), ...list]);
    await sql`UPDATE search_text SET ending = ${text} WHERE rowid = ${rowid}`.execute(db);
  }
}

interface PersonRow {
  id: string;
  code: string;
  role: string;
  group_name: string;
  school: string;
  open_question: string;
  consent_note: string;
}

async function fillPerson(db: Kysely<unknown>, person: PersonRow): Promise<void> {
  const steps = await sql<{ text: string; reason: string }>`
    SELECT text, reason FROM step WHERE person_id = ${person.id} AND entry_id IS NULL
    ORDER BY created_at DESC, id`.execute(db);
  const contacts = await sql<{ note: string }>`
    SELECT note FROM contact WHERE person_id = ${person.id} ORDER BY contact_date DESC, id`.execute(db);
  const text = linesToText([
    person.role,
    person.group_name,
    person.school,
    person.open_question,
    person.consent_note,
    ...steps.rows.flatMap((step) => [step.text, step.reason]),
    ...contacts.rows.map(({ note }) => note),
  ]);
  await sql`
    INSERT INTO person_text (person_id, code, text) VALUES (${person.id}, ${textToIndexed(person.code)}, ${text})`.execute(
    db,
  );
}

/** As 0070 says, and the apostrophes of Hawaiian and Ukrainian part words as the others do. */
const tokenizer = `unicode61 remove_diacritics 2 categories 'L* M* N* Co So' separators '\ufe0e\ufe0f\u02bb\u02bc'`;

/** Pages are found by what they end with too, people by what is noted of them, and more letters by plainer ones. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE search_text ADD COLUMN ending TEXT NOT NULL DEFAULT ''`.execute(db);
  await improveTexts(db);
  await fillEndings(db);
  await sql`DROP TABLE search_index`.execute(db);
  await sql`
    CREATE VIRTUAL TABLE search_index USING fts5 (
      title, text, ending,
      content = 'search_text', content_rowid = 'rowid', prefix = '1', tokenize = "${sql.raw(tokenizer)}"
    )`.execute(db);
  await sql`INSERT INTO search_index (search_index, rank) VALUES ('pgsz', 3900)`.execute(db);
  await sql`INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 16777216)`.execute(db);
  await sql`INSERT INTO search_index (search_index) VALUES ('rebuild')`.execute(db);
  await sql`INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 1048576)`.execute(db);

  await sql`
    CREATE TABLE person_text (
      rowid INTEGER NOT NULL PRIMARY KEY,
      person_id TEXT NOT NULL UNIQUE REFERENCES person (id) ON DELETE RESTRICT,
      code TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT`.execute(db);
  const { rows } = await sql<PersonRow>`
    SELECT id, code, role, group_name, school, open_question, consent_note FROM person ORDER BY created_at, id`.execute(
    db,
  );
  for (const person of rows) await fillPerson(db, person);
  await sql`
    CREATE VIRTUAL TABLE person_index USING fts5 (
      code, text,
      content = 'person_text', content_rowid = 'rowid', tokenize = "${sql.raw(tokenizer)}"
    )`.execute(db);
  await sql`INSERT INTO person_index (person_index, rank) VALUES ('pgsz', 3900)`.execute(db);
  await sql`INSERT INTO person_index (person_index) VALUES ('rebuild')`.execute(db);
}
