import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import type { StepSieve } from '../../shared/steps/steps.contract.ts';
import type { WeekReview } from '../../shared/week/week.contract.ts';
import { api } from '../api/client.ts';
import { failureOf, unwrap } from '../api/failure.ts';
import { announceSaved, announceSaving, beginTrouble, endTrouble, tryAgainOnly } from '../api/save-state.ts';
import { useAsk } from '../api/useAsk.ts';
import { useFlushOnLeaving } from '../api/useFlushOnLeaving.ts';

const reviewKey = (weekOf: LocalDate) => ['week', 'review', weekOf];

export function useStoredReview(weekOf: LocalDate) {
  return useQuery({
    queryKey: reviewKey(weekOf),
    queryFn: () => unwrap(api.week.findWeek({ weekOf })),
    refetchOnMount: 'always',
  });
}

/** What the week held; read anew whenever lists of steps are. */
export function useGathered(weekOf: LocalDate, today: LocalDate) {
  return useQuery({
    queryKey: ['steps', 'list', 'week-review', weekOf, today],
    queryFn: () => unwrap(api.week.gatherWeek({ weekOf, today })),
    refetchOnMount: 'always',
  });
}

/** More than these nobody looks through for one thing. */
const OFFERED = 12;

const openSteps: StepSieve = {
  states: ['open'],
  lane: null,
  dueFrom: null,
  dueTo: null,
  closedFrom: null,
  person: null,
  source: null,
  goalId: null,
  planId: null,
  words: '',
};

/** Open steps to pick the one thing from, by their days. */
export function useOfferedSteps() {
  return useQuery({
    queryKey: ['steps', 'list', 'week-offered'],
    queryFn: () => unwrap(api.steps.browseSteps({ sieve: openSteps, order: 'due', offset: 0, limit: OFFERED })),
    refetchOnMount: 'always',
  });
}

const PAUSE_MILLISECONDS = 800;

function toWanted({ finishedAt: _finished, entryId: _page, ...wanted }: WeekReview) {
  return wanted;
}

/** A review while it is written: kept in every pause, before the journal is closed, and when its page goes. */
export function useWeekReview(stored: WeekReview) {
  const id = useId();
  const queryClient = useQueryClient();
  const [review, setReview] = useState(stored);
  const unkept = useRef<WeekReview | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { ask, failure, isPending } = useAsk(api.week.finishWeek);

  async function keep(): Promise<boolean> {
    clearTimeout(timer.current);
    const wanted = unkept.current;
    if (wanted === null) return true;
    announceSaving();
    try {
      await unwrap(api.week.keepWeek(toWanted(wanted)));
    } catch (error) {
      beginTrouble(id, tryAgainOnly(failureOf(error)));
      return false;
    }
    if (unkept.current === wanted) unkept.current = null;
    endTrouble(id);
    announceSaved(new Date());
    return true;
  }

  useFlushOnLeaving(keep);
  useEffect(() => () => clearTimeout(timer.current), []);

  function change(next: WeekReview): void {
    if (isPending) return; // what is being finished is what stands on the screen
    setReview(next);
    unkept.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void keep(), PAUSE_MILLISECONDS);
  }

  /** The page that it became; undefined when it was refused, and `failure` says why. */
  async function finish(today: LocalDate): Promise<EntryId | undefined> {
    if (!(await keep())) return undefined;
    const answer = await ask({ ...toWanted(review), today });
    if (answer)
      await queryClient.invalidateQueries(); // pages, steps and what is due: all of it may have changed
    else await leaveOutWhatWent();
    return answer?.entryId;
  }

  /** What was decided about a step that is not there any more holds nothing up: it is said, and the next try goes without. */
  async function leaveOutWhatWent(): Promise<void> {
    const known = await api.week.findWeek({ weekOf: review.weekOf });
    if (!known.ok) return;
    const { changes, oneThing } = known.value;
    setReview((now) => ({ ...now, changes, oneThing }));
    await queryClient.invalidateQueries({ queryKey: ['steps', 'list'] });
  }

  return { review, change, finish, failure, isPending };
}
