import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { type EntryId, entryId } from '../../shared/journal/journal.contract.ts';
import { facets } from '../../shared/journal/journal.facets.ts';
import { personId } from '../../shared/people/people.contract.ts';
import { programId } from '../../shared/programs/programs.contract.ts';
import type { sampleContract } from '../../shared/sample/sample.contract.ts';
import { stepId } from '../../shared/steps/steps.contract.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { countWithFacet } from '../journal/facets.queries.ts';
import { countEntries, findState } from '../journal/journal.queries.ts';
import { purge, writeEntry } from '../journal/journal.writing.ts';
import { deletePerson, insertPerson, listPeopleWithNames } from '../people/people.queries.ts';
import { deleteProgram, insertProgram } from '../programs/programs.queries.ts';
import { indexEnding } from '../search/indexing.queries.ts';
import { forgetPerson, indexPerson } from '../search/people.queries.ts';
import { deleteStep, findEndingText, insertStep } from '../steps/steps.queries.ts';
import { findTemplate } from '../templates/templates.queries.ts';
import { countCommit } from '../vault/vault.queries.ts';

/** The year is read when it is asked for: hardly any session needs it. */
const readSample = async () => ({ ...(await import('./sample.year.ts')), ...(await import('./sample.pages.ts')) });

type Sample = Awaited<ReturnType<typeof readSample>>;

async function findPages(db: Db, { theYear, sampleId }: Sample): Promise<EntryId[]> {
  const found: EntryId[] = [];
  for (const { id } of theYear.entries) {
    const wanted = entryId.parse(sampleId('entry', id));
    if (await findState(db, wanted)) found.push(wanted);
  }
  return found;
}

async function insertPeople(trx: Db, { theYear, sampleId }: Sample, now: Date): Promise<void> {
  for (const { id, ...person } of theYear.people) {
    const blank = { group: '', school: '', openQuestion: '', isArchived: false };
    await insertPerson(trx, { ...blank, ...person, id: personId.parse(sampleId('person', id)) }, now);
  }
}

/** Steps are found with the page or the person that they belong to. */
async function makeFindable(trx: Db, { theYear, sampleId }: Sample): Promise<void> {
  for (const { id } of theYear.entries) {
    const page = sampleId('entry', id);
    await indexEnding(trx, page, await findEndingText(trx, entryId.parse(page)));
  }
  for (const { id } of theYear.people) await indexPerson(trx, sampleId('person', id));
}

async function insertSteps(trx: Db, { theYear, sampleId }: Sample): Promise<void> {
  for (const { id, entry, person, owner, createdOn, ...step } of theYear.steps) {
    await insertStep(trx, {
      ...step,
      id: stepId.parse(sampleId('step', id)),
      entryId: entry === null ? null : entryId.parse(sampleId('entry', entry)),
      personId: person === null ? null : personId.parse(sampleId('person', person)),
      kind: owner === 'them' ? 'agreement' : 'step',
      owner,
      createdAt: `${createdOn}T12:00:00.000Z`,
      assessmentId: null,
      itemId: null,
    });
  }
}

export const sampleHandlers: DomainHandlers<typeof sampleContract, Context> = {
  findSample: async ({ db }) => ({ pages: (await findPages(db, await readSample())).length }),

  async addSample({ db, now }) {
    const sample = await readSample();
    return db.transaction().execute(async (trx) => {
      const isEmpty = (await countEntries(trx)) === 0 && (await listPeopleWithNames(trx)).length === 0;
      if (!isEmpty) throw new AppError('sample-needs-empty');
      const { theYear, sampleId, sampleToEntry } = sample;
      const program = { id: programId.parse(sampleId('program', theYear.program)), name: theYear.program };
      await insertProgram(trx, program, now());
      await insertPeople(trx, sample, now());
      for (const page of theYear.entries) {
        const template = page.templateId === null ? undefined : await findTemplate(trx, page.templateId);
        const entry = sampleToEntry(page, template);
        await writeEntry(trx, entry, new Date(entry.time?.instant ?? now()));
      }
      await insertSteps(trx, sample);
      await makeFindable(trx, sample);
      await countCommit(trx);
      return { pages: theYear.entries.length };
    });
  },

  async removeSample({ db }) {
    const sample = await readSample();
    const { theYear, sampleId } = sample;
    return db.transaction().execute(async (trx) => {
      const pages = await purge(trx, await findPages(trx, sample));
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
      const program = programId.parse(sampleId('program', theYear.program));
      if ((await countWithFacet(trx, facets.program(program))) === 0) await deleteProgram(trx, program);
      await countCommit(trx);
      return { pages };
    });
  },
};
