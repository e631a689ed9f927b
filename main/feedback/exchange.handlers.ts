import { basename } from 'node:path';
import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { AppError } from '../../shared/errors.ts';
import { roundToFile } from '../../shared/feedback/exchange.file.ts';
import { isOfRound } from '../../shared/feedback/exchange.rules.ts';
import type { feedbackContract, Round } from '../../shared/feedback/feedback.contract.ts';
import { feedbackMessages } from '../../shared/feedback/feedback.messages.ts';
import { waitsFor } from '../../shared/feedback/waiting.rules.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { writeChosenFile } from '../files/write-chosen-file.ts';
import { countCommit } from '../vault/vault.queries.ts';
import { listAnswers } from './answers.queries.ts';
import { findResults, makeEdition } from './edition.ts';
import { type Edition, insertEdition, listEditions } from './editions.queries.ts';
import { newKeys } from './keys.ts';
import { changeRound, rememberGivenOut, requireOpen } from './round-change.ts';
import { findRound, getKeys, getRound, insertRound } from './rounds.queries.ts';

const { exchange: words } = feedbackMessages;
const toBytes = (text: string) => new TextEncoder().encode(text);
const notWritten = { saved: false, fileName: '' };

/** Loaded on demand: what reads files of others is needed by few sessions and should slow the start of none. */
const files = () => import('./exchange.files.ts');

/** A round of mine that a helper collects. */
function requireHelped({ mode, role }: Round): void {
  if (mode !== 'helper' || role !== 'own') throw new AppError('invalid-input');
}

/** Whom I collect for; throws `invalid-input` where the round is my own. */
async function recipientOf(db: Db, { id, role }: Round): Promise<string> {
  const { passOnTo } = await getKeys(db, id);
  if (role !== 'collecting' || passOnTo === null) throw new AppError('invalid-input');
  return passOnTo;
}

/** Whether a new edition could be made; what was made before can be passed on again either way. */
async function hasMore(db: Db, round: Round): Promise<boolean> {
  const answers = (await listAnswers(db, round.id)).filter(({ isAside }) => !isAside);
  const newAnswers = answers.filter(({ edition }) => edition === null).length;
  return waitsFor({ ...round, answers: answers.length, newAnswers }).waitsFor === null;
}

/** Figures with everything that came in, as far as they may be made anew; or the last ones. Throws `results-not-ready`. */
async function editionToPassOn(trx: Db, round: Round, context: Context): Promise<Edition> {
  if (await hasMore(trx, round)) return makeEdition(trx, round, context);
  const last = (await listEditions(trx, round.id)).at(-1);
  if (!last) throw new AppError('results-not-ready');
  return last;
}

type Handled = 'writeRoundFile' | 'collectForColleague' | 'passOn' | 'takeOver';

/** A round on two computers: a helper collects what a colleague asked for, and passes on only what may be shown. */
export const exchangeHandlers: Pick<DomainHandlers<typeof feedbackContract, Context>, Handled> = {
  async writeRoundFile(context, { roundId: id }) {
    const { db, desktop } = context;
    const round = await getRound(db, id);
    requireHelped(round);
    requireOpen(round);
    const { recipient } = await getKeys(db, id);
    const file = await desktop.askWhereToSave(words.roundFileName, 'round');
    if (file === undefined) return notWritten;
    writeChosenFile(file, toBytes(roundToFile({ id, text: round, recipient })));
    await rememberGivenOut(context, id);
    return { saved: true, fileName: basename(file) };
  },

  /** The same file once more brings the round that is collected already, as it is. */
  async collectForColleague({ db, desktop, now }) {
    const file = await desktop.askForFile('round');
    if (file === undefined) return null;
    const { readRoundFile } = await files();
    const { id, text, recipient } = readRoundFile(file);
    const keys = await newKeys();
    return db.transaction().execute(async (trx) => {
      const known = await findRound(trx, id);
      if (known?.role === 'own') throw new AppError('round-file-own'); // nobody is their own helper
      if (known) return known;
      const given = {
        role: 'collecting',
        repeats: null,
        passOnTo: recipient,
        givenOutOn: instantToLocalDate(now()),
      } as const;
      await insertRound(trx, { ...text, ...keys, ...given, id }, now());
      await countCommit(trx);
      return getRound(trx, id);
    });
  },

  async passOn(context, { roundId: id }) {
    const { db, desktop } = context;
    const round = await getRound(db, id);
    const recipient = await recipientOf(db, round);
    if (round.edition === null && !(await hasMore(db, round))) throw new AppError('results-not-ready');
    const file = await desktop.askWhereToSave(words.figuresFileName, 'figures');
    if (file === undefined) return notWritten;
    const edition = await db.transaction().execute(async (trx) => {
      const made = await editionToPassOn(trx, await getRound(trx, id), context);
      await countCommit(trx);
      return made;
    });
    const { sealFigures } = await files();
    writeChosenFile(file, toBytes(await sealFigures({ round: id, ...edition }, recipient)));
    return { saved: true, fileName: basename(file) };
  },

  /** May come before my own view is sealed: what was taken over is shown from then on. */
  async takeOver(context, { roundId: id }) {
    const { db, desktop } = context;
    const round = await getRound(db, id);
    requireHelped(round);
    requireOpen(round);
    const { identity } = await getKeys(db, id);
    if (identity === null) throw new AppError('round-closed');
    const file = await desktop.askForFile('figures');
    if (file === undefined) return null;
    const { readFiguresFile } = await files();
    const { round: of, openedOn, disclosed } = await readFiguresFile(file, identity);
    if (of !== id || !isOfRound(disclosed, round)) throw new AppError('passed-on-unreadable');
    const changed = await changeRound(context, id, async (trx, now) => {
      requireOpen(now);
      if (disclosed.edition <= (now.edition ?? 0)) throw new AppError('passed-on-older');
      await insertEdition(trx, id, { openedOn, disclosed });
    });
    return findResults(db, changed);
  },
};
