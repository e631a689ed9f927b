import { evidenceId } from '../../shared/evidence/evidence.contract.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import { personId } from '../../shared/people/people.contract.ts';
import { planId } from '../../shared/plans/plans.contract.ts';
import { pageToAnswers } from '../../shared/plans/plans.rules.ts';
import type { Db } from '../db/schema.ts';
import { findPiece, insertPiece, updateAbout, writeLink } from '../evidence/evidence.queries.ts';
import { upsertDate } from '../plans/dates.queries.ts';
import { deletePlan, insertPlan } from '../plans/plans.queries.ts';
import { findTemplate } from '../templates/templates.queries.ts';
import { sampleId } from './sample.ids.ts';
import { sampleToEntry } from './sample.pages.ts';
import { thePlanning } from './sample.planning.ts';
import { theYear } from './sample.year.ts';

type SamplePlan = (typeof thePlanning.plans)[number];

const planIdOf = ({ id }: { id: string }) => planId.parse(sampleId('plan', id));
const personIdOf = (person: string) => personId.parse(sampleId('person', person));

/** What the page said that a plan grew out of: its answers were taken over as they stood. */
async function answersOf(trx: Db, { page }: SamplePlan) {
  const found = theYear.entries.find(({ id }) => id === page);
  if (!found) throw new Error(`the year has no page ${page}`);
  const template = found.templateId === null ? undefined : await findTemplate(trx, found.templateId);
  return pageToAnswers(sampleToEntry(found, template));
}

async function insertSamplePlan(trx: Db, plan: SamplePlan): Promise<void> {
  const { page, person, startsOn, endsOn, closedOn, outcome, priority } = plan;
  const id = planIdOf(plan);
  const ended = { state: 'ended', closedOn, outcome } as const;
  await insertPlan(trx, {
    ...(await answersOf(trx, plan)),
    ...{ id, priority, startsOn, endsOn, ...ended, copiedFromId: null, createdAt: `${startsOn}T12:00:00.000Z` },
    personId: personIdOf(person),
    entryId: entryId.parse(sampleId('entry', page)),
  });
  for (const { on, person: colleague, note } of plan.dates) {
    const date = { id: sampleId('date', `${plan.id} ${on}`), planId: id, on, note };
    await upsertDate(trx, { ...date, personId: personIdOf(colleague) });
  }
  for (const { page: shown, on, about } of plan.evidence) {
    const source = { kind: 'page', entryId: entryId.parse(sampleId('entry', shown)) } as const;
    const linkedAt = new Date(`${on}T12:00:00.000Z`);
    const piece = evidenceId.parse(sampleId('evidence', shown));
    if (!(await findPiece(trx, source))) await insertPiece(trx, piece, source, linkedAt);
    await writeLink(trx, piece, { kind: 'plan', planId: id }, { why: '', linkedAt });
    await updateAbout(trx, piece, about);
  }
}

/** The plan of one team, with its dates and what is shown for it; before the steps that belong to it. */
export async function insertPlans(trx: Db): Promise<void> {
  for (const plan of thePlanning.plans) await insertSamplePlan(trx, plan);
}

export async function deletePlans(trx: Db): Promise<void> {
  for (const plan of thePlanning.plans) await deletePlan(trx, planIdOf(plan));
}
