import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { announceSaved, flushAll, useSaveState } from '../../../renderer/api/save-state.ts';
import { EndingPanel, type EndingPanelProps } from '../../../renderer/steps/public.ts';
import { instantToLocalDate } from '../../../shared/calendar/local-date.ts';
import type { EntryId } from '../../../shared/journal/journal.contract.ts';
import { page } from '../../support/builders.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
let entryId: EntryId;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
  const begun = unwrap(await journal.client.journal.beginEntry({ templateId: null }));
  unwrap(await journal.client.journal.saveEntry({ ...begun, title: 'A page', body: page('words') }));
  entryId = begun.id;
});

function open(change: Partial<EndingPanelProps> = {}): void {
  journal.show(
    <EndingPanel entryId={entryId} isStored templateId="quick" endings={['nextStep']} personIds={[]} {...change} />,
  );
}

const steps = async () => unwrap(await journal.client.steps.listSteps({ entryId, personId: null, onlyOpen: false }));
const ending = async () => unwrap(await journal.client.steps.findEnding({ entryId }));
const newStep = () => screen.findByRole('textbox', { name: 'What will you do?' });

test('a page offers exactly what its template names', async () => {
  open({ endings: ['agreement', 'depthRating'] });
  expect(await screen.findByRole('heading', { name: 'What was agreed' })).toBeDefined();
  expect(screen.getByRole('group', { name: 'How deep did it go?' })).toBeDefined();
  for (const name of ['Next step', 'Look at it again', 'A list to keep']) {
    expect(screen.queryByRole('heading', { name })).toBeNull();
  }
});

test('a page that is not in the journal yet has no end, and a template that names none has none either', async () => {
  open({ isStored: false });
  expect(screen.queryByRole('region')).toBeNull();
  open({ endings: [] });
  await waitFor(() => expect(journal.queryClient.isFetching()).toBe(0));
  expect(screen.queryByRole('region')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a page without a template ends with a next step where the coach asks for one', async () => {
  open({ templateId: null, endings: [] });
  await user.click(await screen.findByRole('button', { name: 'Add a next step' }));
  const field = await newStep();
  expect(document.activeElement).toBe(field);
  await user.type(field, 'Ask before I tell.{Enter}');
  await waitFor(async () => expect(await steps()).toMatchObject([{ text: 'Ask before I tell.', kind: 'step' }]));
});

test('steps are saved by Enter and by leaving the line, three at most, and each once', async () => {
  open();
  await user.type(await newStep(), 'One{Enter}');
  await screen.findByDisplayValue('One');
  await user.type(await newStep(), 'Two');
  await user.tab();
  await screen.findByDisplayValue('Two');
  await user.type(await newStep(), 'Three{Enter}');
  await screen.findByDisplayValue('Three');
  expect((await steps()).map(({ text }) => text).toSorted()).toEqual(['One', 'Three', 'Two']);
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'What will you do?' })).toBeNull());
});

test('what is typed is in the journal when the window closes', async () => {
  open();
  await user.type(await newStep(), 'Not yet left');
  expect(await steps()).toEqual([]);
  expect(await flushAll()).toBe(true);
  expect(await steps()).toMatchObject([{ text: 'Not yet left' }]);
});

test('a step is reworded in place, Escape takes the typing back, and an emptied line goes back to its words', async () => {
  open();
  await user.type(await newStep(), 'Ask{Enter}');
  const line = await screen.findByRole('textbox', { name: 'Step: Ask' });
  await user.type(line, ' her{Escape}');
  expect(screen.getByDisplayValue('Ask')).toBeDefined();
  await user.clear(line);
  await user.tab();
  expect(await screen.findByDisplayValue('Ask')).toBeDefined();
  await user.type(screen.getByRole('textbox', { name: 'Step: Ask' }), ' first{Enter}');
  await waitFor(async () => expect(await steps()).toMatchObject([{ text: 'Ask first' }]));
});

test('a line that was refused stays in trouble while other things are saved, and until it goes back to its words', async () => {
  const SaveKind = () => <output data-testid="save-kind">{useSaveState().kind}</output>;
  const kind = () => screen.getByTestId('save-kind').textContent;
  journal.show(<SaveKind />);
  open();
  await user.type(await newStep(), 'Ask first.{Enter}');
  const line = await screen.findByDisplayValue('Ask first.');
  await sql`ALTER TABLE step RENAME TO gone`.execute(journal.context.db);
  await user.type(line, ' And wait.{Enter}');
  await waitFor(() => expect(kind()).toBe('unsaved'));
  announceSaved(new Date());
  await waitFor(() => expect(kind()).toBe('unsaved'));
  await sql`ALTER TABLE gone RENAME TO step`.execute(journal.context.db);
  await user.type(line, '{Escape}');
  await waitFor(() => expect(kind()).toBe('idle'));
  expect(await screen.findByDisplayValue('Ask first.')).toBeDefined();
});

test('a step is done by its tick, let go with a line why, and brought back', async () => {
  open();
  await user.type(await newStep(), 'Ask{Enter}');
  await user.click(await screen.findByRole('checkbox', { name: 'Done: Ask' }));
  await waitFor(async () => expect(await steps()).toMatchObject([{ state: 'done' }]));
  await user.click(screen.getByRole('checkbox', { name: 'Done: Ask' }));
  await waitFor(async () => expect(await steps()).toMatchObject([{ state: 'open' }]));
  await user.click(screen.getByRole('button', { name: 'More about “Ask”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Let it go' }));
  await user.type(await screen.findByRole('textbox', { name: 'Why, in a line' }), 'The timetable changed.{Enter}');
  await waitFor(async () =>
    expect(await steps()).toMatchObject([{ state: 'dropped', reason: 'The timetable changed.' }]),
  );
  await user.click(screen.getByRole('button', { name: 'More about “Ask”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Bring it back' }));
  await waitFor(async () => expect(await steps()).toMatchObject([{ state: 'open', closedOn: null }]));
});

test('a removed step comes back by Undo, as it was', async () => {
  open();
  await user.type(await newStep(), 'Ask{Enter}');
  await screen.findByDisplayValue('Ask');
  const [before] = await steps();
  await user.click(screen.getByRole('button', { name: 'More about “Ask”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  await waitFor(async () => expect(await steps()).toEqual([]));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await steps()).toMatchObject([{ id: before?.id, text: 'Ask' }]));
});

test('why a removed step could not be brought back is said', async () => {
  open();
  await user.type(await newStep(), 'Ask{Enter}');
  await screen.findByDisplayValue('Ask');
  await user.click(screen.getByRole('button', { name: 'More about “Ask”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  await waitFor(async () => expect(await steps()).toEqual([]));
  const { invoke } = journal.bridge;
  journal.bridge.invoke = async (channel, input) =>
    channel === 'steps:restoreStep' ? ({ ok: false, error: { code: 'disk-full' } } as never) : invoke(channel, input);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText(/disk is full/i);
});

test('a step has a day when the coach chooses one, and none when it is taken away', async () => {
  open();
  await user.type(await newStep(), 'Ask{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Day for “Ask”: Choose a day' }));
  const today = new Date();
  const calendar = await screen.findByRole('table');
  await user.click(within(calendar).getByRole('button', { name: new RegExp(`^${today.getDate()} `) }));
  await waitFor(async () => expect(await steps()).toMatchObject([{ dueOn: instantToLocalDate(today) }]));
  await user.click(await screen.findByRole('button', { name: /^Day for “Ask”: (?!Choose)/ }));
  await user.click(await screen.findByRole('button', { name: 'No day' }));
  await waitFor(async () => expect(await steps()).toMatchObject([{ dueOn: null }]));
});

test('an agreement has two sides', async () => {
  open({ endings: ['agreement'] });
  await user.type(await screen.findByRole('textbox', { name: 'What you will do' }), 'I bring the tasks.{Enter}');
  await user.type(screen.getByRole('textbox', { name: 'What they will do' }), 'Tries it in two classes.{Enter}');
  await waitFor(async () => expect(await steps()).toHaveLength(2));
  expect((await steps()).map(({ kind, whose, text }) => [kind, whose, text]).toSorted()).toEqual([
    ['agreement', 'me', 'I bring the tasks.'],
    ['agreement', 'partner', 'Tries it in two classes.'],
  ]);
});

test('depth is chosen by words, and can be left unsaid', async () => {
  open({ endings: ['depthRating'] });
  await user.click(await screen.findByRole('radio', { name: 'It got to what affects learners' }));
  await waitFor(async () => expect((await ending()).depthRating).toBe(5));
  await user.click(screen.getByRole('button', { name: 'Leave it unsaid' }));
  await waitFor(async () => expect((await ending()).depthRating).toBeNull());
});

test('a list is kept a line per name', async () => {
  open({ endings: ['list'] });
  await user.type(await screen.findByRole('textbox', { name: 'A list to keep' }), 'Heron{Enter}Grade 4 team');
  await user.tab();
  await waitFor(async () => expect((await ending()).list).toEqual(['Heron', 'Grade 4 team']));
});

test('what the list is for is said in the words of the template', async () => {
  open({ endings: ['list'], endsWith: 'permission record' });
  expect(await screen.findByText('A line each. The template ends with: permission record.')).toBeDefined();
});

test('what a page holds stays in sight when its template names it no more', async () => {
  unwrap(await journal.client.steps.saveEnding({ entryId, depthRating: null, reviewOn: null, list: ['Heron'] }));
  open({ endings: ['nextStep'] });
  expect(await screen.findByDisplayValue('Heron')).toBeDefined();
  expect(await newStep()).toBeDefined();
});

test('an agreement is made with the person whom the page mentions, by code', async () => {
  const blank = { role: '', group: '', school: '', consentNote: '', agreementReadOn: null, openQuestion: '' } as const;
  const heron = unwrap(
    await journal.client.people.savePerson({
      ...blank,
      id: null,
      code: 'Heron',
      kind: 'coachee',
      isArchived: false,
      realName: 'Marta Lund',
    }),
  );
  open({ endings: ['agreement'], personIds: [heron.id] });
  expect(await screen.findByRole('heading', { name: 'What Heron does' })).toBeDefined();
  await user.type(screen.getByRole('textbox', { name: 'What they will do' }), 'Tries it.{Enter}');
  await waitFor(async () => expect(await steps()).toMatchObject([{ personId: heron.id, whose: 'partner' }]));
  expect(document.body.textContent).not.toContain('Marta');
});
