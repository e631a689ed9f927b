import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ExportButton } from '../../../renderer/portfolio/export/ExportButton.tsx';
import type { Client } from '../../../shared/contract.ts';
import type { EntryId } from '../../../shared/journal/journal.contract.ts';
import { type PieceSource, pieceId } from '../../../shared/portfolio/portfolio.contract.ts';
import { savePageWith } from '../../support/attach.ts';
import { openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { testPassphrase } from '../../support/test-context.ts';

const user = userEvent.setup();
const passphrase = () => screen.findByLabelText('Type your passphrase once more', undefined, { timeout: 10_000 });
const make = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Choose where, and make it' });

const open = async (words: string) => openWith(await openJournalWindow(), { kind: 'words', words });

async function openWithPage() {
  const journal = await openJournalWindow();
  const page = await savePageWith(journal.client, 'A page', []);
  await rewritePage(journal.client, page, 'This was there.');
  return { ...(await openWith(journal, { kind: 'page', entryId: page, promptIds: null })), page };
}

async function rewritePage(client: Client, id: EntryId, text: string): Promise<void> {
  const page = unwrap(await client.journal.findEntry({ id }));
  if (!page) throw new Error('no page');
  const body = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
  };
  unwrap(await client.journal.saveEntry({ ...page, body }));
}

async function openWith(journal: Awaited<ReturnType<typeof openJournalWindow>>, source: PieceSource) {
  const { client, context } = journal;
  const cover = {
    ...{ title: 'A year', subtitle: '', author: 'Nora', program: '', cohort: '', coversFrom: null, coversTo: null },
    ...{ logoId: null, theme: 'literata' as const, size: 'A4' as const },
  };
  const { id, revision } = unwrap(
    await client.portfolio.createPortfolio({ cover, programId: null, phaseIds: [], isFilled: false }),
  );
  const piece = {
    ...{ id: pieceId.parse(randomUUID()), title: 'What I do', why: '', requirementId: null },
    source,
  };
  const part = { id: randomUUID(), title: 'Listening', phaseId: null, intro: '', pieces: [piece] };
  const portfolio = unwrap(await client.portfolio.saveOutline({ id, outline: [part], revision }));
  const file = join(context.folder, '..', 'year.html');
  context.world.saveTo = file;
  journal.show(<ExportButton portfolio={portfolio} />);
  await user.tab();
  await user.keyboard('{Enter}');
  return { ...journal, file, portfolio };
}

test('with the keyboard alone: a form is chosen, a wrong passphrase is said calmly, the right one makes the file', async () => {
  const { file } = await open('I ask before I answer.');
  const field = await passphrase();
  expect(screen.getByText('1 piece')).toBeDefined();
  expect(make().disabled).toBe(true);
  screen.getByRole('radio', { name: 'PDF' }).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Web page' }).checked).toBe(true);
  await user.type(field, 'not it at all{Enter}');
  expect((await screen.findByRole('alert')).textContent).toMatch(/passphrase/i);
  expect(existsSync(file)).toBe(false);

  await user.clear(field);
  expect(screen.queryByRole('alert')).toBeNull();
  await user.type(field, `${testPassphrase}{Enter}`);
  const saved = await screen.findByText('Saved as “year.html”.', undefined, { timeout: 20_000 });
  expect(saved.hasAttribute('data-private')).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain('I ask before I answer.');
  expect(await screen.findByText(/^Web page, 19 November 2026/)).toBeDefined();
  expect(screen.getByText('year.html').hasAttribute('data-private')).toBe(true);
  expect(screen.getByText(/^SHA-256 [0-9a-f]{64}$/)).toBeDefined();
});

test('what is not decided leads to where it is decided, and cannot be made a file of', async () => {
  const { portfolio } = await open('Write to someone@example.org about it.');
  const link = await screen.findByRole('link', { name: 'Look at them' }, { timeout: 10_000 });
  expect(link.getAttribute('href')).toBe(`/portfolio/${portfolio.id}/check`);
  expect(screen.getByText('One word, picture or file is left to decide before this can leave.')).toBeDefined();
  expect(screen.queryByLabelText('Type your passphrase once more')).toBeNull();
});

test('a sentence that was written after the look does not leave unseen: it is said, and looking anew lets it go', async () => {
  const { client, page, file } = await openWithPage();
  const field = await passphrase();
  screen.getByRole('radio', { name: 'Web page' }).click();
  await rewritePage(client, page, 'This is new.');
  await user.type(field, `${testPassphrase}{Enter}`);
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Something in your pages has changed since you looked.',
  );
  expect(existsSync(file)).toBe(false);

  await user.click(screen.getByRole('button', { name: 'I have looked: check it anew' }));
  screen.getByRole('radio', { name: 'Web page' }).click();
  await user.type(await passphrase(), `${testPassphrase}{Enter}`);
  await screen.findByText('Saved as “year.html”.', undefined, { timeout: 20_000 });
  expect(readFileSync(file, 'utf8')).toContain('This is new.');
});
