import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { LocalMoment, ReminderSettings } from '../../shared/reminders/reminders.contract.ts';
import type { StepId } from '../../shared/steps/steps.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

const settingsKey = ['reminders', 'settings'];
/** Read anew whenever steps are: what was done or moved is due no more. */
const stepsKey = ['steps'];
const cameDueKey = [...stepsKey, 'list', 'came-due'];

type Known = ReminderSettings & { isPossible: boolean };

export function useReminders() {
  return useQuery({ queryKey: settingsKey, queryFn: () => unwrap(api.reminders.getReminders(null)) });
}

/** Counts at once; comes back to what it was when it could not be kept. */
export function useSaveReminders() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ isPossible: _, ...wanted }: Known) => unwrap(api.reminders.saveReminders(wanted)),
    onMutate(wanted) {
      const before = queryClient.getQueryData<Known>(settingsKey);
      queryClient.setQueryData(settingsKey, wanted);
      return { before };
    },
    onError: (_error, _wanted, kept) => queryClient.setQueryData(settingsKey, kept?.before),
    onSettled: () => queryClient.invalidateQueries({ queryKey: cameDueKey }),
  });
}

const MINUTE = 60_000;

/** What came due. Read anew every minute: it comes due while the coach looks on. */
export function useCameDue() {
  const queryClient = useQueryClient();
  useEffect(() => {
    const timer = setInterval(() => void queryClient.invalidateQueries({ queryKey: cameDueKey }), MINUTE);
    return () => clearInterval(timer);
  }, [queryClient]);
  return useQuery({
    queryKey: cameDueKey,
    queryFn: () => unwrap(api.reminders.listCameDue(null)),
    refetchOnMount: 'always',
  });
}

export type DueAnswer =
  | { kind: 'done'; id: StepId }
  | { kind: 'move'; id: StepId; dueOn: LocalDate | null }
  | { kind: 'snooze'; id: StepId; until: LocalMoment }
  | { kind: 'putBy'; ids: readonly StepId[] };

function send(answer: DueAnswer): Promise<unknown> {
  switch (answer.kind) {
    case 'done':
      return unwrap(api.steps.changeStep({ id: answer.id, change: { state: 'done' } }));
    case 'move':
      return unwrap(api.steps.changeStep({ id: answer.id, change: { dueOn: answer.dueOn } }));
    case 'snooze':
      return unwrap(api.reminders.snoozeReminder({ stepId: answer.id, until: answer.until }));
    case 'putBy':
      return unwrap(api.reminders.putByReminders({ stepIds: [...answer.ids] }));
  }
}

/** What the coach answers to a step that came due; every list of steps is read anew. */
export function useAnswerDue() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => queryClient.invalidateQueries({ queryKey: stepsKey }),
  });
}
