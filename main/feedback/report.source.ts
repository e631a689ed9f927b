import { AppError } from '../../shared/errors.ts';
import { isProtectedMode, type Round } from '../../shared/feedback/feedback.contract.ts';
import { voicesIn } from '../../shared/feedback/report.rules.ts';
import type { Db } from '../db/schema.ts';
import { listAnswers } from './answers.queries.ts';
import { findResults } from './edition.ts';
import type { Report } from './report.content.ts';

type Chosen = Pick<Report, 'parts' | 'commentIds'>;

/** Answers are read in an open conversation alone, for who said something and whether it may be quoted. */
const quotableIn = (db: Db, { id, mode }: Round) => (isProtectedMode(mode) ? [] : listAnswers(db, id));

/**
 * Everything of a round that may be shown to others, for whatever shows it. Throws `results-not-ready` where the results page
 * shows nothing: what the coach does not see is shown to nobody.
 */
export async function readReport(db: Db, round: Round, chosen: Chosen): Promise<Report> {
  const { disclosed, openedOn, themes } = await findResults(db, round);
  if (!disclosed || openedOn === null) throw new AppError('results-not-ready');
  const { isTwoViews } = await import('./built-in.ts');
  const { voices } = voicesIn(disclosed, await quotableIn(db, round), round);
  return { ...chosen, round, disclosed, openedOn, themes, voices, isTwoViews: isTwoViews(round.questionnaire) };
}
