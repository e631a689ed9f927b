import { AppError } from '../../shared/errors.ts';
import type { Asked, feedbackContract, Round } from '../../shared/feedback/feedback.contract.ts';
import { feedbackMessages } from '../../shared/feedback/feedback.messages.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { type Step, stepId } from '../../shared/steps/steps.contract.ts';
import { blankStep } from '../../shared/steps/steps.rules.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { deleteStep, findStep, insertStep, updateStep } from '../steps/steps.queries.ts';
import { countCommit, updateHasToForget } from '../vault/vault.queries.ts';
import { getAsked, updateAsked } from './asked.queries.ts';
import { replaceThemes } from './editions.queries.ts';
import { changeRound } from './round-change.ts';
import { getRound, updateFocus } from './rounds.queries.ts';

type Making = Pick<Context, 'now' | 'newId'>;

const newStep = (round: Round, one: Asked, dueOn: string, { now, newId }: Making): Step => ({
  ...blankStep,
  id: stepId.parse(newId()),
  personId: one.personId,
  text: feedbackMessages.followUpStep.replace('{{name}}', () => one.name),
  dueOn,
  createdAt: now().toISOString(),
  roundId: round.id,
});

/** The step that reminds of talking: made, moved to another day, or taken away while it is open. Its words may be the coach's by now. */
async function followUp(trx: Db, round: Round, one: Asked, dueOn: string | null, making: Making) {
  const known = one.followUpStepId === null ? undefined : await findStep(trx, one.followUpStepId);
  if (dueOn === null) {
    if (known?.state !== 'open') return known?.id ?? null;
    await deleteStep(trx, known.id);
    await updateHasToForget(trx, true);
    return null;
  }
  if (known) {
    if (known.dueOn !== dueOn) await updateStep(trx, { ...known, dueOn });
    return known.id;
  }
  const step = newStep(round, one, dueOn, making);
  await insertStep(trx, step);
  return step.id;
}

type Handled = 'saveFocus' | 'saveThemes' | 'saveThanks' | 'saveGiveBack';

/** What follows from a round: what it has in common, what I work on, thanks, and what I say in return. */
export const afterHandlers: Pick<DomainHandlers<typeof feedbackContract, Context>, Handled> = {
  async saveFocus(context, { roundId: id, focus }) {
    await changeRound(context, id, (trx) => updateFocus(trx, id, focus));
    return null;
  },

  async saveThemes({ db }, { roundId: id, themes }) {
    if (new Set(themes.map((theme) => theme.id)).size < themes.length) throw new AppError('invalid-input');
    await db.transaction().execute(async (trx) => {
      await getRound(trx, id);
      await replaceThemes(trx, id, themes);
      await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },

  saveThanks(context, { roundId: id, id: known, thanks, thankedOn }) {
    return changeRound(context, id, async (trx) => {
      await updateAsked(trx, { ...(await getAsked(trx, id, known)), thanks, thankedOn });
    });
  },

  saveGiveBack(context, { roundId: id, id: known, giveBack, gaveBackOn, followUpOn }) {
    return changeRound(context, id, async (trx, round) => {
      const one = await getAsked(trx, id, known);
      const followUpStepId = await followUp(trx, round, one, followUpOn, context);
      await updateAsked(trx, { ...one, giveBack, gaveBackOn, followUpStepId });
    });
  },
};
