import type { Permission } from '../artefacts/artefacts.contract.ts';
import type { LocalDate } from '../calendar/local-date.ts';

type Asked = Pick<Permission, 'shows' | 'state' | 'audiences' | 'until'>;

/** Whether somebody can be seen or heard; who was cut out, or said no before it was made, is named and not shown. */
export const isShown = ({ shows }: Pick<Asked, 'shows'>): boolean => shows.length > 0;

/**
 * Whether something may be shown to those who read a portfolio, on that day: everybody who can be seen or heard agreed to that
 * audience, and to a time that has not run out. No answer counts as no.
 */
export const mayShowToReaders = (permissions: readonly Asked[], today: LocalDate): boolean =>
  permissions
    .filter(isShown)
    .every(
      ({ state, audiences, until }) =>
        state === 'given' && audiences.includes('program') && (until === null || until >= today),
    );
