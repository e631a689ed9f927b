import { Editor } from '@tiptap/core';
import { afterEach } from 'vitest';
import {
  type EditorWords,
  editorExtensions,
  pasteRules,
} from '../../../renderer/editor/extensions/editor-extensions.ts';
import { editorMessages } from '../../../shared/editor/editor.messages.ts';
import type { RichTextDocument, RichTextNode } from '../../../shared/richtext/document.ts';
import { answer } from '../../support/builders.ts';

const { insert, insertAlso, prompts } = editorMessages;

export const words: EditorWords = {
  placeholder: 'Write what you do not want to lose.',
  prompt: { menu: prompts.menu, skipped: prompts.skipped, bringBack: prompts.bringBack },
  insert: { label: (name) => insert[name], also: (name) => ({ ...insertAlso })[name as keyof typeof insertAlso] ?? '' },
};

const opened: Editor[] = [];

afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy();
});

/** The editor as a page has it, without the toolbar around it. */
export function openEditor(...content: RichTextNode[]): Editor {
  const element = document.body.appendChild(document.createElement('div'));
  const editor = new Editor({
    element,
    injectCSS: false,
    extensions: editorExtensions(words),
    enablePasteRules: pasteRules,
    content: { type: 'doc', content },
  });
  opened.push(editor);
  return editor;
}

/** Three prompts with the given answers; an empty one is not answered yet. */
export function openPrompts(...answers: string[]): Editor {
  const prompts = ['What?', 'So what?', 'Now what?'];
  return openEditor(
    ...prompts.map((prompt, index) => answer(`p${index + 1}`, prompt, `Part ${index + 1}`, answers[index] ?? '')),
  );
}

/** What stands on the page: an answer per prompt, and the text outside of prompts. */
export function wordsOn(editor: Editor): Record<string, string> {
  const words: Record<string, string> = {};
  editor.state.doc.forEach((node, _offset, index) => {
    words[String(node.attrs['promptId'] ?? `outside ${index}`)] = node.textBetween(0, node.content.size, '|');
  });
  return words;
}

/** The place before the first letter of some words. */
export function placeOf(editor: Editor, words: string): number {
  let place = -1;
  editor.state.doc.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (index >= 0) place = position + index;
  });
  if (place < 0) throw new Error('these words are not on the page');
  return place;
}

export interface Keys {
  ctrl?: boolean;
  shift?: boolean;
}

export function press(editor: Editor, key: string, { ctrl = false, shift = false }: Keys = {}): void {
  editor.view.dom.dispatchEvent(
    new KeyboardEvent('keydown', { key, ctrlKey: ctrl, shiftKey: shift, bubbles: true, cancelable: true }),
  );
}

/** Types as a keyboard does over a selection of several paragraphs. */
export function typeOver(editor: Editor, text: string): void {
  editor.view.dom.dispatchEvent(
    new KeyboardEvent('keypress', { key: text, charCode: text.charCodeAt(0), bubbles: true, cancelable: true }),
  );
}

export const bodyOf = (editor: Editor): RichTextDocument => editor.getJSON() as RichTextDocument;
