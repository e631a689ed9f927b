import { instantToLocalDate, type LocalDate } from '../../shared/calendar/local-date.ts';
import type { RevisionSummary } from '../../shared/journal/journal.contract.ts';

/** Saves that follow each other this closely are one sitting. */
const PAUSE_MILLISECONDS = 10 * 60_000;

/** So many words, and so large a part of the page, do not go by rewording a sentence. */
const LOST_WORDS = 8;
const LOST_PART = 0.25;

/** Whether much of a page went with a save: the form before it is what a coach looks for here. */
function isLoss(before: RevisionSummary, after: RevisionSummary): boolean {
  const lost = before.words - after.words;
  return lost >= LOST_WORDS && lost >= before.words * LOST_PART;
}

/** The forms of one sitting, newest first; the newest speaks for it. */
export interface Sitting {
  day: LocalDate;
  newest: RevisionSummary;
  revisions: RevisionSummary[];
}

/**
 * The history by sittings: a page is saved every second or two while it is written, and nobody wants to read that. Where much
 * was taken out within a sitting, the form before it stands by itself.
 */
export function groupBySitting(revisions: readonly RevisionSummary[]): Sitting[] {
  const sittings: Sitting[] = [];
  for (const revision of revisions) {
    const day = instantToLocalDate(new Date(revision.savedAt));
    const open = sittings.at(-1);
    const oldest = open?.revisions.at(-1);
    const isClose = oldest && Date.parse(oldest.savedAt) - Date.parse(revision.savedAt) < PAUSE_MILLISECONDS;
    if (open && isClose && open.day === day && !isLoss(revision, oldest)) open.revisions.push(revision);
    else sittings.push({ day, newest: revision, revisions: [revision] });
  }
  return sittings;
}
