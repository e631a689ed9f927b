import { basename } from 'node:path';
import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { AppError } from '../../shared/errors.ts';
import { linksInto } from '../../shared/evidence/target.rules.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { chainOf, evidencedFor } from '../../shared/mastery/change.rules.ts';
import {
  type Answer,
  type Assessment,
  type AssessmentId,
  assessmentId,
  type masteryContract,
  type Reflection,
} from '../../shared/mastery/mastery.contract.ts';
import { allItems, resultOf } from '../../shared/mastery/scoring.rules.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { listEvidence } from '../evidence/sight.queries.ts';
import { writeChosenFile } from '../files/write-chosen-file.ts';
import { getFramework, getFrameworkVersion, keepVersion } from '../frameworks/frameworks.queries.ts';
import { countCommit, updateHasToForget } from '../vault/vault.queries.ts';
import {
  deleteAssessment,
  findAssessment,
  getAssessment,
  insertAnswer,
  insertAssessment,
  listAssessments,
  updateFinished,
  updateOccasion,
  updateReflection,
  updateReflectionPage,
} from './mastery.queries.ts';

const noReflection: Reflection = { recognise: '', focus: [], further: '', proof: '' };

type Begun = Pick<Assessment, 'frameworkId' | 'form' | 'occasion'>;

/** One that was begun like this and holds nothing: leaving at once and coming back makes no second one. */
async function findUntouched(trx: Db, { frameworkId, form }: Begun): Promise<Assessment | undefined> {
  const all = await listAssessments(trx, { frameworkId });
  return all.find((one) => one.form === form && one.finishedAt === null && one.answers.length === 0);
}

/** Throws `invalid-input` for an item or a stage that the assessment's framework does not have. */
async function requireFitting(trx: Db, assessment: Assessment, { itemId, stage }: Answer): Promise<void> {
  const framework = await getFrameworkVersion(trx, assessment.frameworkId, assessment.frameworkVersion);
  const isItem = allItems(framework, assessment.form).some(({ id }) => id === itemId);
  if (!isItem || (stage !== null && stage > framework.stages.length)) throw new AppError('invalid-input');
}

/** Changes an assessment that has to be there, and counts it. */
function change<Value>(
  { db }: Context,
  id: AssessmentId,
  write: (trx: Db, assessment: Assessment) => Promise<Value>,
): Promise<Value> {
  return db.transaction().execute(async (trx) => {
    const value = await write(trx, await getAssessment(trx, id));
    await countCommit(trx);
    return value;
  });
}

export const masteryHandlers: DomainHandlers<typeof masteryContract, Context> = {
  beginAssessment({ db, now, newId }, wanted) {
    return db.transaction().execute(async (trx) => {
      const framework = await getFramework(trx, wanted.frameworkId);
      const untouched = await findUntouched(trx, wanted);
      if (untouched) await deleteAssessment(trx, untouched.id);
      const begun: Assessment = {
        ...wanted,
        id: untouched?.id ?? assessmentId.parse(newId()),
        frameworkVersion: framework.version,
        takenOn: instantToLocalDate(now()),
        beganAt: now().toISOString(),
        finishedAt: null,
        entryId: null,
        answers: [],
        reflection: noReflection,
      };
      await keepVersion(trx, framework);
      await insertAssessment(trx, begun);
      await countCommit(trx);
      return begun;
    });
  },

  listAssessments: ({ db }, filter) => listAssessments(db, filter),

  findAssessment: async ({ db }, { id }) => (await findAssessment(db, id)) ?? null,

  saveAnswer(context, { id, answer }) {
    return change(context, id, async (trx, assessment) => {
      await requireFitting(trx, assessment, answer);
      await insertAnswer(trx, id, answer);
      return { savedAt: context.now().toISOString() };
    });
  },

  saveOccasion(context, wanted) {
    return change(context, wanted.id, async (trx) => {
      await updateOccasion(trx, wanted);
      return null;
    });
  },

  finishAssessment(context, { id }) {
    return change(context, id, async (trx, assessment) => {
      if (!assessment.answers.some(({ stage }) => stage !== null)) throw new AppError('assessment-empty');
      if (assessment.finishedAt === null) await updateFinished(trx, id, context.now());
      return getAssessment(trx, id);
    });
  },

  saveReflection(context, { id, reflection }) {
    return change(context, id, async (trx) => {
      await updateReflection(trx, id, reflection);
      return null;
    });
  },

  setReflectionPage(context, { id, entryId }) {
    return change(context, id, async (trx) => {
      await updateReflectionPage(trx, id, entryId);
      return null;
    });
  },

  async printResult({ db, desktop }, { id }) {
    const assessment = await getAssessment(db, id);
    const file = await desktop.askWhereToSave(`${assessment.takenOn}.pdf`, 'pdf');
    if (file === undefined) return { saved: false, fileName: '' };
    const { frameworkId, frameworkVersion } = assessment;
    const framework = await getFrameworkVersion(db, frameworkId, frameworkVersion);
    const links = linksInto(await listEvidence(db, { frameworkId }), frameworkId);
    const chain = chainOf(assessment, await listAssessments(db, { frameworkId }));
    const { resultToPage } = await import('./mastery.print.ts');
    const read = resultOf(framework, assessment, evidencedFor(assessment, chain, links));
    writeChosenFile(file, await desktop.printToPdf(resultToPage(framework, assessment, read)));
    return { saved: true, fileName: basename(file) };
  },

  removeAssessment(context, { id }) {
    return change(context, id, async (trx) => {
      await deleteAssessment(trx, id);
      await updateHasToForget(trx, true);
      return null;
    });
  },
};
