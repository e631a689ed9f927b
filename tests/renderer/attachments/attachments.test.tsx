import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { decodeText } from '../../../renderer/attachments/decode-text.ts';
import { AttachedFile, AttachedImage, SpaceSettings } from '../../../renderer/attachments/public.ts';
import { attach, savePageWith } from '../../support/attach.ts';
import { docx, png, wav } from '../../support/contents.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { serveAttachmentsTo } from '../../support/serve-attachments.ts';

const user = userEvent.setup();
let journal: JournalWindow;

beforeEach(async () => {
  journal = await openJournalWindow();
  serveAttachmentsTo(globalThis, journal.context);
});

const kept = (name: string, content: Uint8Array) => attach(journal.client, name, content);
const card = (name: string) => screen.findByRole('region', { name: `Attached: ${name}` });
const showFile = async (name: string, content: Uint8Array) => {
  const { id } = await kept(name, content);
  journal.show(<AttachedFile attachmentId={id} name={name} />);
  return card(name);
};
const choose = async (name: string, item: string) => {
  await user.click(await screen.findByRole('button', { name: `More for ${name}` }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
};

test('a file is a card with its name, kind and size', async () => {
  expect((await showFile('plan.docx', await docx())).textContent).toMatch(/^plan\.docxDocument · \d+ byte/);
});

test('a file that lies about its type is shown as what it is, and its name is said to differ', async () => {
  const shown = await showFile('invoice.pdf', png());
  expect(within(shown).getByText(/^Picture, though its name ends in “\.pdf”/)).toBeDefined();
  expect(within(shown).getByRole('img', { name: 'invoice.pdf' })).toBeDefined();
});

test('an empty file says so, and offers no preview', async () => {
  const shown = await showFile('nothing.txt', new Uint8Array());
  expect(within(shown).getByText('Empty file')).toBeDefined();
  expect(shown.querySelector('pre, audio, video, img')).toBeNull();
});

test('a recording has a player under its name', async () => {
  const shown = await showFile('talk.wav', wav(1));
  const player = shown.querySelector('audio');
  expect(player?.getAttribute('aria-label')).toBe('talk.wav');
  expect(player?.controls).toBe(true);
  expect(player?.src).toMatch(/^app:\/\/cairn\/attachment\/[0-9a-f]{64}$/);
});

test('the journal is not locked while something plays', async () => {
  const player = (await showFile('talk.wav', wav(1))).querySelector('audio');
  const noted = () => journal.bridge.asked.filter((channel) => channel === 'app:noteActivity').length;
  expect(noted()).toBe(0);
  player?.dispatchEvent(new Event('timeupdate'));
  player?.dispatchEvent(new Event('timeupdate'));
  expect(noted()).toBe(1);
});

test('a text shows its first lines as letters, whatever they say, and more of it on request', async () => {
  const lines = ['<b>not bold</b>', ...Array.from({ length: 20 }, (_, n) => `line ${n}`)];
  const shown = await showFile('notes.html', Buffer.from(lines.join('\n')));
  expect(await within(shown).findByText(/<b>not bold<\/b>/)).toBeDefined();
  expect(shown.textContent).not.toContain('line 19');
  await user.click(within(shown).getByRole('button', { name: 'Read notes.html' }));
  expect((await screen.findByRole('dialog')).textContent).toContain('line 19');
});

test('letters of three kinds of files are read as they were meant', () => {
  expect(decodeText(Buffer.from('Amélie 🪨'))).toBe('Amélie 🪨');
  expect(decodeText(Buffer.from('\uFEFFAmélie', 'utf16le'))).toBe('Amélie');
  expect(decodeText(Buffer.from('Amélie', 'latin1'))).toBe('Amélie');
  expect(decodeText(Buffer.from('岩'.repeat(3)).subarray(0, 8))).toBe('岩岩');
});

test('a picture has its words below it, and opens large on Enter', async () => {
  const { id } = await kept('heron.png', png());
  journal.show(<AttachedImage attachmentId={id} alt="A heron at dawn" />);
  expect(await screen.findByText('A heron at dawn')).toBeDefined();
  screen.getByRole('button', { name: 'Show A heron at dawn large' }).focus();
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'A heron at dawn' });
  expect(within(dialog).getByRole('img', { name: 'A heron at dawn' })).toBeDefined();
});

test('what is not in the journal says so in its place, under its name', async () => {
  journal.show(<AttachedFile attachmentId={'0'.repeat(64)} name="heron.png" />);
  expect((await screen.findByRole('region', { name: 'heron.png' })).textContent).toContain(
    'This attachment is not in the journal.',
  );
});

test('a damaged picture is told from one that nobody can draw', async () => {
  const { id } = await kept('heron.png', png());
  journal.show(<AttachedImage attachmentId={id} alt="" />);
  const picture = await waitFor(() => {
    const found = document.querySelector('img');
    if (!found) throw new Error('not yet');
    return found;
  });
  picture.dispatchEvent(new Event('error'));
  expect(await screen.findByText(/^This picture cannot be shown here/)).toBeDefined();
});

test('a content that cannot be read any more is called damaged', async () => {
  const { id } = await kept('heron.png', png());
  journal.show(<AttachedImage attachmentId={id} alt="" />);
  await screen.findByRole('button', { name: 'Show heron.png large' });
  await journal.context.vault.attachments.remove(id);
  document.querySelector('img')?.dispatchEvent(new Event('error'));
  expect(await screen.findByText('This attachment is damaged and was not opened.')).toBeDefined();
});

test('opening outside asks first, staying is the easy way, and a readable copy is made only on yes', async () => {
  await showFile('plan.docx', await docx());
  await choose('plan.docx', 'Open in another program…');
  await user.click(await screen.findByRole('button', { name: 'Keep it in Cairn' }));
  expect(journal.context.world.openedOutside).toEqual([]);
  await choose('plan.docx', 'Open in another program…');
  await user.click(await screen.findByRole('button', { name: 'Open a readable copy' }));
  expect(await screen.findByText(/^It is open in another program/)).toBeDefined();
  expect(journal.context.world.openedOutside).toHaveLength(1);
});

test('another program is not offered for what could run', async () => {
  await showFile('setup.exe', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500, 1)]));
  await user.click(screen.getByRole('button', { name: 'More for setup.exe' }));
  const names = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
  expect(names).toEqual(['Save a copy…', 'What shows it']);
});

test('a copy is saved where the coach wants it, and said that others can read it', async () => {
  journal.context.world.saveTo = `${journal.context.paths.log}.copy`;
  await showFile('talk.wav', wav(1));
  await choose('talk.wav', 'Save a copy…');
  await waitFor(() => expect(document.body.textContent).toContain('“cairn.log.copy” is saved'));
});

test('the pages that show an attachment are one click away', async () => {
  const attachment = await kept('talk.wav', wav(1));
  const id = await savePageWith(journal.client, 'Heron, first visit', [attachment]);
  journal.show(<AttachedFile attachmentId={attachment.id} name="talk.wav" />);
  await choose('talk.wav', 'What shows it');
  await user.click(await screen.findByRole('link', { name: 'Heron, first visit' }));
  expect(journal.address).toBe(`/journal/${id}`);
});

test('the space is told in words first, then part by part, and what nothing shows can be removed', async () => {
  const shown = await kept('talk.wav', wav(60));
  await savePageWith(journal.client, 'Heron, first visit', [shown]);
  await kept('old.wav', wav(40));
  journal.show(<SpaceSettings />);
  expect(
    await screen.findByText(
      /^The journal and all that belongs to it take .* Most of that is attachments\..* are free\.$/,
    ),
  ).toBeDefined();
  const table = await screen.findByRole('table', { name: 'Every attachment, with the pages that show it' });
  const names = within(table).getAllByRole('button', { name: /^Look at/ });
  expect(names.map(({ textContent }) => textContent)).toEqual(['talk.wav', 'old.wav']);
  expect(within(table).getByRole('link', { name: 'Heron, first visit' })).toBeDefined();
  expect(within(table).queryByRole('button', { name: 'Remove talk.wav' })).toBeNull();

  await user.click(within(table).getByRole('button', { name: 'Remove old.wav' }));
  await user.click(await screen.findByRole('button', { name: 'Keep' }));
  await user.click(within(table).getByRole('button', { name: 'Remove old.wav' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText(/^One attachment is removed\./)).toBeDefined();
  await waitFor(() => expect(screen.queryByText('old.wav')).toBeNull());
});

test('a journal without attachments says how to begin', async () => {
  journal.show(<SpaceSettings />);
  expect(await screen.findByText('No attachments yet')).toBeDefined();
});
