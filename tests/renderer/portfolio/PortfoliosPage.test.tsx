import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { makePortfolio, showPortfolio } from './builder-window.tsx';

const user = userEvent.setup();

test('the first portfolio begins with an empty outline, and with a program where there is one', async () => {
  const journal = await openJournalWindow();
  const pages = showPortfolio(journal, '/portfolio');
  await screen.findByRole('heading', { name: 'Show what this year came to' });
  await user.click(screen.getByRole('button', { name: 'Begin with an empty one' }));
  const dialog = await screen.findByRole('dialog', { name: 'Begin with an empty one' });
  await user.type(within(dialog).getByLabelText('Title'), 'My year{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'My year' })).toBeDefined();
  expect(screen.getByText('Nothing is in it yet. Add a page, an artefact, or a few words.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Add a part' }));
  const [made] = unwrap(await journal.client.portfolio.listPortfolios(null));
  if (!made) throw new Error('nothing was begun');
  await waitFor(async () =>
    expect(unwrap(await journal.client.portfolio.findPortfolio({ id: made.id })).parts).toHaveLength(1),
  );
  journal.context.world.now = new Date(journal.context.world.now.getTime() + 60_000);
  unwrap(await journal.client.programs.saveProgram({ id: null, name: 'Certificate' }));
  await journal.queryClient.invalidateQueries();
  await pages.go('/portfolio');
  await user.click(await screen.findByRole('button', { name: 'Begin with a program' }));
  const begin = await screen.findByRole('dialog', { name: 'Begin with a program' });
  await user.type(within(begin).getByLabelText('Title'), 'For the program{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'For the program' });
  expect(unwrap(await journal.client.portfolio.listPortfolios(null))).toMatchObject([
    { title: 'For the program', program: 'Certificate' },
    { title: 'My year' },
  ]);
});

test('a portfolio goes for good only when that is said twice', async () => {
  const journal = await openJournalWindow();
  await makePortfolio(journal, { Listening: [{ kind: 'words', words: 'A line.' }] });
  showPortfolio(journal, '/portfolio');
  const list = await screen.findByRole('list', { name: 'Your portfolios' });
  expect(within(list).getByText(/1 piece/)).toBeDefined();
  await user.click(within(list).getByRole('button', { name: /^Remove this portfolio/ }));
  await user.click(await screen.findByRole('button', { name: 'Remove it' }));
  expect(await screen.findByRole('heading', { name: 'Show what this year came to' })).toBeDefined();
});
