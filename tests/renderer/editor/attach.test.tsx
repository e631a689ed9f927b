import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { NodeSelection } from '@tiptap/pm/state';
import { beforeEach, expect, test } from 'vitest';
import type { AttachedChoice } from '../../../renderer/editor/host.ts';
import { answer, page } from '../../support/builders.ts';
import { attachmentIdOf, smallJournal } from './host.tsx';
import { placeOf } from './open-editor.ts';
import { type OpenPage, openPage } from './open-page.tsx';
import { pressKey, settle, typeText } from './typing.ts';

const user = userEvent.setup();
beforeEach(() => document.getSelection()?.removeAllRanges());

const file = (name: string) => new File(['x'], name);

function transfer(files: File[], data: Record<string, string> = {}): DataTransfer {
  return { files, types: ['Files'], getData: (type: string) => data[type] ?? '' } as unknown as DataTransfer;
}

async function pasteFiles({ editor }: OpenPage, clipboardData: DataTransfer): Promise<void> {
  const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData });
  editor.view.dom.dispatchEvent(event);
  await settle();
}

const kinds = ({ written }: OpenPage) => written.content?.map(({ type }) => type);

test('a picture that is pasted stands at the caret, with a line below to write on', async () => {
  const journal = smallJournal();
  const opened = await openPage(page('before', '', 'after'), journal);
  opened.editor.commands.setTextSelection(9);
  await pasteFiles(opened, transfer([file('board.png')]));
  expect(journal.attached.map(({ name }) => name)).toEqual(['board.png']);
  expect(opened.written.content?.[1]).toEqual({ type: 'image', attrs: { attachmentId: attachmentIdOf(1), alt: '' } });
  expect(kinds(opened)).toEqual(['paragraph', 'image', 'paragraph']);
  expect(screen.getByTestId('image-1')).toBeDefined();
});

test('other files stand as files, several in their order', async () => {
  const opened = await openPage(page(''), smallJournal());
  await pasteFiles(opened, transfer([file('plan.pdf'), file('board.png')]));
  expect(kinds(opened)).toEqual(['attachment', 'image', 'paragraph']);
  expect(opened.written.content?.[0]?.attrs).toEqual({ attachmentId: attachmentIdOf(1), name: 'plan.pdf' });
});

test('files that are dropped stand where they fell', async () => {
  const opened = await openPage(page('first', 'second', 'third'), smallJournal());
  opened.editor.view.posAtCoords = () => ({ pos: placeOf(opened.editor, 'third'), inside: -1 });
  const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: transfer([file('plan.pdf')]),
    clientX: 10,
    clientY: 10,
  });
  opened.editor.view.dom.dispatchEvent(drop);
  await settle();
  expect(drop.defaultPrevented).toBe(true);
  expect(kinds(opened)).toEqual(['paragraph', 'paragraph', 'attachment', 'paragraph']);
});

test('while a file is taken in one can write on, and it comes to where it was meant to stand', async () => {
  const journal = smallJournal();
  let answerWith: (files: AttachedChoice[]) => void = () => {};
  journal.attachWith = () =>
    new Promise((resolve) => {
      answerWith = resolve;
    });
  const opened = await openPage(page('one', '', 'three'), journal);
  opened.editor.commands.setTextSelection(6);
  await pasteFiles(opened, transfer([file('film.mp4')]));
  expect(opened.writing.querySelector('.attach-place')).not.toBeNull();
  opened.editor.commands.setTextSelection(1);
  await typeText(opened.editor, 'Number ');
  answerWith([{ attachmentId: attachmentIdOf(7), name: 'film.mp4', isImage: false }]);
  await settle();
  expect(kinds(opened)).toEqual(['paragraph', 'attachment', 'paragraph']);
  expect(opened.writing.querySelector('.attach-place')).toBeNull();
});

test('a file that could not be taken in leaves the page as it was, and a sentence says so', async () => {
  const journal = smallJournal();
  journal.attachWith = () => Promise.reject(new Error('full'));
  const opened = await openPage(page('one'), journal);
  await pasteFiles(opened, transfer([file('film.mp4')]));
  expect(opened.editor.getJSON()).toEqual(page('one'));
  expect(screen.getByText('Nothing was added. The page is unchanged.')).toBeDefined();
});

test('words with a picture of them on the clipboard are pasted as words', async () => {
  const journal = smallJournal();
  const opened = await openPage(page(''), journal);
  const data = { 'text/html': '<table><tr><td>Week</td></tr></table>', 'text/plain': 'Week' };
  await pasteFiles(opened, transfer([file('image.png')], data));
  expect(journal.attached).toEqual([]);
  expect(opened.editor.getText().trim()).toBe('Week');
});

test('without a journal around it a dropped file does nothing, and does not take the place of the page', async () => {
  const opened = await openPage(page('one'));
  const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: transfer([file('plan.pdf')]),
  });
  opened.editor.view.dom.dispatchEvent(drop);
  await settle();
  expect(drop.defaultPrevented).toBe(true);
  expect(opened.editor.getJSON()).toEqual(page('one'));
});

test('in the answer of a prompt it belongs to the answer', async () => {
  const opened = await openPage({ type: 'doc', content: [answer('p1', 'What?', null, 'words')] }, smallJournal());
  opened.editor.commands.setTextSelection(7);
  await pasteFiles(opened, transfer([file('plan.pdf')]));
  expect(kinds(opened)).toEqual(['promptSection']);
  expect(opened.written.content?.[0]?.content?.map(({ type }) => type)).toContain('attachment');
});

const withPicture = {
  type: 'doc' as const,
  content: [{ type: 'image', attrs: { attachmentId: attachmentIdOf(1), alt: '' } }, ...(page('after').content ?? [])],
};

test('what a picture shows is written below it, reached by Tab and left by Enter', async () => {
  const opened = await openPage(withPicture, smallJournal());
  const caption = await screen.findByRole('textbox', { name: 'What the picture shows' });
  opened.editor.commands.setNodeSelection(0);
  await pressKey(opened.editor, 'Tab');
  expect(document.activeElement).toBe(caption);
  await user.keyboard('The board{Enter}');
  await waitFor(() => expect(opened.written.content?.[0]?.attrs?.['alt']).toBe('The board'));
  expect(opened.editor.state.selection).toBeInstanceOf(NodeSelection);
});

test('a selected picture goes by one key, and undo brings it back', async () => {
  const opened = await openPage(withPicture, smallJournal());
  opened.editor.commands.setNodeSelection(0);
  await waitFor(() => expect(opened.writing.querySelector('.attached.is-selected')).not.toBeNull());
  await pressKey(opened.editor, 'Delete');
  expect(kinds(opened)).toEqual(['paragraph']);
  opened.editor.commands.undo();
  expect(opened.editor.state.doc.firstChild?.type.name).toBe('image');
});

test('without a journal around it a picture is its words', async () => {
  const shown = {
    ...withPicture,
    content: [{ type: 'image', attrs: { attachmentId: attachmentIdOf(1), alt: 'Board' } }],
  };
  const { writing } = await openPage(shown);
  await waitFor(() => expect(writing.querySelector('.attached')?.textContent).toBe('Board'));
});
