import { NextStepsPage } from '../../../renderer/next-steps/NextStepsPage.tsx';
import { addDays, instantToLocalDate, startOfWeek } from '../../../shared/calendar/local-date.ts';
import type { Client } from '../../../shared/contract.ts';
import type { Step } from '../../../shared/steps/steps.contract.ts';
import type { JournalWindow } from '../../support/journal-window.tsx';
import { type RoutedPages, showRoutes } from '../../support/routed-pages.tsx';
import { unwrap } from '../../support/test-client.ts';

/** What the window takes for today, and the days around it. */
export const today = instantToLocalDate(new Date());
export const monday = startOfWeek(today);
export const sunday = addDays(monday, 6);
export const nextMonday = addDays(monday, 7);

type Wanted = Parameters<Client['steps']['saveStep']>[0];

/** Writes a step into the journal of the window, a second after the one before. */
export async function keep(
  { client, context: { world } }: JournalWindow,
  text: string,
  change: Partial<Wanted> = {},
): Promise<Step> {
  world.now = new Date(world.now.getTime() + 1000);
  return unwrap(
    await client.steps.saveStep({
      id: null,
      entryId: null,
      personId: null,
      kind: 'step',
      whose: 'me',
      text,
      dueOn: null,
      state: 'open',
      reason: '',
      ...change,
    }),
  );
}

export async function addPerson({ client }: JournalWindow, code: string) {
  return unwrap(
    await client.people.savePerson({
      id: null,
      code,
      kind: 'coachee',
      role: '',
      group: '',
      school: '',
      consentNote: '',
      agreementReadOn: null,
      openQuestion: '',
      isArchived: false,
      realName: '',
    }),
  );
}

/** The page at its address, with a place where one step is opened over it. */
export function showSteps(journal: JournalWindow, search = ''): RoutedPages {
  const page = (
    <main>
      <NextStepsPage />
    </main>
  );
  const children = [
    { index: true, element: null },
    { path: 'step/:stepId', element: <p>One step</p> },
  ];
  return showRoutes(journal, [{ path: '/next-steps', element: page, children }], `/next-steps${search}`);
}
