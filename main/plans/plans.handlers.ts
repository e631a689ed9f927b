import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { isRefused } from '../../shared/evidence/about.rules.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { daysToMove, laterBy, nextEnd, stepsForNextYear } from '../../shared/plans/next-year.rules.ts';
import { type Plan, type PlanId, planId, type plansContract } from '../../shared/plans/plans.contract.ts';
import { plansMessages } from '../../shared/plans/plans.messages.ts';
import { DATES_AT_MOST, yearName } from '../../shared/plans/plans.rules.ts';
import { type Step, stepId } from '../../shared/steps/steps.contract.ts';
import { blankStep } from '../../shared/steps/steps.rules.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { listEvidence } from '../evidence/sight.queries.ts';
import { writeChosenFile } from '../files/write-chosen-file.ts';
import { findState } from '../journal/journal.queries.ts';
import { findCode } from '../people/people.queries.ts';
import { indexPerson } from '../search/people.queries.ts';
import { insertStep, listSteps } from '../steps/steps.queries.ts';
import { countCommit, updateHasToForget } from '../vault/vault.queries.ts';
import { deleteDate, listDates, upsertDate } from './dates.queries.ts';
import {
  deletePlan,
  findListedPlan,
  findPlan,
  findTitleOfPage,
  insertPlan,
  listPlans,
  updatePlan,
} from './plans.queries.ts';

async function getPlan(db: Db, id: PlanId): Promise<Plan> {
  const found = await findPlan(db, id);
  if (!found) throw new AppError('plan-missing');
  return found;
}

/** A plan stays when the page that it came from is taken away, also on a screen that still knows of it. */
async function knownPage(trx: Db, id: EntryId | null): Promise<EntryId | null> {
  return id !== null && (await findState(trx, id)) ? id : null;
}

const roadmapOf = (db: Db, id: PlanId) => listSteps(db, { entryId: null, personId: null, planId: id, onlyOpen: false });

/** Not those of which somebody who can be recognised in them said no: a printed page goes from hand to hand. */
async function titlesShownFor(db: Db, id: PlanId): Promise<string[]> {
  const pieces = await listEvidence(db, { target: { kind: 'plan', planId: id } });
  return pieces.flatMap(({ title, about }) => (title === '' || isRefused(about) ? [] : title));
}

/** A step of the roadmap as it begins anew: open, with its if-then and whose it is, and without what came of it. */
function stepAnew({ kind, whose, personId, text, cue, response, dueOn, remind, repeats }: Step, days: number) {
  const stays = { kind, whose, personId, text, cue, response, remind, repeats };
  return { ...blankStep, ...stays, dueOn: dueOn === null ? null : laterBy(dueOn, days) };
}

export const plansHandlers: DomainHandlers<typeof plansContract, Context> = {
  listPlans: ({ db }, { today }) => listPlans(db, today),

  async findPlan({ db }, { id, today }) {
    const plan = await findListedPlan(db, id, today);
    if (!plan) throw new AppError('plan-missing');
    return { plan, dates: await listDates(db, id), fromTitle: await findTitleOfPage(db, plan) };
  },

  savePlan({ db, now, newId }, wanted) {
    return db.transaction().execute(async (trx) => {
      const begun = { state: 'active', closedOn: null, copiedFromId: null, createdAt: now().toISOString() } as const;
      const known = wanted.id === null ? begun : await getPlan(trx, wanted.id);
      const saved: Plan = {
        ...known,
        ...wanted,
        id: wanted.id ?? planId.parse(newId()),
        entryId: await knownPage(trx, wanted.entryId),
      };
      await (wanted.id === null ? insertPlan : updatePlan)(trx, saved);
      await countCommit(trx);
      return saved;
    });
  },

  setPlanState({ db }, { id, state, outcome, today }) {
    return db.transaction().execute(async (trx) => {
      const known = await getPlan(trx, id);
      const closedOn = known.state === 'ended' ? known.closedOn : today;
      const saved: Plan = { ...known, state, outcome, closedOn: state === 'ended' ? closedOn : null };
      await updatePlan(trx, saved);
      await countCommit(trx);
      return saved;
    });
  },

  savePlanDate({ db, newId }, wanted) {
    return db.transaction().execute(async (trx) => {
      await getPlan(trx, wanted.planId);
      const others = (await listDates(trx, wanted.planId)).filter(({ id }) => id !== wanted.id);
      if (others.length >= DATES_AT_MOST) throw new AppError('plan-dates-full');
      const saved = { ...wanted, id: wanted.id ?? newId() };
      await upsertDate(trx, saved);
      await countCommit(trx);
      return saved;
    });
  },

  async removePlanDate({ db }, { id }) {
    await db.transaction().execute(async (trx) => {
      if (await deleteDate(trx, id)) await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },

  duplicatePlan({ db, now, newId }, { id, startsOn }) {
    return db.transaction().execute(async (trx) => {
      const old = await getPlan(trx, id);
      const days = daysToMove(old.startsOn, startsOn);
      const createdAt = now().toISOString();
      const anew: Plan = {
        ...old,
        id: planId.parse(newId()),
        startsOn,
        endsOn: nextEnd(old.startsOn, old.endsOn, startsOn),
        state: 'active',
        outcome: '',
        closedOn: null,
        copiedFromId: id,
        createdAt,
      };
      await insertPlan(trx, anew);
      for (const date of await listDates(trx, id))
        await upsertDate(trx, { ...date, id: newId(), planId: anew.id, on: laterBy(date.on, days), note: '' });
      const steps = stepsForNextYear(await roadmapOf(trx, id));
      for (const step of steps)
        await insertStep(trx, { ...stepAnew(step, days), id: stepId.parse(newId()), planId: anew.id, createdAt });
      for (const person of new Set(steps.flatMap(({ personId }) => personId ?? []))) await indexPerson(trx, person);
      await countCommit(trx);
      return anew;
    });
  },

  async removePlan({ db }, { id }) {
    await db.transaction().execute(async (trx) => {
      if (await deletePlan(trx, id)) await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },

  async printPlan({ db, desktop, vault }, { id, size, today }) {
    const open = vault.opened;
    const requireOpen = () => {
      if (vault.opened !== open) throw new AppError('vault-locked');
    };
    const plan = await getPlan(db, id);
    const name = plansMessages.sheet.title.replace('{{year}}', yearName(plan));
    const file = await desktop.askWhereToSave(`${name}.pdf`, 'pdf');
    if (file === undefined) return { saved: false, fileName: '' };
    requireOpen(); // locked while the dialog was open
    const dates = await listDates(db, id);
    const steps = await roadmapOf(db, id);
    const people = [plan.personId, ...dates.map((one) => one.personId), ...steps.map((one) => one.personId)];
    const codes = new Map<string, string>();
    for (const person of new Set(people.flatMap((one) => one ?? [])))
      codes.set(person, (await findCode(db, person)) ?? '');
    const { printRoadmap } = await import('./plans.print.ts');
    const roadmap = { plan, dates, steps, evidence: await titlesShownFor(db, id), codes, today };
    const printed = await printRoadmap(roadmap, (page) => desktop.printToPdf({ ...page, size }));
    requireOpen(); // locked while it was drawn: nothing leaves a closed journal
    writeChosenFile(file, printed);
    return { saved: true, fileName: basename(file) };
  },
};
