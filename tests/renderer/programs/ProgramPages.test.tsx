import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { ProgramEditPage } from '../../../renderer/programs/ProgramEditPage.tsx';
import { ProgramPage } from '../../../renderer/programs/ProgramPage.tsx';
import { ProgramsPage } from '../../../renderer/programs/ProgramsPage.tsx';
import { refusalReasons } from '../../../shared/frameworks/frameworks.contract.ts';
import { programFileMessages } from '../../../shared/programs/messages/file.messages.ts';
import { requirementsOf } from '../../../shared/programs/outline.rules.ts';
import type { ProgramOutline } from '../../../shared/programs/programs.contract.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { showRoutes } from '../../support/routed-pages.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();
const routes = [
  { path: '/portfolio/programs', element: <ProgramsPage /> },
  { path: '/portfolio/programs/new', element: <ProgramEditPage /> },
  { path: '/portfolio/programs/:programId', element: <ProgramPage /> },
  { path: '/portfolio/programs/:programId/edit', element: <ProgramEditPage /> },
];

beforeEach(async () => {
  journal = await openJournalWindow();
});

const addExample = async (): Promise<ProgramOutline> =>
  unwrap(await journal.client.programs.addExample({ startsOn: '2025-09-01' }));
const programs = async () => unwrap(await journal.client.programs.listPrograms(null));
/** By its words, or by its label: far quicker than by its role on a page with many fields. */
const press = async (words: string) => user.click(await screen.findByText(words));
const pressLabelled = async (label: string) => user.click(await screen.findByLabelText(label));

test('the first visit says what it is for, and the example becomes a program of one’s own', async () => {
  showRoutes(journal, routes, '/portfolio/programs');
  expect(await screen.findByText('Keep what your program asks for beside what you write')).toBeDefined();
  await press('Use the example');
  await press('Add it');
  expect((await screen.findByText('Phase 3: Grow community')).tagName).toBe('H2');
  expect(screen.getByText('See yourself as a leader').tagName).toBe('H3');
  expect((await programs()).map(({ name }) => name)).toEqual(['Coaching certificate']);
});

test('a file that is none is refused with its place in words, and every reason has a sentence', async () => {
  expect(Object.keys(programFileMessages.reason)).toEqual([...refusalReasons]);
  showRoutes(journal, routes, '/portfolio/programs');
  journal.context.world.open = join(journal.context.folder, '..', 'chosen.json');
  const phases = [{ title: 'Grow community', tasks: [{ title: 'Find your people', dueOn: 'soon' }] }];
  writeFileSync(journal.context.world.open, JSON.stringify({ schema: 'cairn-program/1', name: 'One', phases }));
  await press('Take in a file');
  expect(await screen.findByText(/^Where: Phase 1, task 1 “Find your people”, due day\./)).toBeDefined();
  expect(await programs()).toEqual([]);
});

/** Two phases, with two tasks and one; the first task asks for two pages, and is done in a Two Views round. */
async function addSmall(): Promise<ProgramOutline> {
  const pages = { id: null, text: 'Two trust checks', kind: 'page', count: 2, templateId: 'trust' } as const;
  const requirements = [{ ...pages, leastWords: null, mostWords: null }];
  const task = (title: string) => ({
    ...{ id: null, title, text: '', dueOn: null },
    ...(title === 'Listen' ? { place: 'two-views' as const, requirements } : { place: null, requirements: [] }),
  });
  const phase = (title: string, tasks: string[]) => ({
    ...{ id: null, title, topic: '', startsOn: null, dueOn: null },
    tasks: tasks.map(task),
  });
  const phases = [phase('Begin', ['Listen', 'Ask']), phase('Lead', ['Speak up'])];
  const head = { id: null, name: 'Certificate', cohort: '', about: '', startsOn: null, endsOn: null };
  return unwrap(await journal.client.programs.saveOutline({ ...head, phases }));
}

test('a requirement says what is missing, and is marked as handed in and not after all', async () => {
  const program = await addSmall();
  const [asked] = requirementsOf(program);
  if (!asked) throw new Error('the program asks for nothing');
  const begun = unwrap(await journal.client.journal.beginEntry({ templateId: 'trust' }));
  unwrap(await journal.client.journal.saveEntry({ ...begun, title: 'Heron, week one' }));
  const source = { kind: 'page' as const, entryId: begun.id };
  const target = { kind: 'requirement' as const, requirementId: asked.id };
  unwrap(await journal.client.evidence.linkEvidence({ source, target, why: '', linkedAt: null, about: null }));

  showRoutes(journal, routes, `/portfolio/programs/${program.id}`);
  expect(await screen.findByText('Missing: one more page, the page is still a draft')).toBeDefined();
  expect(screen.getByRole('link', { name: /Heron, week one/ })).toBeDefined();
  await pressLabelled('Mark as handed in: “Two trust checks”');
  expect(await screen.findByText(/Handed in on /)).toBeDefined();
  await pressLabelled('Not handed in after all: “Two trust checks”');
  await screen.findByText('Missing: one more page, the page is still a draft');
  expect(screen.getByRole('link', { name: 'Begin a Two Views round' })).toBeDefined();
});

test('the wording changes: a phase moves, a task goes into the phase beside it, and what is taken out comes back', async () => {
  const program = await addSmall();
  showRoutes(journal, routes, `/portfolio/programs/${program.id}/edit`);
  const name = await screen.findByLabelText('Name');
  await user.clear(name);
  await press('Save');
  expect(await screen.findByText('A few words are needed here.')).toBeDefined();
  await user.type(name, 'Mine');
  await pressLabelled('Move task 2 down');
  expect(document.activeElement).toBe(screen.getByLabelText('Move task 2 down')); // in the other phase, with the task
  await pressLabelled('Remove phase 2');
  expect(await screen.findByText('Phase 2 was taken out.')).toBeDefined();
  await press('Undo');
  await pressLabelled('Move phase 2 up');
  await press('Save');
  await screen.findByRole('heading', { level: 1, name: 'Mine' });
  const { phases } = unwrap(await journal.client.programs.findOutline({ id: program.id }));
  expect(phases.map(({ title, tasks }) => [title, ...tasks.map((one) => one.title)])).toEqual([
    ['Lead', 'Ask', 'Speak up'],
    ['Begin', 'Listen'],
  ]);
});

test('a long program is worded phase by phase, and opens where something waits', async () => {
  const task = (title: string) => ({ id: null, title, text: '', dueOn: null, place: null, requirements: [] });
  const phase = (title: string, tasks: string[]) => ({
    ...{ id: null, title, topic: '', startsOn: null, dueOn: null },
    tasks: tasks.map(task),
  });
  const phases = [
    phase('Begin', ['Listen']),
    phase('Lead', ['Speak up']),
    phase(
      'Go on',
      Array.from({ length: 80 }, (_, at) => `Step ${at}`),
    ),
  ];
  const head = { id: null, name: 'Certificate', cohort: '', about: '', startsOn: null, endsOn: null };
  const program = unwrap(await journal.client.programs.saveOutline({ ...head, phases }));
  showRoutes(journal, routes, `/portfolio/programs/${program.id}/edit`);
  expect(await screen.findByDisplayValue('Lead')).toBeDefined();
  expect(screen.queryByLabelText('Title of task 2')).toBeNull();
  const [, fold] = screen.getAllByText('Topic, days and 1 task');
  if (!fold) throw new Error('the second phase is not folded');
  await user.click(fold);
  await user.clear(screen.getByLabelText('Title of task 2'));
  await user.click(fold);
  expect(screen.queryByLabelText('Title of task 2')).toBeNull();
  await press('Save');
  expect(document.activeElement).toBe(await screen.findByLabelText('Title of task 2'));
  expect(screen.queryByLabelText('Title of task 1')).toBeNull();
  await user.type(screen.getByLabelText('Title of task 2'), 'Say it');
  await pressLabelled('Move task 2 up');
  expect(document.activeElement).toBe(screen.getByLabelText('Move task 2 up'));
  await press('Save');
  await screen.findByRole('heading', { level: 1, name: 'Certificate' });
  const stored = unwrap(await journal.client.programs.findOutline({ id: program.id }));
  expect(stored.phases.slice(0, 2).map(({ tasks }) => tasks.map(({ title }) => title))).toEqual([
    ['Listen', 'Say it'],
    [],
  ]);
});

test('a program is put away with a way back, made again for the next cohort, and removed after a question', async () => {
  await addExample();
  showRoutes(journal, routes, '/portfolio/programs');
  const choose = async (item: string) => {
    await user.click(
      (await screen.findAllByRole('button', { name: 'More for Coaching certificate' }))[0] as HTMLElement,
    );
    await user.click(await screen.findByRole('menuitem', { name: item }));
  };
  await choose('Put away');
  await waitFor(async () => expect((await programs())[0]?.isArchived).toBe(true));
  expect(await screen.findByRole('heading', { name: 'Put away' })).toBeDefined();
  await choose('Bring back');
  await waitFor(async () => expect((await programs())[0]?.isArchived).toBe(false));
  await choose('Remove for good');
  const question = within(await screen.findByRole('dialog'));
  await user.click(question.getByRole('button', { name: 'Remove for good' }));
  await waitFor(async () => expect(await programs()).toEqual([]));
});
