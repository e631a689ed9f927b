import { AppError } from '../../shared/errors.ts';
import { isProtectedMode } from '../../shared/feedback/feedback.contract.ts';
import { fitsForm, formOf } from '../../shared/feedback/form.rules.ts';
import type { handoverContract } from '../../shared/handover/handover.contract.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { Context } from '../context.ts';
import { findFormFor, keepGiven, requireCollecting } from '../feedback/given-here.ts';
import { changeRound, requireOpen } from '../feedback/round-change.ts';
import { getRound } from '../feedback/rounds.queries.ts';
import { proveOpen } from '../vault/prove-open.ts';

export const handoverHandlers: DomainHandlers<typeof handoverContract, Context> = {
  async begin({ db, handover }, { roundId, inviteId, group }) {
    const round = await getRound(db, roundId);
    requireOpen(round);
    requireCollecting(round);
    const form = await findFormFor(db, round, { inviteId, group });
    handover.begin({
      roundId,
      inviteId,
      group: form?.group ?? group,
      content: formOf(round),
      isProtected: isProtectedMode(round.mode),
      isAnswered: false,
    });
    return null;
  },

  find({ handover, vault }) {
    if (!handover.form) return null;
    const { content, isProtected, isAnswered } = handover.form;
    return { ...content, isProtected, isAnswered, waitSeconds: vault.credentials.waitSeconds() };
  },

  async answer(context, { answers }) {
    await context.handover.answer(async ({ roundId, inviteId, group, content }) => {
      const kept = fitsForm(content.sections, answers);
      if (kept === null || Object.keys(kept).length === 0) throw new AppError('invalid-input');
      await changeRound(context, roundId, async (trx, round) => {
        requireOpen(round);
        await keepGiven(trx, round, { inviteId, group, way: 'here', answers: kept }, context);
      });
    });
    return null;
  },

  /** The keyring says whose passphrase it is, and nothing else ends it: no keychain, and no recovery key. */
  async end({ handover, vault }, { passphrase }) {
    if (!handover.form) return null;
    await proveOpen(vault, passphrase);
    handover.end();
    return null;
  },
};
