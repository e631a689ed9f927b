import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { CheckPage } from '../../../renderer/portfolio/check/CheckPage.tsx';
import type { PortfolioId } from '../../../shared/portfolio/portfolio.contract.ts';
import { attach, savePageWith } from '../../support/attach.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { addPersonTo, portfolioOf, words } from '../../support/portfolio/made-portfolio.ts';
import { showRoutes } from '../../support/routed-pages.tsx';
import { unwrap } from '../../support/test-client.ts';

const open = (journal: JournalWindow, id: PortfolioId) =>
  showRoutes(journal, [{ path: '/portfolio/:portfolioId/check', element: <CheckPage /> }], `/portfolio/${id}/check`);
const checked = async ({ client }: JournalWindow, id: PortfolioId) =>
  unwrap(await client.portfolio.checkPortfolio({ id }));

test('names are decided one by one with the keyboard alone, codes in one step, and can be decided again', async () => {
  const journal = await openJournalWindow();
  await addPersonTo(journal.client, 'Heron', 'Anna Meyer');
  await addPersonTo(journal.client, 'Plover', '');
  const said =
    'Heron and Plover met. Anna asked first. I rang 01632 960158. The new secretary, Radmila Thorsager, laughed.';
  const { id } = await portfolioOf(journal.client, words(said));
  open(journal, id);
  await screen.findByText('5 things are left to decide.');
  const sentence = screen.getByText('Anna', { selector: 'mark' }).closest('[data-private]');
  expect(sentence?.textContent).toBe('Anna asked first.');

  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Use labels for all 2 codes' }));
  await screen.findByText('3 things are left to decide.');
  expect(await screen.findByRole('button', { name: 'Make a file' })).toHaveProperty('disabled', true);
  // The keyboard stands on the card that is next, and every answer is a Tab away.
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('article', { name: 'Anna' })));
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Use “Teacher A”' }));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('article', { name: 'Radmila Thorsager' })));
  await user.tab();
  await user.tab();
  await user.keyboard('{Enter}'); // Another word…
  const field = await screen.findByRole('textbox', { name: 'What is to stand for “Radmila Thorsager”' });
  expect(document.activeElement).toBe(field);
  await user.keyboard('the office{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('article', { name: '01632 960158' })));
  await user.click(screen.getByRole('button', { name: 'Leave the sentence out' }));
  await screen.findByText('Everything is decided. It may leave.');

  // From here it goes on to the file, and back from there without a detour.
  await user.click(screen.getByRole('button', { name: 'Make a file' }));
  await user.click(await screen.findByRole('link', { name: 'Look at it again' }, { timeout: 10_000 }));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Look at it again' })).toBeNull());
  expect(screen.getByText('Everything is decided. It may leave.')).toBeDefined();

  const { hits, isReady } = await checked(journal, id);
  expect(isReady).toBe(true);
  expect(hits.map(({ words: found, decision, replacement }) => [found, decision, replacement])).toEqual([
    ['Anna', 'replace', 'Teacher A'],
    ['Radmila Thorsager', 'replace', 'the office'],
    ['01632 960158', 'leave-out', ''],
    ['Heron', 'replace', 'Teacher A'],
    ['Plover', 'replace', 'Teacher B'],
  ]);
  const report = screen.getByRole('region', { name: 'Note on what was changed' });
  expect(report.textContent).toContain('codes: 2 in 2 places');
  expect(report.textContent).not.toMatch(/Heron|Anna|Teacher/);

  await user.click(screen.getByText('5 decided'));
  await user.click(screen.getByRole('button', { name: 'Decide again about “Anna”' }));
  await screen.findByRole('article', { name: 'Anna' });
});

test('a replacement that tells as much is refused in plain words, and nothing was decided', async () => {
  const journal = await openJournalWindow();
  await addPersonTo(journal.client, 'Heron', 'Anna Meyer');
  const { id } = await portfolioOf(journal.client, words('Heron asked.'));
  open(journal, id);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Another word…' }));
  const field = screen.getByRole('textbox');
  await user.clear(field);
  await user.type(field, 'Ms Meyer{Enter}');
  await screen.findByText('These words would tell as much as the ones they replace.');
  expect((await checked(journal, id)).hits[0]?.decision).toBeNull();
});

test('a picture is cut and blurred with the keyboard, and has to be looked at again after that', async () => {
  const journal = await openJournalWindow();
  const shot = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#6b7f94' } })
    .jpeg()
    .toBuffer();
  const file = await attach(journal.client, 'wall.jpg', shot);
  const entryId = await savePageWith(journal.client, 'A wall', [file]);
  const { id } = await portfolioOf(journal.client, { kind: 'page', entryId, promptIds: null });
  open(journal, id);
  const pictures = await screen.findByRole('region', { name: 'Pictures' });
  const user = userEvent.setup();
  await user.click(within(pictures).getByRole('checkbox', { name: 'Nobody is to be seen who did not agree' }));
  await waitFor(async () => expect((await checked(journal, id)).pictures[0]?.isChecked).toBe(true));

  await user.click(within(pictures).getByRole('button', { name: 'Cut or blur wall.jpg' }));
  await user.click(within(pictures).getByRole('button', { name: 'Add a box' }));
  await waitFor(() =>
    expect(document.activeElement).toBe(within(pictures).getByRole('button', { name: 'Blurred box 1' })),
  );
  await user.keyboard('{ArrowLeft}{ArrowUp}{Shift>}{ArrowRight}{/Shift}');
  await user.click(within(pictures).getByRole('radio', { name: 'Show only what is inside' }));
  await user.click(within(pictures).getByRole('button', { name: 'Add a box' }));
  await waitFor(() =>
    expect(document.activeElement).toBe(within(pictures).getByRole('button', { name: 'What is shown' })),
  );
  await user.click(within(pictures).getByRole('button', { name: 'Done' }));
  await waitFor(async () =>
    expect((await checked(journal, id)).pictures[0]).toMatchObject({
      blurs: [{ x: 0.355, y: 0.355, width: 0.27, height: 0.25 }],
      crop: { x: 0.375, y: 0.375, width: 0.25, height: 0.25 },
      isChecked: false,
    }),
  );
  await within(pictures).findByText('Cut, One box blurred');
});

test('of each file it is said what becomes of what it tells; one that cannot be cleaned is left out or sent by a key', async () => {
  const journal = await openJournalWindow();
  const old = await attach(journal.client, 'Old.rtf', Buffer.from('{\\rtf1{\\info{\\author Planted}}Words}'));
  const plain = await attach(journal.client, 'List.txt', Buffer.from('Only words.'));
  const page = await savePageWith(journal.client, 'With files', [old, plain]);
  const { id } = await portfolioOf(journal.client, { kind: 'page', entryId: page, promptIds: null });
  open(journal, id);
  const files = await screen.findByRole('region', { name: 'Files that go along' });
  expect(within(files).getByText('List.txt').closest('li')?.textContent).toContain('Nothing is hidden in it.');
  expect(within(files).getByText('One left to decide')).toBeDefined();
  expect(await screen.findByRole('button', { name: 'Make a file' })).toHaveProperty('disabled', true);

  const user = userEvent.setup();
  within(files).getByRole('button', { name: 'Send it as it is' }).focus();
  await user.keyboard('{Enter}');
  await within(files).findByText('Goes along as it is.');
  expect(document.activeElement).toBe(within(files).getByText('Old.rtf').closest('li'));
  await screen.findByText('Everything is decided. It may leave.');
  await user.click(within(files).getByRole('button', { name: 'Decide again about “Old.rtf”' }));
  await user.click(await within(files).findByRole('button', { name: 'Leave it out' }));
  await within(files).findByText('Stays out.');
  expect((await checked(journal, id)).report.leftOut).toEqual([{ title: '', reason: 'by-the-coach' }]);
});
