import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { AppError } from '../../shared/errors.ts';
import type { Group } from '../../shared/feedback/disclosed.contract.ts';
import { groups } from '../../shared/feedback/disclosed.contract.ts';
import {
  type AskedId,
  askedId,
  type feedbackContract,
  type InviteId,
  isProtectedMode,
  type Round,
  type RoundId,
  roundId,
} from '../../shared/feedback/feedback.contract.ts';
import { hasBegun } from '../../shared/feedback/standing.rules.ts';
import { fitsView, keptView } from '../../shared/feedback/view.rules.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { findCode } from '../people/people.queries.ts';
import { countCommit, updateHasToForget } from '../vault/vault.queries.ts';
import { deleteAnswersOf, isAnsweredBy, updateGroupOf } from './answers.queries.ts';
import { deleteAsked, getAsked, insertAsked, updateAsked } from './asked.queries.ts';
import { showAsItIs } from './edition.ts';
import { deleteInvites, forgetSecrets, insertInvite, listInviteSecrets, updateInviteGroup } from './invites.queries.ts';
import { newInvite, newKeys } from './keys.ts';
import { changeRound, requireOpen } from './round-change.ts';
import {
  deleteRound,
  findRound,
  getRound,
  insertRound,
  isRound,
  listRounds,
  updateAnswersDeleted,
  updateRound,
  updateSealed,
  updateSelfView,
} from './rounds.queries.ts';

const inviteIdOf = (round: Round, id: AskedId): InviteId | undefined =>
  round.invites.find((invite) => invite.askedId === id)?.id;

/** What people were asked, and how their answers are treated, stays once somebody can have read it. */
function requireSameQuestions(known: Round, wanted: Pick<Round, 'mode' | 'kind' | 'questionnaire' | 'smallestGroup'>) {
  const parts = ({ mode, kind, questionnaire, smallestGroup }: typeof wanted) =>
    JSON.stringify([mode, kind, questionnaire, smallestGroup]);
  if (hasBegun(known) && parts(known) !== parts(wanted)) throw new AppError('round-begun');
}

/** In an open conversation everybody has a form of their own; where forms carry no name, nobody has. */
async function alignForms(trx: Db, round: Round): Promise<void> {
  const isProtected = isProtectedMode(round.mode);
  const ofNobody = round.invites.filter((invite) => (invite.askedId === null) !== isProtected);
  await deleteInvites(
    trx,
    ofNobody.map(({ id }) => id),
  );
  if (isProtected) return;
  for (const one of round.asked)
    if (!round.invites.some((invite) => invite.askedId === one.id))
      await insertInvite(trx, round.id, { ...newInvite(), group: one.group, askedId: one.id });
}

/** What a group's forms are brought to; those that were made into files stay. */
async function alignCount(trx: Db, id: RoundId, group: Group, wanted: number): Promise<void> {
  const known = (await listInviteSecrets(trx, id)).filter(
    (one) => one.group === group && one.askedId === null && one.withdrawnOn === null,
  );
  for (let count = known.length; count < wanted; count++)
    await insertInvite(trx, id, { ...newInvite(), group, askedId: null });
  const spare = known.filter(({ madeOn, answerMark }) => madeOn === null && answerMark === null);
  const tooMany = Math.max(0, known.length - wanted);
  await deleteInvites(
    trx,
    spare.slice(Math.max(0, spare.length - tooMany)).map((one) => one.id),
  );
}

type Handled =
  | 'listQuestionnaires'
  | 'listRounds'
  | 'findRound'
  | 'saveRound'
  | 'removeRound'
  | 'saveSelfView'
  | 'sealSelfView'
  | 'saveAsked'
  | 'removeAsked'
  | 'setForms'
  | 'deleteAnswers';

/** A round, my own view of it, and who is asked. */
export const roundsHandlers: Pick<DomainHandlers<typeof feedbackContract, Context>, Handled> = {
  async listQuestionnaires(_context, { kind, scaleLength }) {
    const { builtInQuestionnaires } = await import('./built-in.ts'); // many words, and few sessions begin a round
    return builtInQuestionnaires(kind, scaleLength);
  },

  listRounds: ({ db }) => listRounds(db),

  findRound: async ({ db }, { roundId: id }) => (await findRound(db, id)) ?? null,

  async saveRound({ db, now, newId }, { id, repeats, ...text }) {
    if (text.opensOn > text.closesOn) throw new AppError('invalid-input');
    const keys = id === null ? await newKeys() : undefined;
    return db.transaction().execute(async (trx) => {
      const saved = id ?? roundId.parse(newId());
      if (keys && repeats !== null && !(await isRound(trx, repeats))) throw new AppError('round-missing');
      if (keys) await insertRound(trx, { ...text, ...keys, id: saved, role: 'own', repeats, passOnTo: null }, now());
      else {
        const known = await getRound(trx, saved);
        requireSameQuestions(known, text);
        await updateRound(trx, saved, text);
        if (known.sealedAt === null)
          await updateSelfView(trx, saved, keptView(known.questionnaire, text.questionnaire, known.selfView));
        await alignForms(trx, { ...known, ...text });
      }
      await countCommit(trx);
      return getRound(trx, saved);
    });
  },

  async removeRound({ db }, { roundId: id }) {
    await db.transaction().execute(async (trx) => {
      await getRound(trx, id);
      await deleteRound(trx, id);
      await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },

  async saveSelfView(context, { roundId: id, selfView }) {
    await changeRound(context, id, async (trx, round) => {
      if (round.sealedAt !== null) throw new AppError('view-sealed');
      if (!fitsView(round.questionnaire, selfView)) throw new AppError('invalid-input');
      await updateSelfView(trx, id, selfView);
    });
    return null;
  },

  sealSelfView(context, { roundId: id }) {
    return changeRound(context, id, async (trx, { sealedAt, selfView, kind }) => {
      if (kind !== 'views') throw new AppError('invalid-input');
      if (Object.keys(selfView.answers).length === 0) throw new AppError('view-empty');
      if (sealedAt === null) await updateSealed(trx, id, context.now());
    });
  },

  saveAsked(context, { roundId: id, id: known, personId, name, group }) {
    return changeRound(context, id, async (trx, round) => {
      requireOpen(round);
      const code = personId === null ? name : await findCode(trx, personId);
      if (code === undefined) throw new AppError('person-missing');
      if (code === '') throw new AppError('invalid-input');
      if (known === null) {
        const one = { personId, name: code, group, thankedOn: null, thanks: '', giveBack: '', gaveBackOn: null };
        const added = askedId.parse(context.newId());
        await insertAsked(trx, id, { ...one, id: added, followUpStepId: null });
        if (isProtectedMode(round.mode)) return;
        await insertInvite(trx, id, { ...newInvite(), group, askedId: added });
        return;
      }
      const before = await getAsked(trx, id, known);
      await updateAsked(trx, { ...before, personId, name: code, group });
      const form = inviteIdOf(round, known);
      if (form) await updateInviteGroup(trx, form, group);
      if (before.group === group) return;
      await updateGroupOf(trx, known, group);
      await showAsItIs(trx, round, context);
    });
  },

  removeAsked(context, { roundId: id, id: known }) {
    return changeRound(context, id, async (trx) => {
      if (await isAnsweredBy(trx, known)) throw new AppError('asked-answered');
      await getAsked(trx, id, known);
      await deleteAsked(trx, known);
      await updateHasToForget(trx, true);
    });
  },

  setForms(context, { roundId: id, counts }) {
    return changeRound(context, id, async (trx, round) => {
      requireOpen(round);
      const isOfOthers = round.mode === 'helper' && round.role === 'own'; // the helper makes the forms
      const isTooMany = counts.reduce((sum, count) => sum + count, 0) > 300;
      if (!isProtectedMode(round.mode) || isOfOthers || isTooMany) throw new AppError('invalid-input');
      for (const [place, group] of groups.entries()) await alignCount(trx, id, group, counts[place] ?? 0);
    });
  },

  deleteAnswers(context, { roundId: id }) {
    return changeRound(context, id, async (trx, round) => {
      if (round.answersDeletedOn !== null) return;
      await deleteAnswersOf(trx, id);
      await forgetSecrets(trx, id);
      await updateAnswersDeleted(trx, id, instantToLocalDate(context.now()));
      await updateHasToForget(trx, true);
    });
  },
};
