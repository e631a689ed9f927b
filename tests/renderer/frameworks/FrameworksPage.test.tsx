import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Framework, FrameworkId } from '../../../shared/frameworks/frameworks.contract.ts';
import { refusalReasons } from '../../../shared/frameworks/frameworks.contract.ts';
import { matrixFile, waymarkFile } from '../../main/frameworks/spoiled-file.ts';
import { spoiledFrameworks } from '../../main/frameworks/spoiled-frameworks.ts';
import { spoiledMatrices } from '../../main/frameworks/spoiled-matrices.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import type { RoutedPages } from '../../support/routed-pages.tsx';
import { unwrap } from '../../support/test-client.ts';
import { showPages } from './routed-pages.tsx';

let journal: JournalWindow;
let pages: RoutedPages;
const user = userEvent.setup();
const waymark = { id: 'waymark' as FrameworkId };

beforeEach(async () => {
  journal = await openJournalWindow();
});

async function open(): Promise<void> {
  pages = showPages(journal, '/growth/frameworks');
  await screen.findByRole('link', { name: 'Waymark' });
}
const own = async () =>
  unwrap(await journal.client.frameworks.listFrameworks(null)).filter(({ isBuiltIn }) => !isBuiltIn);
const copyWaymark = async (): Promise<Framework> => unwrap(await journal.client.frameworks.duplicateFramework(waymark));
const shelf = (name: string) => within(screen.getByRole('list', { name }));

async function choose(name: string, item: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: `More for “${name}”` }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
}
async function addFile(content: string | Uint8Array): Promise<void> {
  journal.context.world.open = join(journal.context.folder, '..', 'chosen.json');
  writeFileSync(journal.context.world.open, content);
  await user.click(screen.getByRole('button', { name: 'Add from a file' }));
}

/** The block that says why a file was refused; toasts are alerts too. */
const refusalBlock = () => screen.getByText(/^Where: /).closest('[role=alert]') as HTMLElement;

test('each framework says what it is and how often it was used', async () => {
  await copyWaymark();
  await open();
  expect(
    screen.getByText('6 domains, 27 competencies, 5 stages · no self-assessment yet · Comes with Cairn'),
  ).toBeDefined();
  expect(screen.getByText('6 domains, 27 competencies, 5 stages · no self-assessment yet')).toBeDefined();
  expect(
    shelf('Frameworks on offer')
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Waymark', 'Copy of Waymark']);
});

test('a copy is made and opened for change', async () => {
  await open();
  await user.click(screen.getByRole('button', { name: 'Make a copy: Waymark' }));
  await screen.findByRole('heading', { name: 'Change a framework' });
  expect(pages.address).toBe(`/growth/frameworks/${(await own())[0]?.id}/edit`);
});

test('one that comes with Cairn is read, copied and saved as a file, and nothing else', async () => {
  await open();
  await user.click(screen.getByRole('button', { name: 'More for “Waymark”' }));
  const items = await screen.findAllByRole('menuitem');
  expect(items.map((item) => item.textContent)).toEqual(['Save as a file']);
});

test('a framework put aside waits below, and comes back by Undo or from its menu', async () => {
  await copyWaymark();
  await open();
  await choose('Copy of Waymark', 'Put aside');
  await waitFor(() => expect(shelf('Put aside').getByRole('link', { name: 'Copy of Waymark' })).toBeDefined());
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Put aside' })).toBeNull());
  await choose('Copy of Waymark', 'Put aside');
  await waitFor(() => expect(shelf('Put aside').getByRole('link')).toBeDefined());
  await choose('Copy of Waymark', 'Bring back');
  await waitFor(async () => expect((await own())[0]?.isArchived).toBe(false));
  expect(shelf('Frameworks on offer').getAllByRole('link')).toHaveLength(2);
});

test('removing asks first; keeping is the safe answer', async () => {
  await copyWaymark();
  await open();
  await choose('Copy of Waymark', 'Remove for good');
  await user.click(
    within(await screen.findByRole('dialog')).getAllByRole('button', { name: 'Keep it' })[1] as HTMLElement,
  );
  expect(await own()).toHaveLength(1);
  await choose('Copy of Waymark', 'Remove for good');
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove for good' }));
  await waitFor(async () => expect(await own()).toEqual([]));
  expect(await screen.findByText(/is removed\./)).toBeDefined();
});

test('one with a self-assessment offers no removing', async () => {
  const copy = await copyWaymark();
  unwrap(await journal.client.mastery.beginAssessment({ frameworkId: copy.id, form: 'full', occasion: 'start' }));
  await open();
  expect(screen.getByText('6 domains, 27 competencies, 5 stages · 1 self-assessment')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'More for “Copy of Waymark”' }));
  const items = await screen.findAllByRole('menuitem');
  expect(items.map((item) => item.textContent)).toEqual(['Change', 'Save as a file', 'Put aside']);
});

test('a Mahara matrix is added', async () => {
  await open();
  await addFile(matrixFile);
  expect(await screen.findByRole('link', { name: 'Harbour standards' })).toBeDefined();
  expect(screen.getByText('2 domains, 4 competencies, 4 stages · no self-assessment yet')).toBeDefined();
});

test('a file that is refused says why and where in words, until the next one or until it is closed', async () => {
  await open();
  await addFile(waymarkFile.replace('I do most of the talking, or', '<i>I</i> do most of the talking, or'));
  await screen.findByText(/^Where: /);
  const notice = within(refusalBlock());
  expect(notice.getByText('There is HTML in this file where plain words belong.')).toBeDefined();
  expect(notice.getByText(/Where: Domain 2, competency 1 “Listening and talk balance”, sentence 1\./)).toBeDefined();
  expect(notice.getByText('domains[1].competencies[0].descriptors[0]')).toBeDefined();
  expect(notice.getByText(/Nothing was added, and your frameworks are as they were\./)).toBeDefined();
  await user.click(notice.getByRole('button', { name: 'Close this message' }));
  expect(screen.queryByText(/Where:/)).toBeNull();
  await addFile(waymarkFile.slice(0, 2000));
  expect(await screen.findByText(/Where: Line \d+\./)).toBeDefined();
  expect(await own()).toEqual([]);
});

test('a file that vanished says so', async () => {
  await open();
  journal.context.world.open = join(journal.context.folder, 'gone.json');
  await user.click(screen.getByRole('button', { name: 'Add from a file' }));
  expect(await screen.findByText('This file could not be read.')).toBeDefined();
});

test('every reason and every place that is known has its words', async () => {
  await open();
  const reasons = new Set<string>(['too-large']);
  const spoiled = [...spoiledFrameworks, ...spoiledMatrices];
  for (const { content, refusal } of spoiled) {
    reasons.add(refusal.reason);
    if (refusal.place === '' || refusal.place.includes('weight') || refusal.place.includes('__proto__')) continue;
    if (reasons.size === 1 || refusal.place.length < 12) continue; // a few of each are enough for the time that they take
    await addFile(content);
    const notice = await screen.findByText(/^Where: /);
    expect(notice.textContent).not.toMatch(/frameworks\.|undefined|\{\{/);
    await user.click(within(refusalBlock()).getByRole('button'));
  }
  expect([...reasons].toSorted()).toEqual([...refusalReasons].toSorted());
}, 60_000);
