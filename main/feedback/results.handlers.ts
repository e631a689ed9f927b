import type { feedbackContract } from '../../shared/feedback/feedback.contract.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { Context } from '../context.ts';
import { listEditions, listThemes } from './editions.queries.ts';
import { getRound } from './rounds.queries.ts';

type Handled = 'findResults';

/** What may be shown of the others. */
export const resultsHandlers: Pick<DomainHandlers<typeof feedbackContract, Context>, Handled> = {
  async findResults({ db }, { roundId: id }) {
    await getRound(db, id);
    const last = (await listEditions(db, id)).at(-1);
    return {
      disclosed: last?.disclosed ?? null,
      openedOn: last?.openedOn ?? null,
      newAnswers: 0,
      needed: 0,
      waitsFor: null,
      themes: await listThemes(db, id),
    };
  },
};
