import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import {
  type Framework,
  type FrameworkId,
  type FrameworkWording,
  frameworkWording,
} from '../../shared/frameworks/frameworks.contract.ts';
import type { Db } from '../db/schema.ts';
import builtIn from './built-in.json' with { type: 'json' };

let parsedBuiltIn: readonly FrameworkWording[] | undefined;

/**
 * The frameworks that come with Cairn, in the order in which they are offered. They are read when they are first asked for: the
 * start of the program does not wait for a check of 135 sentences.
 */
function builtInFrameworks(): readonly FrameworkWording[] {
  parsedBuiltIn ??= z.array(frameworkWording).parse(builtIn);
  return parsedBuiltIn;
}

export function isBuiltIn(id: FrameworkId): boolean {
  return builtInFrameworks().some((wording) => wording.id === id);
}

const rowToWording = ({ wording_json }: { wording_json: string }) => JSON.parse(wording_json) as FrameworkWording;

/** How many assessments were begun with each framework. */
async function countAssessments(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('assessment')
    .select(({ fn }) => ['framework_id', fn.countAll<number>().as('count')])
    .groupBy('framework_id')
    .execute();
  return new Map(rows.map(({ framework_id, count }) => [framework_id, count]));
}

const ownFrameworks = (db: Db) =>
  db
    .selectFrom('framework')
    .innerJoin('framework_version', (join) =>
      join
        .onRef('framework_version.framework_id', '=', 'framework.id')
        .onRef('framework_version.version', '=', 'framework.version'),
    )
    .select(['framework_version.wording_json', 'framework.is_archived']);

type Found = Omit<Framework, 'assessments'>;

const rowToFound = (row: { wording_json: string; is_archived: number }): Found => ({
  ...rowToWording(row),
  isBuiltIn: false,
  isArchived: row.is_archived === 1,
});
const builtInToFound = (wording: FrameworkWording): Found => ({ ...wording, isBuiltIn: true, isArchived: false });

/** Built-in ones first, then own ones in the order in which they were made; archived ones too. */
export async function listFrameworks(db: Db): Promise<Framework[]> {
  const counts = await countAssessments(db);
  const own = await ownFrameworks(db).orderBy('framework.created_at').orderBy('framework.id').execute();
  const found = [...builtInFrameworks().map(builtInToFound), ...own.map(rowToFound)];
  return found.map((framework) => ({ ...framework, assessments: counts.get(framework.id) ?? 0 }));
}

/** Reads that one alone. Throws `framework-missing`. */
export async function getFramework(db: Db, id: FrameworkId): Promise<Framework> {
  const builtIn = builtInFrameworks().find((wording) => wording.id === id);
  const row = builtIn ? undefined : await ownFrameworks(db).where('framework.id', '=', id).executeTakeFirst();
  const found = builtIn ? builtInToFound(builtIn) : row && rowToFound(row);
  if (!found) throw new AppError('framework-missing');
  return { ...found, assessments: (await countAssessments(db)).get(id) ?? 0 };
}

/** The wording of a framework as it was at that version. */
export async function findFrameworkVersion(
  db: Db,
  id: FrameworkId,
  version: number,
): Promise<FrameworkWording | undefined> {
  const row = await db
    .selectFrom('framework_version')
    .select('wording_json')
    .where('framework_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ? rowToWording(row) : builtInFrameworks().find((one) => one.id === id && one.version === version);
}

/** Throws `framework-missing`. */
export async function getFrameworkVersion(db: Db, id: FrameworkId, version: number): Promise<FrameworkWording> {
  const found = await findFrameworkVersion(db, id, version);
  if (!found) throw new AppError('framework-missing');
  return found;
}

/** Writes a version over what it said before, if it was there. */
async function writeVersion(trx: Db, wording: FrameworkWording): Promise<void> {
  const columns = { wording_json: JSON.stringify(wording) };
  await trx
    .insertInto('framework_version')
    .values({ framework_id: wording.id, version: wording.version, ...columns })
    .onConflict((conflict) => conflict.columns(['framework_id', 'version']).doUpdateSet(columns))
    .execute();
}

/**
 * Keeps a framework's wording for an assessment that is begun with it. Of a built-in one it is a copy: a later Cairn may word it
 * anew under another version.
 */
export async function keepVersion(trx: Db, { id, version }: FrameworkWording): Promise<void> {
  const found = await findFrameworkVersion(trx, id, version);
  if (found && isBuiltIn(id)) await writeVersion(trx, found);
}

export async function insertFramework(trx: Db, wording: FrameworkWording, now: Date): Promise<void> {
  await writeVersion(trx, wording);
  await trx
    .insertInto('framework')
    .values({ id: wording.id, version: wording.version, is_archived: 0, created_at: now.getTime() })
    .execute();
}

/** Another wording of an own framework: over the newest one where the version is the same, else behind it. */
export async function updateFramework(trx: Db, wording: FrameworkWording): Promise<void> {
  await writeVersion(trx, wording);
  await trx.updateTable('framework').set({ version: wording.version }).where('id', '=', wording.id).execute();
}

export async function updateArchived(trx: Db, id: FrameworkId, isArchived: boolean): Promise<void> {
  await trx
    .updateTable('framework')
    .set({ is_archived: Number(isArchived) })
    .where('id', '=', id)
    .execute();
}

/** Whether a self-assessment was begun with it, with any of its versions, or evidence is linked to it. */
export async function isInUse(db: Db, id: FrameworkId): Promise<boolean> {
  const begun = await db.selectFrom('assessment').select('id').where('framework_id', '=', id).limit(1).execute();
  const linked = await db
    .selectFrom('evidence_link')
    .select('evidence_id')
    .where('framework_id', '=', id)
    .limit(1)
    .execute();
  return begun.length + linked.length > 0;
}

export async function deleteFramework(trx: Db, id: FrameworkId): Promise<void> {
  await trx.deleteFrom('framework').where('id', '=', id).execute();
  await trx.deleteFrom('framework_version').where('framework_id', '=', id).execute();
}
