import { randomInt } from 'node:crypto';
import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { AppError } from '../../shared/errors.ts';
import type { Disclosed } from '../../shared/feedback/disclosed.contract.ts';
import { isProtectedMode, type Results, type Round } from '../../shared/feedback/feedback.contract.ts';
import { waitsFor } from '../../shared/feedback/waiting.rules.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { listAnswers, type StoredAnswer, updateEdition } from './answers.queries.ts';
import { deleteEditions, type Edition, insertEdition, listEditions, listThemes } from './editions.queries.ts';

const CHANCES = 2 ** 32;
/** For the order of comments, which is to tell nothing: from the system's source of randomness. */
const random = () => randomInt(CHANCES) / CHANCES;

const countedAnswers = async (db: Db, { id }: Round) => (await listAnswers(db, id)).filter(({ isAside }) => !isAside);

/**
 * The last edition, to whoever may see it: not before my own view is sealed, whatever was passed on, and never to whoever
 * collects for a colleague.
 */
export async function findShown(db: Db, round: Round): Promise<Edition | undefined> {
  const isUnsealed = round.kind === 'views' && round.sealedAt === null;
  if (round.role === 'collecting' || isUnsealed) return undefined;
  return (await listEditions(db, round.id)).at(-1);
}

/** What may be shown, and what more waits for. */
export async function findResults(db: Db, round: Round): Promise<Results> {
  const answers = await countedAnswers(db, round);
  const newAnswers = answers.filter(({ edition }) => edition === null).length;
  const waiting = waitsFor({ ...round, answers: answers.length, newAnswers });
  const last = await findShown(db, round);
  return {
    disclosed: last?.disclosed ?? null,
    openedOn: last?.openedOn ?? null,
    newAnswers,
    ...waiting,
    themes: await listThemes(db, round.id),
  };
}

/** Undefined: there are too few answers for any. The rules are loaded on demand: few sessions make figures. */
async function figuresOf(
  { questionnaire, mode, smallestGroup }: Round,
  answers: readonly StoredAnswer[],
  editions: readonly Edition[],
  newId: Context['newId'],
): Promise<Disclosed | undefined> {
  const { disclose, isDisclosed } = await import('../../shared/feedback/disclose.rules.ts');
  const made = disclose({
    questionnaire,
    answers,
    isProtected: isProtectedMode(mode),
    smallestGroup,
    earlier: editions.map(({ disclosed }) => disclosed),
    random,
    newId,
  });
  return isDisclosed(made) ? made : undefined;
}

/**
 * Makes the figures of a round, or makes them anew with what came in since, and keeps them: what is shown later is made with
 * them in mind. Throws `results-not-ready` while `waitsFor` says why.
 */
export async function makeEdition(
  trx: Db,
  round: Round,
  { now, newId }: Pick<Context, 'now' | 'newId'>,
): Promise<Edition> {
  const answers = await countedAnswers(trx, round);
  const newAnswers = answers.filter(({ edition }) => edition === null).length;
  if (waitsFor({ ...round, answers: answers.length, newAnswers }).waitsFor !== null)
    throw new AppError('results-not-ready');
  const shown = await figuresOf(round, answers, await listEditions(trx, round.id), newId);
  if (!shown) throw new AppError('results-not-ready');
  const edition: Edition = { openedOn: instantToLocalDate(now()), disclosed: shown };
  await insertEdition(trx, round.id, edition);
  await updateEdition(trx, round.id, shown.edition);
  return edition;
}

/**
 * After something that was shown was taken out of an open conversation, or put right: it is shown as it is now, and the editions
 * in which it stood otherwise are gone. What came in since waits for the coach to open it. Themes keep what they hold together.
 */
export async function showAsItIs(trx: Db, round: Round, { newId }: Pick<Context, 'newId'>): Promise<void> {
  if (isProtectedMode(round.mode)) return; // nothing is put right there, and later figures are made with all editions in mind
  const editions = await listEditions(trx, round.id);
  const last = editions.at(-1);
  if (!last) return;
  const shown = (await countedAnswers(trx, round)).filter(({ edition }) => edition !== null);
  const made = await figuresOf(round, shown, editions, newId);
  await deleteEditions(trx, round.id);
  if (made) await insertEdition(trx, round.id, { openedOn: last.openedOn, disclosed: made });
}
