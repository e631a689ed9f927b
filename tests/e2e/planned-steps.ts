import { addDays, instantToLocalDate, startOfWeek } from '../../shared/calendar/local-date.ts';
import type { RunningCairn } from './app.fixture.ts';

type Change = Record<string, unknown>;

const blank = {
  id: null,
  entryId: null,
  personId: null,
  kind: 'step',
  whose: 'me',
  dueOn: null,
  state: 'open',
  reason: '',
};

/** Writes steps past the window, in this order, and answers with their ids. */
export async function writeSteps(cairn: RunningCairn, ...steps: (Change & { text: string })[]): Promise<string[]> {
  const ids: string[] = [];
  for (const step of steps) {
    const { value } = (await cairn.ask('steps:saveStep', { ...blank, ...step })) as { value?: { id: string } };
    ids.push(value?.id ?? '');
  }
  return ids;
}

/** This week's Sunday and next week's Monday, on this computer's own calendar. */
export function daysAround(): { today: string; sunday: string; nextMonday: string } {
  const today = instantToLocalDate(new Date());
  const monday = startOfWeek(today);
  return { today, sunday: addDays(monday, 6), nextMonday: addDays(monday, 7) };
}
