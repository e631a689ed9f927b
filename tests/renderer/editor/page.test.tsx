import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { RichTextEditor } from '../../../renderer/editor/RichTextEditor.tsx';
import type { RichTextDocument } from '../../../shared/richtext/document.ts';
import { page } from '../../support/builders.ts';
import { openJournalWindow } from '../../support/journal-window.tsx';
import { smallJournal } from './host.tsx';
import { openPage } from './open-page.tsx';
import { typeText } from './typing.ts';

const user = userEvent.setup();
beforeEach(() => document.getSelection()?.removeAllRanges());

describe('the count of words', () => {
  const count = () => screen.getByTestId('word-count').textContent;

  test('it stands at the foot and follows the writing', async () => {
    const { editor } = await openPage(page('Heron waited.'));
    expect(count()).toBe('2 words');
    editor.commands.setTextSelection(14);
    await typeText(editor, ' So did I');
    await waitFor(() => expect(count()).toBe('5 words'));
    act(() => void editor.commands.clearContent(true));
    await waitFor(() => expect(count()).toBe('0 words'));
  });

  test('with words selected it says how many of all', async () => {
    const { editor } = await openPage(page('Heron waited', 'so long'));
    act(() => void editor.commands.setTextSelection({ from: 7, to: 17 }));
    await waitFor(() => expect(count()).toBe('2 words of 4 selected'));
  });

  test('in a small place to write there is none', async () => {
    await openPage(page('words'), undefined, { hasToolbar: false });
    expect(screen.queryByTestId('word-count')).toBeNull();
  });
});

describe('focus mode', () => {
  test('F9 leaves only the paragraph with the caret, tells the page around it, and Escape brings all back', async () => {
    const told: boolean[] = [];
    const { editor, writing } = await openPage(page('one', 'two'), undefined, {
      onFocusMode: (isOn) => told.push(isOn),
    });
    editor.commands.setTextSelection(7);
    editor.commands.focus();
    await user.keyboard('{F9}');
    expect(screen.queryByRole('toolbar')).toBeNull();
    expect([...writing.children].map(({ className }) => className.includes('is-here'))).toEqual([false, true]);
    await user.keyboard('{Escape}');
    expect(screen.getByRole('toolbar')).toBeDefined();
    expect(writing.querySelector('.is-here')).toBeNull();
    expect(told).toEqual([true, false]);
  });

  test('it can be chosen in the menu and left by a button', async () => {
    await openPage(page('one'));
    await user.click(screen.getByRole('button', { name: 'More to add' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Only this paragraph/ }));
    await user.click(await screen.findByRole('button', { name: 'Show everything again' }));
    expect(screen.getByRole('toolbar')).toBeDefined();
  });

  test('the page around it can turn it on', async () => {
    await openPage(page('one'), undefined, { isFocusMode: true });
    await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull());
  });
});

describe('a page being saved', () => {
  /** As a journal does: each change is saved and comes back as the newest state of the page. */
  function SavedPage() {
    const [saved, setSaved] = useState<RichTextDocument>(page(''));
    return <RichTextEditor initial={saved} label="Page" placeholder="" onChange={(body) => setSaved({ ...body })} />;
  }

  test('saving does not make the editor anew: undo reaches back over it', async () => {
    const journal = await openJournalWindow();
    journal.show(<SavedPage />);
    const writing = await screen.findByRole('textbox', { name: 'Page' });
    const { editor } = writing as HTMLElement & { editor: Parameters<typeof typeText>[0] };
    await typeText(editor, 'first');
    await act(async () => void editor.commands.splitBlock());
    await typeText(editor, 'second');
    expect(screen.getByRole('textbox', { name: 'Page' })).toBe(writing);
    for (let step = 0; step < 5; step++) await act(async () => void editor.commands.undo());
    expect(editor.getText()).toBe('');
    for (let step = 0; step < 5; step++) await act(async () => void editor.commands.redo());
    expect(editor.getText()).toBe('first\n\nsecond');
  });
});

test('a page with parts of another version is shown as words and never written over', async () => {
  const journal = await openJournalWindow();
  const reported: unknown[] = [];
  const foreign = { type: 'doc', content: [...(page('kept words').content ?? []), { type: 'hologram' }] } as const;
  journal.show(
    <RichTextEditor
      initial={foreign as unknown as RichTextDocument}
      label="Page"
      placeholder=""
      onChange={(body) => reported.push(body)}
    />,
  );
  expect(await screen.findByText('kept words')).toBeDefined();
  expect(screen.getByText(/Nothing is lost/)).toBeDefined();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(reported).toEqual([]);
});

test('with a journal around it, the toolbar takes files', async () => {
  await openPage(page('one'), smallJournal());
  expect(screen.getByRole('button', { name: 'Picture or file' })).toBeDefined();
});

test('a page that is left is drawn once more out of the window, where that costs nothing', async () => {
  const wasInWindow: boolean[] = [];
  const { editor } = await openPage(page('one', 'two'));
  const { view } = editor;
  const setProps = view.setProps.bind(view);
  view.setProps = (props) => {
    wasInWindow.push(view.dom.isConnected);
    setProps(props);
  };
  cleanup();
  expect(new Set(wasInWindow)).toEqual(new Set([false]));
});
