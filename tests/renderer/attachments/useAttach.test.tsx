import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { useAttach } from '../../../renderer/attachments/public.ts';
import type { AttachedChoice, EditorHost } from '../../../renderer/editor/host.ts';
import { PIECE_BYTES } from '../../../shared/attachments/attachments.contract.ts';
import { png } from '../../support/contents.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

const user = userEvent.setup();
let journal: JournalWindow;
let attach: EditorHost['attach'];

function Page() {
  const attaching = useAttach();
  attach = attaching.attach;
  return attaching.panel;
}

beforeEach(async () => {
  journal = await openJournalWindow();
  journal.show(<Page />);
});

const file = (name: string, content: Uint8Array | string) => new File([content as BlobPart], name);

/** A file on a slow disk: each of its pieces takes a while to be read. */
function slowFile(name: string, pieces: number): File {
  const slow = file(name, new Uint8Array(pieces * PIECE_BYTES));
  const piece = () => new Promise((resolve) => setTimeout(() => resolve(new ArrayBuffer(PIECE_BYTES)), 30));
  slow.slice = () => ({ arrayBuffer: piece }) as never;
  return slow;
}

const stored = async () => unwrap(await journal.client.attachments.listAttachments(null));
const asked = (operation: string) =>
  journal.bridge.asked.filter((channel) => channel === `attachments:${operation}`).length;

async function attached(...files: File[]): Promise<AttachedChoice[]> {
  let kept: AttachedChoice[] = [];
  await act(async () => {
    kept = await attach(files);
  });
  return kept;
}

test('files are taken in piece by piece and answered in their order, with what they are', async () => {
  const long = new Uint8Array(2 * PIECE_BYTES + 5).fill(7);
  const kept = await attached(file('long.bin', long), file('heron.png', png()), file('empty.txt', ''));
  expect(kept.map(({ name, isImage }) => [name, isImage])).toEqual([
    ['long.bin', false],
    ['heron.png', true],
    ['empty.txt', false],
  ]);
  expect(asked('appendUpload')).toBe(4);
  expect(Buffer.concat([...journal.context.vault.attachments.read(kept[0]?.attachmentId ?? '')]).equals(long)).toBe(
    true,
  );
  expect(screen.queryByRole('region')).toBeNull();
});

test('while they come in the panel says so, and one of them can be given up on without the others', async () => {
  let answer: Promise<AttachedChoice[]> | undefined;
  act(() => {
    answer = attach([slowFile('slow.bin', 40), file('quick.txt', 'words')]);
  });
  expect(await screen.findByRole('progressbar', { name: 'How far slow.bin is' })).toBeDefined();
  expect(screen.getByRole('status').textContent).toMatch(/^Attaching/);
  await user.click(screen.getByRole('button', { name: 'Do not attach slow.bin' }));
  let kept: AttachedChoice[] = [];
  await act(async () => {
    kept = (await answer) ?? [];
  });
  expect(kept.map(({ name }) => name)).toEqual(['quick.txt']);
  expect((await stored()).map(({ name }) => name)).toEqual(['quick.txt']);
  expect(asked('cancelUpload')).toBe(1);
  expect(screen.queryByRole('region')).toBeNull();
});

test('what is refused is named with its reason, and the rest is attached', async () => {
  const huge = file('film.mp4', 'x');
  Object.defineProperty(huge, 'size', { value: 3 * 1024 ** 3 });
  const kept = await attached(huge, file('notes.txt', 'words'));
  expect(kept.map(({ name }) => name)).toEqual(['notes.txt']);
  expect(screen.getByText('Not attached: film.mp4')).toBeDefined();
  expect(screen.getByRole('alert').textContent).toContain('This file is larger than 2 GB.');
  await user.click(screen.getByRole('button', { name: 'Got it' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a folder, or a file on a stick that is gone, is told by name and leaves nothing', async () => {
  const gone = file('gone.txt', 'words');
  gone.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }) as never;
  expect(await attached(gone)).toEqual([]);
  expect(screen.getByRole('alert').textContent).toContain('This file was not taken in to its end.');
  expect(await stored()).toEqual([]);
});

test('leaving the page gives up on what is not in yet', async () => {
  let answer: Promise<AttachedChoice[]> | undefined;
  act(() => {
    answer = attach([slowFile('slow.bin', 40)]);
  });
  await waitFor(() => expect(asked('appendUpload')).toBeGreaterThan(0));
  cleanup();
  expect(await answer).toEqual([]);
  expect(await stored()).toEqual([]);
});
