import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { AllSelection } from '@tiptap/pm/state';
import { beforeEach, describe, expect, test } from 'vitest';
import { answer, page } from '../../support/builders.ts';
import { cupPrompt, smallJournal } from './host.tsx';
import { placeOf, wordsOn } from './open-editor.ts';
import { type OpenPage, openPage } from './open-page.tsx';
import { pressKey, settle, typeText } from './typing.ts';

const user = userEvent.setup();
beforeEach(() => document.getSelection()?.removeAllRanges());

async function openPrompts(...answers: string[]): Promise<OpenPage> {
  const prompts = ['What?', 'So what?', 'Now what?'];
  const content = prompts.map((prompt, index) => answer(`p${index + 1}`, prompt, null, answers[index] ?? ''));
  return openPage({ type: 'doc', content }, smallJournal());
}

const stateOf = ({ editor }: OpenPage) => editor.state.doc.content.content.map((node) => node.attrs['state'] as string);

async function choose(opened: OpenPage, words: string, name: string): Promise<void> {
  opened.editor.commands.setTextSelection(placeOf(opened.editor, words));
  await pressKey(opened.editor, 'Enter', { altKey: true });
  await user.click(await screen.findByRole('menuitem', { name }));
  await settle();
}

describe('prompts that are passed over', () => {
  test('a skipped prompt keeps its answer, lets the caret go on, and comes back by its own button', async () => {
    const opened = await openPrompts('one', 'two', 'three');
    await choose(opened, 'one', 'Skip');
    expect(stateOf(opened)).toEqual(['skipped', 'open', 'open']);
    expect(opened.editor.state.selection.$from.parent.textContent).toBe('two');
    expect(opened.writing.querySelector('section')?.textContent).toContain('Skipped');
    await user.click(screen.getByRole('button', { name: 'Bring back' }));
    expect(stateOf(opened)).toEqual(['open', 'open', 'open']);
    expect(wordsOn(opened.editor)).toEqual({ p1: 'one', p2: 'two', p3: 'three' });
  });

  test('hidden prompts are counted at the end of the page and shown again from there', async () => {
    const opened = await openPrompts('one', 'two', 'three');
    await choose(opened, 'one', 'Hide');
    expect(screen.getByText(/^1 prompt is hidden/)).toBeDefined();
    await choose(opened, 'two', 'Hide');
    expect(screen.getByText(/^2 prompts are hidden/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Show them' }));
    expect(stateOf(opened)).toEqual(['open', 'open', 'open']);
    expect(wordsOn(opened.editor)).toEqual({ p1: 'one', p2: 'two', p3: 'three' });
    expect(screen.queryByText(/hidden/)).toBeNull();
  });

  test('deleting the whole page leaves the answers that nobody saw', async () => {
    const opened = await openPrompts('one', 'two', 'three');
    await choose(opened, 'one', 'Hide');
    await choose(opened, 'two', 'Skip');
    opened.editor.view.dispatch(opened.editor.state.tr.setSelection(new AllSelection(opened.editor.state.doc)));
    await pressKey(opened.editor, 'Backspace');
    expect(wordsOn(opened.editor)).toEqual({ p1: 'one', p2: 'two', p3: '' });
    await typeText(opened.editor, 'new');
    expect(wordsOn(opened.editor)).toEqual({ p1: 'one', p2: 'two', p3: 'new' });
  });

  test('with every prompt hidden there is still a line to write on', async () => {
    const opened = await openPrompts('one', 'two', 'three');
    for (const words of ['one', 'two', 'three']) await choose(opened, words, 'Hide');
    await typeText(opened.editor, 'free');
    expect(wordsOn(opened.editor)).toEqual({ p1: 'one', p2: 'two', p3: 'three', 'outside 3': 'free' });
  });

  test('the keys from prompt to prompt pass over those that are out of sight', async () => {
    const opened = await openPrompts('one', 'two', 'three');
    await choose(opened, 'two', 'Hide');
    opened.editor.commands.setTextSelection(placeOf(opened.editor, 'one'));
    await pressKey(opened.editor, 'Enter', { ctrlKey: true });
    expect(opened.editor.state.selection.$from.parent.textContent).toBe('three');
  });

  test('undo brings a prompt back as well, step by step with what was written', async () => {
    const opened = await openPrompts('one', 'two', 'three');
    await choose(opened, 'one', 'Hide');
    await typeText(opened.editor, 'x');
    opened.editor.commands.undo();
    expect(stateOf(opened)[0]).toBe('hidden');
    opened.editor.commands.undo();
    expect(stateOf(opened)[0]).toBe('open');
  });

  test('by the slash menu it works, too', async () => {
    const opened = await openPrompts('one', '', 'three');
    opened.editor.commands.setTextSelection(placeOf(opened.editor, 'one') + 3);
    await typeText(opened.editor, ' /skip');
    await settle();
    await pressKey(opened.editor, 'Enter');
    expect(stateOf(opened)[0]).toBe('skipped');
    expect(wordsOn(opened.editor)['p1']).toBe('one ');
  });
});

describe('prompts in the middle of a page', () => {
  async function chooser(opened: OpenPage, words: string): Promise<HTMLElement> {
    await choose(opened, words, 'Add a prompt below…');
    return screen.findByRole('combobox', { name: 'Find a prompt, or write your own' });
  }

  test('a prompt of a template comes below this one, with its id, and can be answered at once', async () => {
    const opened = await openPrompts('one', 'two', 'three');
    await chooser(opened, 'one');
    await user.type(screen.getByRole('combobox'), 'evidence');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
    await user.keyboard('{Enter}');
    await settle();
    await typeText(opened.editor, 'Exit tickets.');
    expect(Object.keys(wordsOn(opened.editor))).toEqual(['p1', cupPrompt.prompt.id, 'p2', 'p3']);
    expect(opened.written.content?.[1]?.attrs).toMatchObject({ promptVersion: 3, prompt: 'Which evidence came up?' });
    expect(wordsOn(opened.editor)[cupPrompt.prompt.id]).toBe('Exit tickets.');
  });

  async function addOwn(): Promise<OpenPage> {
    const opened = await openPrompts('one', 'two', 'three');
    await user.type(await chooser(opened, 'two'), 'Who was quiet?{Enter}');
    await settle();
    return opened;
  }

  test('a prompt of the coach stands where it was asked for', async () => {
    const opened = await addOwn();
    expect(opened.written.content?.[2]?.attrs).toMatchObject({ prompt: 'Who was quiet?', heading: null });
    expect(String(opened.written.content?.[2]?.attrs?.['promptId'])).toMatch(/^own\./);
  });

  test('only the coach’s own prompt can be removed; with an answer in it, one line offers to undo that', async () => {
    const opened = await addOwn();
    await typeText(opened.editor, 'Finch');
    await choose(opened, 'Finch', 'Remove');
    expect(opened.written.content).toHaveLength(3);
    expect(screen.getByText('The prompt and its answer are removed.')).toBeDefined();
    await user.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1) ?? document.body);
    expect(opened.editor.state.doc.child(2).textContent).toBe('Finch');
    opened.editor.commands.setTextSelection(placeOf(opened.editor, 'one'));
    await pressKey(opened.editor, 'Enter', { altKey: true });
    await screen.findByRole('menuitem', { name: 'Skip' });
    expect(screen.queryByRole('menuitem', { name: 'Remove' })).toBeNull();
  });

  test('on a page without prompts it takes the place of the empty line', async () => {
    const opened = await openPage(page('before', ''), smallJournal());
    opened.editor.commands.setTextSelection(9);
    await typeText(opened.editor, '/prompt');
    await settle();
    await pressKey(opened.editor, 'Enter');
    await user.type(await screen.findByRole('combobox'), 'Why?{Enter}');
    await settle();
    expect(opened.written.content?.map(({ type }) => type)).toEqual(['paragraph', 'promptSection']);
  });
});
