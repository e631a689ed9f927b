import { evidenceId } from '../../shared/evidence/evidence.contract.ts';
import { frameworkId } from '../../shared/frameworks/frameworks.contract.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import { assessmentId } from '../../shared/mastery/mastery.contract.ts';
import type { Db } from '../db/schema.ts';
import { insertPiece, isLinked, writeLink } from '../evidence/evidence.queries.ts';
import { getFramework, keepVersion } from '../frameworks/frameworks.queries.ts';
import { insertAssessment } from '../mastery/mastery.queries.ts';
import { sampleId } from './sample.ids.ts';
import { type SampleAssessment, theYear } from './sample.year.ts';

/** The framework that the invented coach places herself in. */
const waymark = frameworkId.parse('waymark');

/** Each was taken at noon, in a quarter of an hour, and what was linked to it was linked while it was taken. */
const beganAt = ({ date }: SampleAssessment) => `${date}T12:00:00.000Z`;
const linkedAt = ({ date }: SampleAssessment) => new Date(`${date}T12:10:00.000Z`);
const finishedAt = ({ date }: SampleAssessment) => `${date}T12:15:00.000Z`;

/** What was linked stays linked: a later assessment that names the same page links nothing anew. */
async function insertEvidence(trx: Db, assessment: SampleAssessment): Promise<void> {
  for (const { code, pages } of assessment.answers) {
    for (const page of pages) {
      const id = evidenceId.parse(sampleId('evidence', page));
      const target = { kind: 'competency', frameworkId: waymark, competencyId: code } as const;
      if (await isLinked(trx, id, target)) continue;
      await writeLink(trx, id, target, { why: '', linkedAt: linkedAt(assessment) });
    }
  }
}

/** The three self-assessments of the year, and the pages that are shown for them. */
export async function insertGrowth(trx: Db): Promise<void> {
  const framework = await getFramework(trx, waymark);
  await keepVersion(trx, framework);
  const pages = new Set(theYear.assessments.flatMap(({ answers }) => answers.flatMap((answer) => answer.pages)));
  for (const page of pages) {
    const source = { kind: 'page', entryId: entryId.parse(sampleId('entry', page)) } as const;
    const [first] = theYear.assessments;
    if (first) await insertPiece(trx, evidenceId.parse(sampleId('evidence', page)), source, linkedAt(first));
  }
  for (const assessment of theYear.assessments) {
    const { id, date, occasion, focus, page, answers } = assessment;
    await insertAssessment(trx, {
      id: assessmentId.parse(sampleId('assessment', id)),
      frameworkId: waymark,
      frameworkVersion: framework.version,
      form: 'full',
      occasion,
      takenOn: date,
      beganAt: beganAt(assessment),
      finishedAt: finishedAt(assessment),
      entryId: page === null ? null : entryId.parse(sampleId('entry', page)),
      answers: answers.map(({ code, pages: _pages, ...answer }) => ({ ...answer, itemId: code })),
      reflection: { recognise: '', focus, further: '', proof: '' },
    });
    await insertEvidence(trx, assessment);
  }
}
