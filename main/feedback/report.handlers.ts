import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { type feedbackContract, isProtectedMode, type Round } from '../../shared/feedback/feedback.contract.ts';
import { reportFileName, voicesIn } from '../../shared/feedback/report.rules.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { writeChosenFile } from '../files/write-chosen-file.ts';
import { listAnswers } from './answers.queries.ts';
import { findResults } from './edition.ts';
import type { Report } from './report.content.ts';
import { getRound } from './rounds.queries.ts';

type Chosen = Pick<Report, 'parts' | 'commentIds'>;

/** Answers are read in an open conversation alone, for who said something and whether it may be quoted. */
const quotableIn = (db: Db, { id, mode }: Round) => (isProtectedMode(mode) ? [] : listAnswers(db, id));

/** Throws `results-not-ready` where the results page shows nothing: what the coach does not see is shown to nobody. */
async function reportOf(db: Db, round: Round, chosen: Chosen): Promise<Report> {
  const { disclosed, openedOn, themes } = await findResults(db, round);
  if (!disclosed || openedOn === null) throw new AppError('results-not-ready');
  const { isTwoViews } = await import('./built-in.ts');
  const { voices } = voicesIn(disclosed, await quotableIn(db, round), round);
  return { ...chosen, round, disclosed, openedOn, themes, voices, isTwoViews: isTwoViews(round.questionnaire) };
}

type Handled = 'writeReport';

/** What of a round may be shown to others, as a file. */
export const reportHandlers: Pick<DomainHandlers<typeof feedbackContract, Context>, Handled> = {
  async writeReport({ db, desktop }, { roundId: id, format, parts, commentIds }) {
    const round = await getRound(db, id);
    const report = await reportOf(db, round, { parts: new Set(parts), commentIds: new Set(commentIds) });
    const file = await desktop.askWhereToSave(reportFileName(round.name, format), format);
    if (file === undefined) return { saved: false, fileName: '' };
    const { reportToMarkup } = await import('./report.page.ts');
    const { reportToHtmlFile } = await import('./report.html.ts');
    const body = reportToMarkup(report);
    const content =
      format === 'html'
        ? Buffer.from(reportToHtmlFile(round.name, body))
        : await desktop.printToPdf({ title: round.name, body: body.text });
    writeChosenFile(file, content);
    return { saved: true, fileName: basename(file) };
  },
};
