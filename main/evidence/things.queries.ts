import { artefactId } from '../../shared/artefacts/artefacts.contract.ts';
import { instantToLocalDate, type LocalDate } from '../../shared/calendar/local-date.ts';
import type { ThingSource } from '../../shared/evidence/evidence.contract.ts';
import { goalId } from '../../shared/goals/goals.contract.ts';
import { assessmentId } from '../../shared/mastery/mastery.contract.ts';
import { stepRoundId } from '../../shared/steps/steps.contract.ts';
import type { Db } from '../db/schema.ts';

export interface Thing {
  source: ThingSource;
  title: string;
  happenedOn: LocalDate;
}

const dayOf = (milliseconds: number) => instantToLocalDate(new Date(milliseconds));

async function listArtefacts(db: Db): Promise<Thing[]> {
  const rows = await db.selectFrom('artefact').select(['id', 'title', 'good_enough_on', 'created_at']).execute();
  return rows.map((row) => ({
    source: { kind: 'artefact', artefactId: artefactId.parse(row.id) },
    title: row.title,
    happenedOn: row.good_enough_on ?? dayOf(row.created_at),
  }));
}

/** Finished ones, by what their framework was called then. */
async function listAssessments(db: Db): Promise<Thing[]> {
  const rows = await db
    .selectFrom('assessment')
    .innerJoin('framework_version as wording', (join) =>
      join
        .onRef('wording.framework_id', '=', 'assessment.framework_id')
        .onRef('wording.version', '=', 'assessment.framework_version'),
    )
    .select(['assessment.id', 'assessment.taken_on'])
    .select(({ fn, ref, val }) => fn<string>('json_extract', [ref('wording.wording_json'), val('$.name')]).as('name'))
    .where('assessment.finished_at', 'is not', null)
    .execute();
  return rows.map((row) => ({
    source: { kind: 'assessment', assessmentId: assessmentId.parse(row.id) },
    title: row.name,
    happenedOn: row.taken_on,
  }));
}

/** The coach's own rounds: one that is collected for a colleague says nothing of the coach. */
async function listRounds(db: Db): Promise<Thing[]> {
  const rows = await db
    .selectFrom('feedback_round')
    .select(['id', 'name', 'opens_on'])
    .where('role', '=', 'own')
    .execute();
  return rows.map((row) => ({
    source: { kind: 'round', roundId: stepRoundId.parse(row.id) },
    title: row.name,
    happenedOn: row.opens_on,
  }));
}

async function listGoals(db: Db): Promise<Thing[]> {
  const rows = await db.selectFrom('goal').select(['id', 'title', 'created_at']).execute();
  return rows.map((row) => ({
    source: { kind: 'goal', goalId: goalId.parse(row.id) },
    title: row.title,
    happenedOn: dayOf(row.created_at),
  }));
}

/** Everything of the journal apart from pages, files and steps that can be shown for something, by its kind; the newest day first. */
export async function listThings(db: Db): Promise<Thing[][]> {
  const kinds = [await listArtefacts(db), await listAssessments(db), await listRounds(db), await listGoals(db)];
  return kinds.map((things) => things.toSorted((one, other) => other.happenedOn.localeCompare(one.happenedOn)));
}
