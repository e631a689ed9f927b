import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { AppError } from '../../shared/errors.ts';
import {
  answerId,
  type feedbackContract,
  isProtectedMode,
  type NamedAnswer,
  type Round,
} from '../../shared/feedback/feedback.contract.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { updateHasToForget } from '../vault/vault.queries.ts';
import {
  deleteAnswer,
  getAnswer,
  insertAnswer,
  listAnswers,
  type StoredAnswer,
  updateAnswer,
} from './answers.queries.ts';
import { getAsked } from './asked.queries.ts';
import { showAsItIs } from './edition.ts';
import { listInviteSecrets, updateMarks } from './invites.queries.ts';
import { changeRound, requireOpen } from './round-change.ts';
import { getRound } from './rounds.queries.ts';

/** Who said what is shown, and answers are taken out one by one, only where everybody knows that they are named. */
function requireOpenConversation({ mode }: Pick<Round, 'mode'>): void {
  if (isProtectedMode(mode)) throw new AppError('round-protected');
}

/** Its form may be answered anew: the mark of what was taken out is forgotten with it. */
async function forgetMark(trx: Db, round: Round, answer: StoredAnswer): Promise<void> {
  const form = (await listInviteSecrets(trx, round.id)).find(({ id }) => id === answer.inviteId);
  if (form && !answer.isAside) await updateMarks(trx, { ...form, answerMark: null });
}

type Handled = 'saveWords' | 'listNamedAnswers' | 'removeAnswer' | 'useAsideAnswer';

/** What an open conversation has beyond the other modes: words as they were said, and answers with names. */
export const voicesHandlers: Pick<DomainHandlers<typeof feedbackContract, Context>, Handled> = {
  saveWords(context, { roundId: id, id: known, askedId, ...said }) {
    return changeRound(context, id, async (trx, round) => {
      requireOpen(round);
      requireOpenConversation(round);
      if (askedId !== null) await getAsked(trx, id, askedId);
      const answer: StoredAnswer = {
        ...(known === null ? { answers: {}, isAside: false, edition: null } : await getAnswer(trx, id, known)),
        ...said,
        id: known ?? answerId.parse(context.newId()),
        way: 'words',
        inviteId: null,
        askedId,
      };
      if (known === null) return insertAnswer(trx, id, answer);
      await updateAnswer(trx, answer);
      await showAsItIs(trx, round, context);
      await updateHasToForget(trx, true); // what they may have wanted unsaid
    });
  },

  async listNamedAnswers({ db, now }, { roundId: id }) {
    requireOpenConversation(await getRound(db, id));
    const named = ({ inviteId: _invite, edition: _edition, ...answer }: StoredAnswer): NamedAnswer => ({
      ...answer,
      day: answer.day ?? instantToLocalDate(now()),
    });
    return (await listAnswers(db, id)).map(named);
  },

  removeAnswer(context, { roundId: id, id: known }) {
    return changeRound(context, id, async (trx, round) => {
      requireOpenConversation(round);
      const answer = await getAnswer(trx, id, known);
      await forgetMark(trx, round, answer);
      await deleteAnswer(trx, known);
      await showAsItIs(trx, round, context);
      await updateHasToForget(trx, true);
    });
  },

  useAsideAnswer(context, { roundId: id, id: chosen }) {
    return changeRound(context, id, async (trx, round) => {
      requireOpenConversation(round);
      const aside = await getAnswer(trx, id, chosen);
      if (!aside.isAside) return;
      const counted = (await listAnswers(trx, id)).filter((one) => one.inviteId === aside.inviteId && !one.isAside);
      for (const one of counted) await updateAnswer(trx, { ...one, isAside: true });
      await updateAnswer(trx, { ...aside, isAside: false });
    });
  },
};
