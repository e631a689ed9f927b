import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { AppError } from '../../shared/errors.ts';
import { goalStates } from '../../shared/goals/goals.contract.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { type EntryId, entryId } from '../../shared/journal/journal.contract.ts';
import { facets } from '../../shared/journal/journal.facets.ts';
import { assessmentId } from '../../shared/mastery/mastery.contract.ts';
import { personId } from '../../shared/people/people.contract.ts';
import type { sampleContract } from '../../shared/sample/sample.contract.ts';
import { stepId } from '../../shared/steps/steps.contract.ts';
import { listArtefacts } from '../artefacts/artefacts.queries.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { listRounds } from '../feedback/rounds.queries.ts';
import { listGoals } from '../goals/goals.queries.ts';
import { countWithFacet } from '../journal/facets.queries.ts';
import { countEntries, countWithPrefix, findState } from '../journal/journal.queries.ts';
import { purge, writeEntry } from '../journal/journal.writing.ts';
import { deleteAssessment, listAssessments } from '../mastery/mastery.queries.ts';
import { deletePerson, insertPerson, listPeopleWithNames } from '../people/people.queries.ts';
import { listPlans } from '../plans/plans.queries.ts';
import { deleteProgram } from '../programs/programs.queries.ts';
import { indexEnding } from '../search/indexing.queries.ts';
import { forgetPerson, indexPerson } from '../search/people.queries.ts';
import { deleteStep, findEndingText } from '../steps/steps.queries.ts';
import { findTemplate } from '../templates/templates.queries.ts';
import { countCommit, updateHasToForget } from '../vault/vault.queries.ts';
import { SAMPLE_PREFIX, sampleId } from './sample.ids.ts';

/** The year is read when it is asked for: hardly any session needs it. */
const readSample = async () => ({
  ...(await import('./sample.year.ts')),
  ...(await import('./sample.pages.ts')),
  ...(await import('./sample.program.ts')),
  ...(await import('./sample.growth.ts')),
  ...(await import('./sample.artefacts.ts')),
  ...(await import('./sample.feedback.ts')),
  ...(await import('./sample.goals.ts')),
  ...(await import('./sample.plans.ts')),
  ...(await import('./sample.steps.ts')),
  ...(await import('./sample.portfolio.ts')),
});

type Sample = Awaited<ReturnType<typeof readSample>>;

async function findPages(db: Db, { theYear }: Sample): Promise<EntryId[]> {
  const found: EntryId[] = [];
  for (const { id } of theYear.entries) {
    const wanted = entryId.parse(sampleId('entry', id));
    if (await findState(db, wanted)) found.push(wanted);
  }
  return found;
}

/** Nothing of the coach's own that the invented year would stand among. */
async function isEmpty(trx: Db, now: Date): Promise<boolean> {
  const placed = await listAssessments(trx, { frameworkId: null });
  const asked = await listRounds(trx);
  const goals = await listGoals(trx, { states: goalStates, limit: 1 });
  const plans = await listPlans(trx, instantToLocalDate(now));
  const made = await listArtefacts(trx);
  const own = [placed, asked, goals, plans, made, await listPeopleWithNames(trx)];
  return (await countEntries(trx)) === 0 && own.every(({ length }) => length === 0);
}

async function insertPeople(trx: Db, { theYear }: Sample, now: Date): Promise<void> {
  for (const { id, ...person } of theYear.people) {
    const blank = { group: '', school: '', openQuestion: '', isArchived: false };
    await insertPerson(trx, { ...blank, ...person, id: personId.parse(sampleId('person', id)) }, now);
  }
}

/** Steps are found with the page or the person that they belong to. */
async function makeFindable(trx: Db, { theYear }: Sample): Promise<void> {
  for (const { id } of theYear.entries) {
    const page = sampleId('entry', id);
    await indexEnding(trx, page, await findEndingText(trx, entryId.parse(page)));
  }
  for (const { id } of theYear.people) await indexPerson(trx, sampleId('person', id));
}

export const sampleHandlers: DomainHandlers<typeof sampleContract, Context> = {
  findSample: async ({ db }) => ({ pages: await countWithPrefix(db, SAMPLE_PREFIX) }),

  async addSample({ db, now }) {
    const sample = await readSample();
    return db.transaction().execute(async (trx) => {
      if (!(await isEmpty(trx, now()))) throw new AppError('sample-needs-empty');
      const { theYear, sampleToEntry, insertGrowth, insertFeedback } = sample;
      await sample.insertSampleProgram(trx, now());
      await insertPeople(trx, sample, now());
      for (const page of theYear.entries) {
        const template = page.templateId === null ? undefined : await findTemplate(trx, page.templateId);
        const entry = sampleToEntry(page, template);
        await writeEntry(trx, entry, new Date(entry.time?.instant ?? now()));
      }
      await insertGrowth(trx);
      await insertFeedback(trx);
      await sample.insertGoals(trx);
      await sample.insertPlans(trx);
      await sample.insertArtefacts(trx);
      await sample.insertSteps(trx);
      await sample.insertShown(trx);
      await sample.insertPortfolio(trx, now());
      await makeFindable(trx, sample);
      await countCommit(trx);
      return { pages: theYear.entries.length };
    });
  },

  async removeSample({ db }) {
    const sample = await readSample();
    const { theYear } = sample;
    return db.transaction().execute(async (trx) => {
      const pages = await purge(trx, await findPages(trx, sample));
      for (const { id } of theYear.assessments)
        await deleteAssessment(trx, assessmentId.parse(sampleId('assessment', id)));
      await sample.deleteFeedback(trx);
      await sample.deleteArtefacts(trx);
      await sample.deleteGoals(trx);
      await sample.deletePlans(trx);
      await sample.deletePortfolio(trx);
      for (const { id } of theYear.steps) await deleteStep(trx, stepId.parse(sampleId('step', id)));
      for (const { id } of theYear.people) {
        const person = personId.parse(sampleId('person', id));
        if ((await countWithFacet(trx, facets.person(person))) > 0) {
          await indexPerson(trx, person); // some of the steps are gone
          continue;
        }
        await forgetPerson(trx, person);
        await deletePerson(trx, person);
      }
      const program = sample.sampleProgramId();
      if ((await countWithFacet(trx, facets.program(program))) === 0) await deleteProgram(trx, program);
      await updateHasToForget(trx, true); // also where its pages had been thrown away one by one before
      await countCommit(trx);
      return { pages };
    });
  },
};
