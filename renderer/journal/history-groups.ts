import { instantToLocalDate, type LocalDate } from '../../shared/calendar/local-date.ts';
import type { RevisionSummary } from '../../shared/journal/journal.contract.ts';

/** Saves that follow each other this closely are one sitting. */
const PAUSE_MILLISECONDS = 10 * 60_000;

/** The forms of one sitting, newest first; the newest speaks for it. */
export interface Sitting {
  day: LocalDate;
  newest: RevisionSummary;
  revisions: RevisionSummary[];
}

/** The history by sittings: a page is saved every second or two while it is written, and nobody wants to read that. */
export function groupBySitting(revisions: readonly RevisionSummary[]): Sitting[] {
  const sittings: Sitting[] = [];
  for (const revision of revisions) {
    const day = instantToLocalDate(new Date(revision.savedAt));
    const open = sittings.at(-1);
    const oldest = open?.revisions.at(-1);
    const isClose = oldest && Date.parse(oldest.savedAt) - Date.parse(revision.savedAt) < PAUSE_MILLISECONDS;
    if (open && isClose && open.day === day) open.revisions.push(revision);
    else sittings.push({ day, newest: revision, revisions: [revision] });
  }
  return sittings;
}
