import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import type { PromptSectionAttributes, PromptState } from '../../../shared/richtext/prompt-section.ts';
import { allowPromptRemoval } from '../extensions/prompt-guard.ts';
import { caretInAnswer, isBlankSection, isOpenSection, isSection, placeNear } from '../extensions/sections.ts';

const OWN = 'own.';

/** A prompt that the coach wrote on this page: it belongs to no template, so it may also go again. */
export function isOwnPrompt(section: Node): boolean {
  return String(section.attrs['promptId']).startsWith(OWN);
}

/** Where the prompt section with the caret begins. */
export function sectionAtCaret({ selection: { $from } }: EditorState): number | undefined {
  return $from.depth > 0 && isSection($from.node(1)) ? $from.before(1) : undefined;
}

export function stateOf(section: Node): PromptState {
  return (section.attrs as PromptSectionAttributes).state;
}

/** Moves the caret to the nearest place where something can be written, making one when there is none. */
function leaveClosed(tr: Transaction, section: number): void {
  const paragraph = tr.doc.type.schema.nodes['paragraph']?.create();
  const place = placeNear(tr.doc, section);
  if (place) tr.setSelection(place);
  else if (paragraph) {
    tr.insert(tr.doc.content.size, paragraph);
    tr.setSelection(Selection.atEnd(tr.doc));
  }
}

/** Skips, hides or brings back a prompt. Its answer stays where it is, whatever is chosen. */
export function setPromptState(editor: Editor, section: number, state: PromptState): void {
  const node = editor.state.doc.nodeAt(section);
  if (!isSection(node)) return;
  const { tr } = editor.state;
  tr.setNodeAttribute(section, 'state', state);
  if (state === 'open') tr.setSelection(caretInAnswer(tr.doc, section, 'end'));
  else leaveClosed(tr, section);
  editor.view.dispatch(closeHistory(tr).scrollIntoView());
}

/** Shows all hidden prompts again; skipped ones stay skipped. */
export function showHiddenPrompts(editor: Editor): void {
  const { tr } = editor.state;
  let first: number | undefined;
  tr.doc.forEach((node, position) => {
    if (!isSection(node) || stateOf(node) !== 'hidden') return;
    first ??= position;
    tr.setNodeAttribute(position, 'state', 'open');
  });
  if (first === undefined) return;
  tr.setSelection(caretInAnswer(tr.doc, first, 'end'));
  editor.view.dispatch(closeHistory(tr).scrollIntoView());
}

/** Takes an own prompt away with its answer; one undo brings both back. The answer says whether there were words. */
export function removePrompt(editor: Editor, section: number): 'empty' | 'answered' | undefined {
  const node = editor.state.doc.nodeAt(section);
  if (!node || !isSection(node) || !isOwnPrompt(node)) return undefined;
  const { tr, schema } = editor.state;
  const only = tr.doc.childCount === 1;
  if (only) tr.replaceWith(section, section + node.nodeSize, schema.nodes['paragraph']?.create() ?? []);
  else tr.delete(section, section + node.nodeSize);
  const place = placeNear(tr.doc, Math.min(section, tr.doc.content.size));
  if (place) tr.setSelection(place);
  editor.view.dispatch(closeHistory(allowPromptRemoval(tr)).scrollIntoView());
  return isBlankSection(node) ? 'empty' : 'answered';
}

/** Where the block of the page with the caret begins. */
export function blockAtCaret({ selection: { $from } }: EditorState): number {
  return $from.depth > 0 ? $from.before(1) : $from.pos;
}

export interface NewPrompt {
  /** The id in its template; null for one of the coach's own. */
  id: string | null;
  version: number;
  text: string;
}

/**
 * Puts a prompt below the block that begins at `below`, and the caret into its answer. An empty line gives way to it. It has
 * no heading: it belongs to the group of prompts in which it stands.
 */
export function addPrompt(editor: Editor, below: number, { id, version, text }: NewPrompt): void {
  const { schema, tr } = editor.state;
  const paragraph = schema.nodes['paragraph']?.create();
  const promptId = id ?? `${OWN}${crypto.randomUUID()}`;
  const attrs = { promptId, promptVersion: version, heading: null, prompt: text, state: 'open' };
  const section = schema.nodes['promptSection']?.create(attrs, paragraph);
  const block = tr.doc.nodeAt(Math.min(below, tr.doc.content.size));
  if (!section) return;
  const isEmptyLine = block?.type.name === 'paragraph' && block.content.size === 0;
  const end = block ? below + block.nodeSize : tr.doc.content.size;
  const place = isEmptyLine ? below : end;
  if (isEmptyLine) tr.replaceWith(below, end, section);
  else tr.insert(end, section);
  tr.setSelection(caretInAnswer(tr.doc, place, 'start'));
  editor.view.dispatch(closeHistory(tr).scrollIntoView());
  editor.view.focus();
}

/** How many prompts of the page are hidden. */
export function countHidden(doc: Node): number {
  return doc.content.content.filter((node) => isSection(node) && !isOpenSection(node) && stateOf(node) === 'hidden')
    .length;
}
