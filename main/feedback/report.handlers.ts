import { basename } from 'node:path';
import type { feedbackContract } from '../../shared/feedback/feedback.contract.ts';
import { reportFileName } from '../../shared/feedback/report.rules.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { Context } from '../context.ts';
import { writeChosenFile } from '../files/write-chosen-file.ts';
import { readReport } from './report.source.ts';
import { getRound } from './rounds.queries.ts';

type Handled = 'writeReport';

/** What of a round may be shown to others, as a file. */
export const reportHandlers: Pick<DomainHandlers<typeof feedbackContract, Context>, Handled> = {
  async writeReport({ db, desktop }, { roundId: id, format, parts, commentIds }) {
    const round = await getRound(db, id);
    const report = await readReport(db, round, { parts: new Set(parts), commentIds: new Set(commentIds) });
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
