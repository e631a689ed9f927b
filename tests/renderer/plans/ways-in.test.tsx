import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { PlanOfPage, PlansOfPerson } from '../../../renderer/plans/public.ts';
import type { Entry } from '../../../shared/journal/journal.contract.ts';
import { blankPlan } from '../../../shared/plans/plans.rules.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
});

const plans = async () => unwrap(await journal.client.plans.listPlans({ today: '2026-11-19' }));

/** A page of that template, every prompt of which is answered with its own number. */
async function keepPage(templateId: string | null): Promise<Entry> {
  const begun = unwrap(await journal.client.journal.beginEntry({ templateId }));
  const answered = (begun.body.content ?? []).map((node, place) =>
    node.type === 'promptSection'
      ? { ...node, content: [{ type: 'paragraph', content: [{ type: 'text', text: `Answer ${place + 1}.` }] }] }
      : node,
  );
  unwrap(
    await journal.client.journal.saveEntry({ ...begun, title: 'One bundle', body: { type: 'doc', content: answered } }),
  );
  const stored = unwrap(await journal.client.journal.findEntry({ id: begun.id }));
  if (!stored) throw new Error('the page');
  return stored;
}

test('a page of the template leads to a plan with its answers, and from then on to that plan', async () => {
  const page = await keepPage('priority');
  journal.show(<PlanOfPage page={page} />);
  await user.click(await screen.findByRole('button', { name: 'Make a priority plan of this page' }));
  const [plan] = await waitFor(async () => {
    const kept = await plans();
    expect(kept).toHaveLength(1);
    return kept;
  });
  expect(plan).toMatchObject({
    ...{ priority: 'One bundle', matters: 'Answer 1.', gap: 'Answer 2.', known: 'Answer 3.', entryId: page.id },
    doing: 'Answer 4.\n\nAnswer 5.\n\nAnswer 6.',
    startsOn: page.entryDate,
  });
  await waitFor(() => expect(journal.address).toBe(`/next-steps/plans/${plan?.id}`));
  expect(await screen.findByRole('link', { name: 'The priority plan of this page' })).toBeDefined();
});

test('a page of another template, or of none, says nothing of plans', async () => {
  const [one, other] = [await keepPage('quick'), await keepPage(null)];
  journal.show(
    <>
      <PlanOfPage page={one} />
      <PlanOfPage page={other} />
      <p>The end</p>
    </>,
  );
  await screen.findByText('The end');
  expect(screen.queryByRole('button')).toBeNull();
  expect(journal.bridge.asked).not.toContain('plans:listPlans');
});

test('somebody’s page lists their plans and begins one that is theirs', async () => {
  const person = { code: 'Grade 4 team', kind: 'team', role: '', group: '', school: '', consentNote: '' } as const;
  const rest = { id: null, agreementReadOn: null, openQuestion: '', isArchived: false, realName: '' } as const;
  const { id } = unwrap(await journal.client.people.savePerson({ ...person, ...rest }));
  unwrap(await journal.client.plans.savePlan({ ...blankPlan('2026-09-01'), priority: 'Tickets', personId: id }));
  unwrap(await journal.client.plans.savePlan({ ...blankPlan('2026-09-01'), priority: 'My own' }));
  journal.show(<PlansOfPerson person={{ id, code: 'Grade 4 team' }} />);
  expect(await screen.findByRole('link', { name: 'Tickets' })).toBeDefined();
  expect(screen.queryByText('My own')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Begin a plan with Grade 4 team' }));
  await waitFor(async () => expect((await plans()).filter(({ personId }) => personId === id)).toHaveLength(2));
  await waitFor(() => expect(journal.address).toMatch(/^\/next-steps\/plans\//));
});
