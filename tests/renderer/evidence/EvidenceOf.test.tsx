import { notifications } from '@mantine/notifications';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import { EvidenceOf } from '../../../renderer/evidence/public.ts';
import { nothingSaid } from '../../../shared/evidence/about.rules.ts';
import { frameworkId, itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { type GoalTarget, keepGoal, keepPlan, showAlso, showWords } from './goal-and-plan.ts';

let journal: JournalWindow;
let goal: GoalTarget;
const user = userEvent.setup();

beforeEach(async () => {
  notifications.clean();
  journal = await openJournalWindow();
  goal = await keepGoal(journal.client);
});

const b1 = { kind: 'competency', frameworkId: frameworkId.parse('waymark'), competencyId: itemId.parse('B1') } as const;
const listed = async () =>
  unwrap(await journal.client.evidence.listEvidence({ frameworkId: null, entryId: null, target: goal }));
const everything = async () => unwrap(await journal.client.evidence.listEvidence({ frameworkId: null, entryId: null }));
async function open(): Promise<void> {
  journal.show(<EvidenceOf target={goal} />);
  await screen.findByRole('button', { name: 'Add evidence for this goal' });
}
const pieces = () => screen.findByRole('list', { name: 'Evidence for this goal' });
const add = () => user.click(screen.getByRole('button', { name: 'Add evidence for this goal' }));
const field = () => screen.findByRole('combobox', { name: 'Search pages, files, artefacts and more' });
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const choose = async (title: string, name: string) => {
  await user.click(await screen.findByRole('button', { name: `More about “${title}”` }));
  await user.click(await screen.findByRole('menuitem', { name }));
};

describe('adding', () => {
  test('with the keyboard alone words are written down, said why, described in a few choices, and kept', async () => {
    await open();
    expect(screen.getByText(/^Nothing yet\. A count, a sample of work/)).toBeDefined();
    await add();
    await user.type(await field(), 'Counted my questions{Enter}');
    const words = await screen.findByRole('textbox', { name: 'What happened' });
    expect(document.activeElement).toBe(words);
    expect(screen.queryByRole('combobox', { name: 'Kind' })).toBeNull(); // nobody has to describe anything
    screen.getByRole('button', { name: 'Say more about it' }).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(await screen.findByRole('combobox', { name: 'Kind' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Count');
    await user.selectOptions(screen.getByRole('combobox', { name: 'How far it reaches' }), '4 Use in practice');
    await user.type(screen.getByRole('textbox', { name: 'What it shows' }), 'Seven of nine were open.');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Could it have proved you wrong?' }), 'Yes');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Adults in it' }), 'Agreed');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Pupils in it' }), 'Nobody can be recognised');
    screen.getByRole('button', { name: 'Keep it' }).focus();
    await user.keyboard('{Enter}');
    await gone();
    const row = within(await pieces());
    expect(row.getByText('Count · Use in practice · Could have proved you wrong')).toBeDefined();
    expect(row.getByText('Seven of nine were open.').closest('[data-private]')).not.toBeNull();
    expect(row.getByText('Adults agreed')).toBeDefined();
    expect(row.queryByText(/Pupils/)).toBeNull(); // nobody can be recognised: nothing to say
    expect(await listed()).toMatchObject([
      { about: { form: 'count', level: 4, couldRefute: true, adults: 'given', pupils: 'nobody' } },
    ]);
  });

  test('an address is recognised as it is typed, is never a link, and a wrong one says what is missing', async () => {
    await open();
    await add();
    await user.type(await field(), 'photos.example.org/room 12');
    expect(screen.queryByRole('option', { name: /^Keep this address/ })).toBeNull();
    await user.clear(await field());
    await user.type(await field(), 'photos.example.org/room-12{Enter}');
    const place = await screen.findByRole('textbox', { name: 'Address' });
    await user.clear(place);
    await user.type(place, 'http://photos.example.org');
    await user.tab();
    expect(await screen.findByText('An address begins with https:// and has no spaces.')).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Keep it' }).disabled).toBe(true);
    await user.clear(place);
    await user.type(place, 'photos.example.org/room-12');
    await user.type(screen.getByRole('textbox', { name: 'What is there' }), 'The wall{Tab}');
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    await gone();
    const row = within(await pieces());
    expect(row.getByText('https://photos.example.org/room-12').closest('[data-private]')).not.toBeNull();
    expect(row.queryByRole('link')).toBeNull();
    expect(await listed()).toMatchObject([{ title: 'The wall', source: { kind: 'address' } }]);
  });

  test('words that are evidence for something already are offered, and stay one record with what is said of them', async () => {
    const said = { ...nothingSaid, form: 'count' as const };
    const piece = await showWords(journal.client, 'Counted my questions', b1, said);
    await open();
    await add();
    await user.click(await screen.findByRole('option', { name: /^Counted my questions/ }));
    await user.type(await screen.findByRole('textbox', { name: 'Why this shows it' }), 'It went up.{Enter}');
    await gone();
    expect(within(await pieces()).getByText(/also for 1 part of a framework$/)).toBeDefined();
    expect(await everything()).toMatchObject([
      { id: piece.id, about: said, links: [b1, { ...goal, why: 'It went up.' }] },
    ]);
  });
});

describe('what is there', () => {
  test('a piece is described later, and one of which somebody said no says so', async () => {
    await showWords(journal.client, 'The film of the lesson', goal);
    await open();
    await choose('The film of the lesson', 'Say what it is');
    const dialog = within(await screen.findByRole('dialog', { name: 'What this piece is' }));
    await waitFor(() => expect(document.activeElement).toBe(dialog.getByRole('combobox', { name: 'Kind' })));
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Pupils in it' }), 'Said no');
    await user.click(dialog.getByRole('button', { name: 'Keep it' }));
    await gone();
    expect(await screen.findByText('A pupil said no')).toBeDefined();
  });

  test('a description that is being written is kept when the journal is locked', async () => {
    await showWords(journal.client, 'The film', goal);
    await open();
    await choose('The film', 'Say what it is');
    await user.type(await screen.findByRole('textbox', { name: 'What it shows' }), 'She waited.');
    expect(await flushAll()).toBe(true);
    expect(await listed()).toMatchObject([{ about: { shows: 'She waited.' } }]);
  });

  test('taking away what nothing is said of needs no question, and undoing brings it back', async () => {
    await showWords(journal.client, 'Plain', goal);
    await open();
    await choose('Plain', 'Take away');
    expect(await screen.findByText('Taken away.')).toBeDefined();
    expect(await everything()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await listed()).toMatchObject([{ title: 'Plain' }]));
  });

  test.each([
    ['stays', 'Let it stay', 1],
    ['goes', 'Forget it', 0],
  ] as const)('a described piece %s by the coach’s word, and undoing brings it back whole', async (_, answer, left) => {
    const said = { ...nothingSaid, shows: 'Seven of nine.', level: 4 as const };
    const piece = await showWords(journal.client, 'Said of', goal, said);
    await open();
    await choose('Said of', 'Take away');
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: answer }));
    await waitFor(async () => expect(await listed()).toEqual([]));
    expect(await everything()).toHaveLength(left);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await listed()).toEqual([piece]));
  });

  test('a described piece that is shown for more is taken away without a question, and stays', async () => {
    const piece = await showWords(journal.client, 'Said of', goal, { ...nothingSaid, level: 2 });
    await showAlso(journal.client, piece, b1);
    await open();
    await choose('Said of', 'Take away');
    await waitFor(async () => expect(await listed()).toEqual([]));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await everything()).toMatchObject([{ links: [b1] }]);
  });

  test('where all of it is what people said, it asks kindly for something to count or see', async () => {
    await showWords(journal.client, 'They liked it', goal, { ...nothingSaid, form: 'testimony' });
    await open();
    await pieces();
    expect(screen.queryByText(/^All of it/)).toBeNull();
    await showWords(journal.client, 'The survey', goal, { ...nothingSaid, form: 'survey' });
    await journal.queryClient.invalidateQueries();
    expect(
      await screen.findByText('All of it is what people said. Is there something that you could count or see?'),
    ).toBeDefined();
  });
});

test('of a plan it says plan, and shows what belongs to the plan alone', async () => {
  const plan = await keepPlan(journal.client);
  await showWords(journal.client, 'Of the goal', goal);
  await showWords(journal.client, 'Of the plan', plan);
  journal.show(<EvidenceOf target={plan} />);
  const list = within(await screen.findByRole('list', { name: 'Evidence for this plan' }));
  expect(list.getAllByRole('listitem')).toHaveLength(1);
  expect(list.getByText('Of the plan')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Add evidence for this plan' }));
  expect(await screen.findByRole('dialog', { name: 'What shows how this plan goes?' })).toBeDefined();
});
