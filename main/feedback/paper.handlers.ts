import { basename } from 'node:path';
import { type feedbackContract, isProtectedMode } from '../../shared/feedback/feedback.contract.ts';
import { formOf } from '../../shared/feedback/form.rules.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { Context } from '../context.ts';
import { writeChosenFile } from '../files/write-chosen-file.ts';
import { rememberGivenOut } from './round-change.ts';
import { getRound } from './rounds.queries.ts';

/** Loaded on demand: few sessions print one. */
const paper = () => import('./paper.print.ts');

/** The form on paper. */
export const paperHandlers: Pick<DomainHandlers<typeof feedbackContract, Context>, 'printForm'> = {
  async printForm(context, { roundId: id }) {
    const { db, desktop } = context;
    const round = await getRound(db, id);
    const file = await desktop.askWhereToSave('form.pdf', 'pdf');
    if (file === undefined) return { saved: false, fileName: '' };
    const { formToPage } = await paper();
    const page = formToPage(formOf(round), !isProtectedMode(round.mode), round.kind === 'views');
    writeChosenFile(file, await desktop.printToPdf(page));
    await rememberGivenOut(context, id);
    return { saved: true, fileName: basename(file) };
  },
};
