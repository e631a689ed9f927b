import type { Editor } from '@tiptap/core';
import { undoDepth } from '@tiptap/pm/history';
import { AllSelection, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, paragraph } from '../../support/builders.ts';
import { bodyOf, openEditor, openPrompts, placeOf, press, typeOver, wordsOn } from './open-editor.ts';

function putCaret(editor: Editor, from: number, to = from): void {
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)));
}

function selectAll(editor: Editor): void {
  editor.view.dispatch(editor.state.tr.setSelection(new AllSelection(editor.state.doc)));
}

const hear = (id: string | null) => document.getElementById(id ?? '')?.textContent;

describe('how prompts are shown', () => {
  test('opening a page and putting the caret into it changes nothing', () => {
    const content = [answer('p1', 'What?', 'Part 1', 'one'), answer('p2', 'So what?', null, '')];
    const editor = openEditor(...content);
    putCaret(editor, placeOf(editor, 'one'));
    expect(bodyOf(editor)).toMatchObject({ type: 'doc', content });
    expect(undoDepth(editor.state)).toBe(0);
  });

  test('a screen reader says the heading and then the prompt of each answer', () => {
    const [first] = openPrompts('one').view.dom.querySelectorAll('section');
    const group = first?.querySelector('[role="group"]');
    expect(first?.querySelector('h2')?.textContent).toBe('Part 1');
    expect(hear(group?.getAttribute('aria-labelledby') ?? null)).toBe('Part 1');
    expect(hear(group?.getAttribute('aria-describedby') ?? null)).toBe('What?');
  });

  test('heading and prompt cannot be edited', () => {
    const label = openPrompts('one').view.dom.querySelector('.prompt-label');
    expect(label?.getAttribute('contenteditable')).toBe('false');
  });

  test('an answer that is empty is folded away; the one with the caret carries the bar', () => {
    const editor = openPrompts('one', '');
    editor.view.focus();
    editor.commands.setTextSelection(placeOf(editor, 'one'));
    editor.view.dispatch(editor.state.tr.setMeta('focus', true));
    const names = [...editor.view.dom.querySelectorAll('section')].map(({ className }) => className);
    expect(names[0]).toContain('is-current');
    expect(names.slice(1)).toEqual(['is-blank', 'is-blank']);
  });

  test('a click on a prompt puts the caret into its answer', () => {
    const editor = openPrompts('one', 'two');
    const second = editor.view.dom.querySelectorAll('.prompt')[1];
    second?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
    expect(editor.state.selection.from).toBe(placeOf(editor, 'two') + 3);
  });
});

describe('moving with the keyboard', () => {
  test('Ctrl Enter goes to the next prompt and Shift Ctrl Enter back, and neither leaves the page', () => {
    const editor = openPrompts('one', 'two', 'three');
    putCaret(editor, placeOf(editor, 'one'));
    const at = () => editor.state.selection.$from.parent.textContent;
    press(editor, 'Enter', { ctrl: true });
    expect(at()).toBe('two');
    press(editor, 'Enter', { ctrl: true });
    press(editor, 'Enter', { ctrl: true });
    expect(at()).toBe('three');
    press(editor, 'Enter', { ctrl: true, shift: true });
    expect(at()).toBe('two');
    expect(wordsOn(editor)).toEqual({ p1: 'one', p2: 'two', p3: 'three' });
  });

  test('Ctrl A selects the answer first, and the page the second time', () => {
    const editor = openPrompts('one', 'two', 'three');
    putCaret(editor, placeOf(editor, 'two') + 1);
    press(editor, 'a', { ctrl: true });
    const { from, to } = editor.state.selection;
    expect(editor.state.doc.textBetween(from, to)).toBe('two');
    press(editor, 'a', { ctrl: true });
    expect(editor.state.selection).toBeInstanceOf(AllSelection);
  });

  test('Enter on an empty line stays in the answer', () => {
    const editor = openPrompts('one', 'two');
    putCaret(editor, placeOf(editor, 'one') + 3);
    press(editor, 'Enter');
    press(editor, 'Enter');
    press(editor, 'Enter');
    expect(wordsOn(editor)).toEqual({ p1: 'one|||', p2: 'two', p3: '' });
  });
});

describe('prompts outlive every key', () => {
  test('Backspace at the start of an answer does nothing, however long it is held down', () => {
    const editor = openPrompts('one', 'two');
    putCaret(editor, placeOf(editor, 'two'));
    for (let times = 0; times < 5; times++) press(editor, 'Backspace');
    expect(wordsOn(editor)).toEqual({ p1: 'one', p2: 'two', p3: '' });
  });

  test.each(['Backspace', 'Delete'])('%s with everything selected empties the answers and keeps the prompts', (key) => {
    const editor = openPrompts('one', 'two', 'three');
    selectAll(editor);
    press(editor, key);
    expect(wordsOn(editor)).toEqual({ p1: '', p2: '', p3: '' });
    press(editor, 'z', { ctrl: true });
    expect(wordsOn(editor)).toEqual({ p1: 'one', p2: 'two', p3: 'three' });
  });

  test('one undo brings the emptied answers back as they were, with what was typed a moment ago', () => {
    const editor = openPrompts('one', 'two');
    putCaret(editor, placeOf(editor, 'two') + 3);
    editor.view.dispatch(editor.state.tr.insertText(' more'));
    putCaret(editor, placeOf(editor, 'one'), placeOf(editor, 'two') + 8);
    press(editor, 'Delete');
    expect(wordsOn(editor)).toEqual({ p1: '', p2: '', p3: '' });
    editor.commands.undo();
    expect(wordsOn(editor)).toEqual({ p1: 'one', p2: 'two more', p3: '' });
  });

  test('Shift Backspace and Shift Enter do so, too', () => {
    for (const key of ['Backspace', 'Enter']) {
      const editor = openPrompts('one', 'two', 'three');
      selectAll(editor);
      press(editor, key, { shift: true });
      expect(wordsOn(editor)).toEqual({ p1: '', p2: '', p3: '' });
    }
  });

  test('Ctrl Enter deletes nothing, whatever is selected', () => {
    const editor = openPrompts('one', 'two', 'three');
    selectAll(editor);
    press(editor, 'Enter', { ctrl: true });
    expect(wordsOn(editor)).toEqual({ p1: 'one', p2: 'two', p3: 'three' });
  });

  test('a selection from one answer into another takes only what was selected', () => {
    const editor = openPrompts('one and more', 'two', 'three at last');
    putCaret(editor, placeOf(editor, ' and more'), placeOf(editor, ' at last'));
    press(editor, 'Delete');
    expect(wordsOn(editor)).toEqual({ p1: 'one', p2: '', p3: ' at last' });
  });

  test('typing over several answers writes into the first', () => {
    const editor = openPrompts('one', 'two', 'three');
    selectAll(editor);
    typeOver(editor, 'Z');
    expect(wordsOn(editor)).toEqual({ p1: 'Z', p2: '', p3: '' });
  });

  test('pasting over several answers pastes into the first', () => {
    const editor = openPrompts('one', 'two', 'three');
    selectAll(editor);
    editor.view.pasteHTML('<p>new</p>');
    expect(wordsOn(editor)).toEqual({ p1: 'new', p2: '', p3: '' });
  });

  test('answers copied with their prompts come into another answer as words', () => {
    const editor = openPrompts('one', 'two', '');
    selectAll(editor);
    const { dom } = editor.view.serializeForClipboard(editor.state.selection.content());
    putCaret(editor, editor.state.doc.content.size - 2);
    editor.view.pasteHTML(new XMLSerializer().serializeToString(dom));
    expect(wordsOn(editor)).toEqual({ p1: 'one', p2: 'two', p3: 'one|two' });
  });

  test('a page copied and pasted over itself has no prompt twice, and loses no word', () => {
    const editor = openPrompts('one', 'two', '');
    selectAll(editor);
    const { dom } = editor.view.serializeForClipboard(editor.state.selection.content());
    editor.view.pasteHTML(new XMLSerializer().serializeToString(dom));
    expect(wordsOn(editor)).toEqual({ p1: 'one|two', p2: '', p3: '' });
  });

  test('a prompt without a heading can be copied to a page without prompts', () => {
    const editor = openEditor(answer('p9', 'And then?', null, 'words'));
    selectAll(editor);
    const { dom } = editor.view.serializeForClipboard(editor.state.selection.content());
    const other = openEditor(paragraph(''));
    other.view.pasteHTML(new XMLSerializer().serializeToString(dom));
    expect(bodyOf(other)).toEqual(bodyOf(editor));
  });

  test('words outside of prompts are deleted with the answers beside them', () => {
    const editor = openEditor(
      paragraph('before'),
      ...(bodyOf(openPrompts('one')).content ?? []).slice(0, 1),
      paragraph('after'),
    );
    selectAll(editor);
    press(editor, 'Delete');
    expect(wordsOn(editor)).toEqual({ p1: '' });
  });

  test('a way nobody thought of is refused as a whole', () => {
    const editor = openPrompts('one', 'two', 'three');
    const first = editor.state.doc.child(0).nodeSize;
    editor.view.dispatch(editor.state.tr.delete(0, first));
    expect(wordsOn(editor)).toEqual({ p1: 'one', p2: 'two', p3: 'three' });
  });

  test('whatever is selected and whichever key is pressed, the prompts are still there, in their order', () => {
    const places = fc.tuple(fc.nat(60), fc.nat(60));
    const keys = fc.constantFrom('Backspace', 'Delete', 'Enter', 'typed', 'pasted');
    fc.assert(
      fc.property(fc.array(fc.tuple(places, keys), { maxLength: 8 }), (strokes) => {
        const editor = openPrompts('first answer', 'second', 'and a third');
        for (const [[from, to], key] of strokes) {
          const { doc } = editor.state;
          const inside = (place: number) => doc.resolve(Math.min(place, doc.content.size));
          editor.view.dispatch(editor.state.tr.setSelection(TextSelection.between(inside(from), inside(to))));
          if (key === 'typed') typeOver(editor, 'x');
          else if (key === 'pasted') editor.view.pasteHTML('<ul><li>a</li><li>b</li></ul>');
          else press(editor, key);
        }
        const prompts = Object.keys(wordsOn(editor)).filter((name) => name.startsWith('p'));
        expect(prompts).toEqual(['p1', 'p2', 'p3']);
        editor.state.doc.check();
        editor.destroy();
      }),
      { numRuns: 150 },
    );
  });
});
