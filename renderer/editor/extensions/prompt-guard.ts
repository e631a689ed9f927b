import { Extension } from '@tiptap/core';
import { closeHistory, isHistoryTransaction } from '@tiptap/pm/history';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, Selection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { caretInAnswer, isBlankSection, isClosedSection, isSection, placeNear } from './sections.ts';

/** Whether the selection reaches into a section from outside, or over one. */
function crossesBorder({ doc, selection }: EditorState): boolean {
  const { $from, $to, empty } = selection;
  if (empty || ($from.depth > 0 && $from.sameParent($to))) return false;
  if ($from.depth > 0 && $to.depth > 0 && $from.index(0) === $to.index(0)) return false;
  const touched = doc.content.content.slice($from.index(0), $to.indexAfter(0));
  return touched.some(isSection);
}

/** Takes the selected words out of one answer and leaves its section where it is. */
function clearAnswer(tr: Transaction, position: number, from: number, to: number): void {
  const start = caretInAnswer(tr.doc, position, 'start').from;
  const end = caretInAnswer(tr.doc, position, 'end').to;
  const section = tr.doc.nodeAt(position);
  const paragraph = tr.doc.type.schema.nodes['paragraph']?.create();
  if (from > start || to < end) tr.deleteRange(Math.max(from, start), Math.min(to, end));
  else if (section && paragraph) tr.replaceWith(position + 1, position + section.nodeSize - 1, paragraph);
}

/** Deletes what is selected over several sections: the answers go, the prompts stay. What is out of sight stays whole. */
function clearSelected({ doc, selection, tr }: EditorState): Transaction {
  const { from, to } = selection;
  const touched: { node: Node; position: number }[] = [];
  doc.forEach((node, position) => {
    if (position < to && position + node.nodeSize > from) touched.unshift({ node, position });
  });
  // From the last to the first, so that no position moves before its turn.
  for (const { node, position } of touched) {
    if (isClosedSection(node)) continue;
    if (isSection(node)) clearAnswer(tr, position, from, to);
    else tr.deleteRange(Math.max(from, position), Math.min(to, position + node.nodeSize));
  }
  const place = Math.min(from, tr.doc.content.size);
  const isClosed = isClosedSection(tr.doc.resolve(place).node(1) ?? tr.doc.nodeAt(place));
  const near = Selection.near(tr.doc.resolve(place), 1);
  return tr.setSelection((isClosed ? placeNear(tr.doc, place) : undefined) ?? near).scrollIntoView();
}

function clearFirst(view: EditorView): boolean {
  const isNeeded = crossesBorder(view.state);
  // A change of its own: one undo brings back the answers, and not also what was typed into them a moment ago.
  if (isNeeded) view.dispatch(closeHistory(clearSelected(view.state)));
  return isNeeded;
}

function cut(view: EditorView, event: ClipboardEvent): boolean {
  if (!crossesBorder(view.state) || !event.clipboardData) return false;
  const { dom, text } = view.serializeForClipboard(view.state.selection.content());
  event.preventDefault();
  event.clipboardData.setData('text/html', dom.getHTML());
  event.clipboardData.setData('text/plain', text);
  return clearFirst(view);
}

/** Shift Delete is the old key for cutting, and Ctrl Enter goes to the next prompt: both have their own ways. */
function key(view: EditorView, { key: name, shiftKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  const isDeleting = name === 'Backspace' || (name === 'Delete' && !shiftKey);
  const isBreaking = name === 'Enter' && !ctrlKey && !metaKey;
  return (isDeleting || isBreaking) && !isComposing && clearFirst(view);
}

/** Whatever a keyboard, a dictation or a picker of signs does that is not one of these keys. */
function input(view: EditorView, event: InputEvent): boolean {
  if (!/^(insert|delete)/.test(event.inputType) || !event.cancelable || !clearFirst(view)) return false;
  event.preventDefault();
  if (event.data !== null) view.dispatch(view.state.tr.insertText(event.data));
  return true;
}

function promptsOf(doc: Node): string[] {
  return doc.content.content.filter(isSection).map(({ attrs }) => String(attrs['promptId']));
}

/** Whether each prompt of the one page is still on the other, as often as before. */
function keepsPrompts(before: Node, after: Node): boolean {
  const left = promptsOf(after);
  return promptsOf(before).every((prompt) => {
    const place = left.indexOf(prompt);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
}

/** Prompts copied with their answers: inside an answer only the words are pasted. */
function withoutPrompts(slice: Slice): Slice {
  const nodes = slice.content.content;
  if (!nodes.some(isSection)) return slice;
  const blocks = nodes.flatMap((node) => {
    if (!isSection(node)) return [node];
    return isBlankSection(node) ? [] : node.content.content;
  });
  return Slice.maxOpen(Fragment.from(blocks));
}

const REMOVAL = 'promptRemoval';

/** Marks a change in which the coach takes away a prompt of their own on purpose. */
export function allowPromptRemoval(tr: Transaction): Transaction {
  return tr.setMeta(REMOVAL, true);
}

function isAllowed(tr: Transaction, before: Node): boolean {
  return !tr.docChanged || isHistoryTransaction(tr) || tr.getMeta(REMOVAL) === true || keepsPrompts(before, tr.doc);
}

/**
 * No stroke of a key destroys a prompt: what is deleted, cut, typed or pasted over several sections takes their answers
 * and leaves the questions. Whatever way was forgotten here is refused as a whole; undo and redo may do anything.
 */
export const PromptGuard = Extension.create({
  name: 'promptGuard',
  priority: 1000,

  addProseMirrorPlugins() {
    return [
      new Plugin({
        filterTransaction: (tr, { doc }) => isAllowed(tr, doc),
        props: {
          handleKeyDown: key,
          handleTextInput(view, _from, _to, text) {
            if (!clearFirst(view)) return false;
            view.dispatch(view.state.tr.insertText(text));
            return true;
          },
          handlePaste(view) {
            clearFirst(view);
            return false;
          },
          handleDrop: (view, _event, _slice, isMoved) => isMoved && crossesBorder(view.state),
          handleDOMEvents: {
            cut,
            beforeinput: input,
            compositionstart(view) {
              clearFirst(view);
              return false;
            },
          },
          transformPasted(slice, { state }) {
            const goesIntoAnswer = isSection(state.selection.$from.node(1)) || crossesBorder(state);
            return goesIntoAnswer ? withoutPrompts(slice) : slice;
          },
        },
      }),
    ];
  },
});
