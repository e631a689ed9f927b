import { join } from 'node:path';
import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { AppError } from '../../shared/errors.ts';
import type { ImportVerdict } from '../../shared/feedback/answer.contract.ts';
import {
  answerId,
  type feedbackContract,
  type InviteId,
  isProtectedMode,
  type Round,
} from '../../shared/feedback/feedback.contract.ts';
import { fitsForm, sectionsOf } from '../../shared/feedback/form.rules.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { writeChosenFile } from '../files/write-chosen-file.ts';
import { countCommit } from '../vault/vault.queries.ts';
import type { Genuine } from './answer-file.ts';
import { insertAnswer } from './answers.queries.ts';
import { keepGiven, requireCollecting } from './given-here.ts';
import { type InviteSecret, listInviteSecrets, updateMade, updateMarks, updateWithdrawn } from './invites.queries.ts';
import { changeRound, requireOpen } from './round-change.ts';
import { getKeys, getRound, listKeys, updateGivenOut } from './rounds.queries.ts';

/** Loaded on demand: what makes forms and opens answers would slow the start of every session. */
const forms = () => import('./form-files.ts');
const answerFiles = () => import('./answer-file.ts');

/** Keeps an answer that came in as a file: counted, or aside of the one that is there. In the protected modes nothing leads back. */
async function keepAnswer(trx: Db, round: Round, genuine: Genuine<InviteSecret>, newId: () => string): Promise<void> {
  const { verdict, invite, answers, day, mark } = genuine;
  if (verdict === 'duplicate') return;
  const isAside = verdict === 'second';
  const isProtected = isProtectedMode(round.mode);
  await insertAnswer(trx, round.id, {
    id: answerId.parse(newId()),
    group: invite.group,
    way: 'form',
    inviteId: isProtected ? null : invite.id,
    askedId: isProtected ? null : invite.askedId,
    day: isProtected ? null : day,
    role: '',
    answers,
    words: '',
    mayQuote: false,
    quoteScope: '',
    isAside,
    edition: null,
  });
  const marks = isAside ? { asideMarks: [...invite.asideMarks, mark] } : { answerMark: mark };
  await updateMarks(trx, { ...invite, ...marks });
}

/** One file or text, in a transaction of its own. What is not taken in writes nothing. */
async function takeIn(
  { db, newId }: Pick<Context, 'db' | 'newId'>,
  id: Round['id'],
  text: string,
): Promise<ImportVerdict> {
  const { readAnswerFile } = await answerFiles();
  return db.transaction().execute(async (trx) => {
    const round = await getRound(trx, id);
    requireOpen(round);
    const read = await readAnswerFile(text, {
      round: id,
      keys: await listKeys(trx),
      invites: await listInviteSecrets(trx, id),
      sections: sectionsOf(round.questionnaire),
      closesOn: round.closesOn,
    });
    if (read.verdict !== 'accepted' && read.verdict !== 'second') return read.verdict;
    await keepAnswer(trx, round, read, newId);
    await countCommit(trx);
    return read.verdict;
  });
}

async function findForm(db: Db, round: Round, wanted: InviteId): Promise<InviteSecret> {
  const found = (await listInviteSecrets(db, round.id)).find(({ id }) => id === wanted);
  if (!found) throw new AppError('invalid-input');
  return found;
}

type Handled = 'writeForms' | 'withdrawInvite' | 'importAnswers' | 'saveTypedAnswer';

/** Forms go out, and answers come in. */
export const intakeHandlers: Pick<DomainHandlers<typeof feedbackContract, Context>, Handled> = {
  async writeForms({ db, desktop, answerForm, now }, { roundId: id, inviteIds }) {
    const round = await getRound(db, id);
    requireOpen(round);
    requireCollecting(round);
    const { formsToWrite, toFormFiles } = await forms();
    const all = formsToWrite(round, await listInviteSecrets(db, id));
    const wanted = inviteIds === null ? all : all.filter((form) => inviteIds.includes(form.id));
    const { recipient } = await getKeys(db, id);
    const folder = await desktop.askForFolder('forms');
    if (folder === undefined) return { saved: false, fileNames: [] };
    const files = toFormFiles(round, recipient, wanted, await answerForm());
    const today = instantToLocalDate(now());
    const written = wanted.map((form) => form.id);
    // Before the first of them is written: where the disk is full after half of them, somebody can hold those all the same.
    await changeRound({ db }, id, async (trx) => {
      await updateMade(trx, written, today);
      if (written.length > 0) await updateGivenOut(trx, id, today);
    });
    for (const { name, html } of files) writeChosenFile(join(folder, name), Buffer.from(html));
    return { saved: true, fileNames: files.map(({ name }) => name) };
  },

  withdrawInvite(context, { roundId: id, inviteId }) {
    return changeRound(context, id, async (trx, round) => {
      const form = await findForm(trx, round, inviteId);
      // In the protected modes a refusal would tell who has answered; an answer that is there stays and counts.
      if (form.answerMark !== null && !isProtectedMode(round.mode)) throw new AppError('asked-answered');
      if (form.withdrawnOn === null) await updateWithdrawn(trx, inviteId, instantToLocalDate(context.now()));
    });
  },

  async importAnswers(context, { roundId: id, texts }) {
    const round = await getRound(context.db, id);
    requireOpen(round);
    requireCollecting(round);
    const verdicts: ImportVerdict[] = [];
    for (const text of texts) verdicts.push(await takeIn(context, id, text));
    return verdicts;
  },

  saveTypedAnswer(context, { roundId: id, inviteId, group, day, answers }) {
    return changeRound(context, id, async (trx, round) => {
      requireOpen(round);
      requireCollecting(round);
      const kept = fitsForm(sectionsOf(round.questionnaire), answers);
      if (kept === null || Object.keys(kept).length === 0) throw new AppError('invalid-input');
      await keepGiven(trx, round, { inviteId, group, way: 'paper', day, answers: kept }, context);
    });
  },
};
