import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { type Template, type TemplateWording, templateWording } from '../../shared/templates/templates.contract.ts';
import type { Db } from '../db/schema.ts';
import builtIn from './built-in.json' with { type: 'json' };

/** The templates that come with Cairn, in the order in which they are offered. */
const builtInTemplates: readonly TemplateWording[] = z.array(templateWording).parse(builtIn);

export function isBuiltIn(id: string): boolean {
  return builtInTemplates.some((wording) => wording.id === id);
}

interface Choice {
  isFavourite: boolean;
  isArchived: boolean;
}

const noChoice: Choice = { isFavourite: false, isArchived: false };

async function readChoices(db: Db): Promise<ReadonlyMap<string, Choice>> {
  const rows = await db.selectFrom('template_choice').selectAll().execute();
  return new Map(
    rows.map((row) => [row.template_id, { isFavourite: row.is_favourite === 1, isArchived: row.is_archived === 1 }]),
  );
}

const ownWordings = (db: Db) =>
  db
    .selectFrom('template')
    .innerJoin('template_version', (join) =>
      join
        .onRef('template_version.template_id', '=', 'template.id')
        .onRef('template_version.version', '=', 'template.version'),
    )
    .select('template_version.wording_json');

const rowToWording = ({ wording_json }: { wording_json: string }) => JSON.parse(wording_json) as TemplateWording;

/** Built-in ones in their order, then own ones in theirs; archived ones too. */
export async function listTemplates(db: Db): Promise<Template[]> {
  const choices = await readChoices(db);
  const own = await ownWordings(db).orderBy('template.position').orderBy('template.id').execute();
  return [
    ...builtInTemplates.map((wording) => ({ wording, isBuiltIn: true })),
    ...own.map((row) => ({ wording: rowToWording(row), isBuiltIn: false })),
  ].map(({ wording, isBuiltIn }) => ({ ...wording, isBuiltIn, ...(choices.get(wording.id) ?? noChoice) }));
}

export async function findTemplate(db: Db, id: string): Promise<Template | undefined> {
  const builtIn = builtInTemplates.find((wording) => wording.id === id);
  const row = builtIn ? undefined : await ownWordings(db).where('template.id', '=', id).executeTakeFirst();
  const wording = row ? rowToWording(row) : builtIn;
  if (!wording) return undefined;
  const choice = (await readChoices(db)).get(id) ?? noChoice;
  return { ...wording, isBuiltIn: builtIn !== undefined, ...choice };
}

/** Throws `template-missing`. */
export async function getTemplate(db: Db, id: string): Promise<Template> {
  const found = await findTemplate(db, id);
  if (!found) throw new AppError('template-missing');
  return found;
}

/** The wording of a template as it was at that version. */
export async function findVersion(db: Db, id: string, version: number): Promise<TemplateWording | undefined> {
  const row = await db
    .selectFrom('template_version')
    .select('wording_json')
    .where('template_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ? rowToWording(row) : builtInTemplates.find((one) => one.id === id && one.version === version);
}

async function insertVersion(trx: Db, wording: TemplateWording): Promise<void> {
  const { id, version } = wording;
  await trx
    .insertInto('template_version')
    .values({ template_id: id, version, wording_json: JSON.stringify(wording) })
    .execute();
}

/** A new own template, behind the others. */
export async function insertTemplate(trx: Db, wording: TemplateWording): Promise<void> {
  await insertVersion(trx, wording);
  const { last } = await trx
    .selectFrom('template')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('template')
    .values({ id: wording.id, version: wording.version, position: Number(last ?? -1) + 1 })
    .execute();
}

/** The next version of an own template; the ones before stay for the pages that were written with them. */
export async function updateTemplate(trx: Db, wording: TemplateWording): Promise<void> {
  await insertVersion(trx, wording);
  await trx.updateTable('template').set({ version: wording.version }).where('id', '=', wording.id).execute();
}

/** Those ids first, in that order; own templates that are not named keep their order behind them. */
export async function updateOrder(trx: Db, ids: readonly string[]): Promise<void> {
  const rows = await trx.selectFrom('template').select('id').orderBy('position').orderBy('id').execute();
  const own = rows.map(({ id }) => id);
  const wanted = new Set([...ids.filter((id) => own.includes(id)), ...own]);
  for (const [position, id] of [...wanted].entries()) {
    await trx.updateTable('template').set({ position }).where('id', '=', id).execute();
  }
}

/** What the coach prefers about a template, built-in or own; what is not named stays. */
export async function updateChoice(trx: Db, id: string, change: Partial<Choice>): Promise<void> {
  const { isFavourite, isArchived } = { ...((await readChoices(trx)).get(id) ?? noChoice), ...change };
  const columns = { is_favourite: Number(isFavourite), is_archived: Number(isArchived) };
  await trx
    .insertInto('template_choice')
    .values({ template_id: id, ...columns })
    .onConflict((conflict) => conflict.column('template_id').doUpdateSet(columns))
    .execute();
}
