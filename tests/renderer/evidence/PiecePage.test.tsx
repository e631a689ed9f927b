import { notifications } from '@mantine/notifications';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, test } from 'vitest';
import { EvidencePage } from '../../../renderer/evidence/EvidencePage.tsx';
import { PiecePage } from '../../../renderer/evidence/PiecePage.tsx';
import { nothingSaid } from '../../../shared/evidence/about.rules.ts';
import type { Evidence } from '../../../shared/evidence/evidence.contract.ts';
import { frameworkId, itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { type GoalTarget, keepGoal, keepPlan, type PlanTarget, showAlso, showWords } from './goal-and-plan.ts';

let journal: JournalWindow;
let goal: GoalTarget;
let plan: PlanTarget;
let piece: Evidence;
const user = userEvent.setup();
const on = (code: string) =>
  ({ kind: 'competency', frameworkId: frameworkId.parse('waymark'), competencyId: itemId.parse(code) }) as const;
const said = { ...nothingSaid, form: 'count', level: 4, adults: 'refused' } as const;

beforeEach(async () => {
  notifications.clean();
  journal = await openJournalWindow();
  goal = await keepGoal(journal.client);
  plan = await keepPlan(journal.client);
  piece = await showWords(journal.client, 'Counted my questions', goal, said);
});

function show(address: string): void {
  journal.show(
    <Routes>
      <Route path="/growth/evidence" element={<EvidencePage />} />
      <Route path="/growth/evidence/:evidenceId" element={<PiecePage />} />
      <Route path="*" element={<p>Elsewhere</p>} />
    </Routes>,
    address,
  );
}
const openPiece = async () => {
  show(`/growth/evidence/${piece.id}`);
  await screen.findByRole('heading', { level: 1, name: 'Counted my questions' });
};
const openView = async (view: string) => {
  show(`/growth/evidence?for=${view}`);
  await screen.findByRole('button', { name: 'Goals' });
};
const listed = async () => unwrap(await journal.client.evidence.listEvidence({ frameworkId: null, entryId: null }));
const uses = (name: string) => screen.findByRole('list', { name });
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

describe('the page of a piece', () => {
  test('says all that it is shown for, by framework, goals and plans, with the way there', async () => {
    for (const target of [plan, on('B1'), on('C4')]) await showAlso(journal.client, piece, target);
    await openPiece();
    const parts = within(await uses('Waymark'));
    expect(parts.getAllByRole('listitem').map(({ textContent }) => textContent?.slice(0, 2))).toEqual(['B1', 'C4']);
    const goals = within(await uses('Goals')).getByRole('link', { name: 'Ask before I tell' });
    expect(goals.getAttribute('href')).toBe(`/next-steps/goals/${goal.goalId}`);
    const plans = within(await uses('Priority plans')).getByRole('link', { name: 'Grade 4 asks' });
    expect(plans.getAttribute('href')).toBe(`/next-steps/plans/${plan.planId}`);
    for (const one of [goals, plans]) expect(one.querySelector('[data-private]')).not.toBeNull();
    expect(screen.getByText('Somebody in it said no: keep it to yourself.')).toBeDefined();
  });

  test('it is shown for one more thing, found by a few letters, with the keyboard alone', async () => {
    await openPiece();
    screen.getByRole('button', { name: 'Show it for something else' }).focus();
    await user.keyboard('{Enter}');
    await user.type(
      await screen.findByRole('combobox', { name: 'Find a part, a goal, a plan or a requirement' }),
      'grade{Enter}',
    );
    const why = await screen.findByRole('textbox', { name: 'Why this shows it' });
    await waitFor(() => expect(document.activeElement).toBe(why));
    await user.keyboard('They ask too.{Enter}');
    await gone();
    expect(within(await uses('Priority plans')).getByDisplayValue('They ask too.')).toBeDefined();
    expect(await listed()).toMatchObject([
      { id: piece.id, about: said, links: [goal, { ...plan, why: 'They ask too.' }] },
    ]);
  });

  test('its words are changed in their place', async () => {
    await openPiece();
    await user.click(screen.getByRole('button', { name: 'Change the words' }));
    const field = await screen.findByRole('textbox', { name: 'What happened' });
    await user.clear(field);
    await user.type(field, 'Counted twice');
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Counted twice' })).toBeDefined();
    expect(await listed()).toMatchObject([{ id: piece.id, about: said }]);
  });

  test('it is forgotten after a question, and only then', async () => {
    await openPiece();
    const ask = async () => user.click(screen.getByRole('button', { name: 'Forget this piece' }));
    await ask();
    await user.click(await screen.findByRole('button', { name: 'Not now' }));
    await gone();
    expect(await listed()).toHaveLength(1);
    await ask();
    await user.click(await screen.findByRole('button', { name: 'Forget it' }));
    await screen.findByRole('heading', { name: 'Ground: trust and standing' });
    expect(await listed()).toEqual([]);
    expect(journal.address).toBe('/growth/evidence');
  });

  test('an address of no piece says that it is not there any more', async () => {
    for (const id of ['nowhere', '00000000-0000-4000-8000-000000000001']) {
      show(`/growth/evidence/${id}`);
      expect(
        (await screen.findAllByText('This piece of evidence is not in the journal any more.')).length,
      ).toBeGreaterThan(0);
    }
  });
});

describe('all evidence', () => {
  test('is looked at by goals and plans, each with what is shown for it and a way to add', async () => {
    await openView('competency');
    await user.click(screen.getByRole('button', { name: 'Goals' }));
    const list = within(await screen.findByRole('list', { name: 'Evidence for Ask before I tell' }));
    expect(list.getByText('Counted my questions')).toBeDefined();
    expect(journal.address).toBe('/growth/evidence?for=goal');
    await user.click(screen.getByRole('button', { name: 'Priority plans' }));
    expect(await screen.findByText('Nothing yet')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Add evidence for Grade 4 asks' }));
    await user.click(await screen.findByRole('option', { name: /^Counted my questions/ }));
    await user.click(await screen.findByRole('button', { name: 'Keep it' }));
    await gone();
    expect(await screen.findByRole('list', { name: 'Evidence for Grade 4 asks' })).toBeDefined();
    expect(await listed()).toMatchObject([{ links: [goal, plan] }]);
  });

  test('is chosen by kind and level, in every view, and says where none is like that', async () => {
    await showWords(journal.client, 'They liked it', on('B1'), { ...nothingSaid, form: 'testimony', level: 1 });
    await showWords(journal.client, 'Not described', on('C1'));
    await openView('competency');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Testimony');
    expect(screen.getByText('They liked it')).toBeDefined();
    expect(screen.queryByText('Not described')).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Keeping confidence' })).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: 'How far it reaches' }), '4 Use in practice');
    expect(screen.getByText('No piece here is like that.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Goals' }));
    expect(await screen.findByText('No piece here is like that.')).toBeDefined();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Every kind');
    expect(await screen.findByText('Counted my questions')).toBeDefined();
  });

  test('what is shown for nothing stays in sight, and is shown for something from there', async () => {
    unwrap(await journal.client.evidence.unlinkEvidence({ id: piece.id, target: goal }));
    await openView('competency');
    await user.click(screen.getByRole('button', { name: 'Nothing yet (1)' }));
    const list = within(await screen.findByRole('list', { name: 'Pieces that are shown for nothing' }));
    expect(list.getByRole('link', { name: 'Counted my questions' }).getAttribute('href')).toBe(
      `/growth/evidence/${piece.id}`,
    );
    await user.click(screen.getByRole('button', { name: 'Show “Counted my questions” for something' }));
    await user.type(
      await screen.findByRole('combobox', { name: 'Find a part, a goal, a plan or a requirement' }),
      'ask before{Enter}',
    );
    await user.click(await screen.findByRole('button', { name: 'Keep it' }));
    await gone();
    expect(await screen.findByText('Every piece is shown for something.')).toBeDefined();
    expect(await listed()).toMatchObject([{ id: piece.id, about: said, links: [goal] }]);
  });
});
