import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { PromptSection, type PromptSectionAttributes } from '../../../shared/richtext/prompt-section.ts';
import { isBlankNode } from './is-blank-node.ts';

let lastId = 0;

/** Heading and prompt as the coach sees them: not editable, and the description of the answer for screen readers. */
function drawPrompt({ heading, prompt }: PromptSectionAttributes, promptId: string): HTMLElement {
  const label = document.createElement('div');
  label.contentEditable = 'false';
  label.className = 'prompt-label';
  if (heading !== null) {
    const title = label.appendChild(document.createElement('h2'));
    title.className = 'section-heading';
    title.textContent = heading;
  }
  const question = label.appendChild(document.createElement('p'));
  question.className = 'prompt';
  question.id = promptId;
  question.textContent = prompt;
  return label;
}

/** Puts the caret at the end of the answer in the section that begins at `position`. */
function enterSection(editor: Editor, position: number): boolean {
  const section = editor.state.doc.nodeAt(position);
  if (!section) return false;
  const end = TextSelection.near(editor.state.doc.resolve(position + section.nodeSize - 1), -1);
  editor.view.dispatch(editor.state.tr.setSelection(end).scrollIntoView());
  editor.view.focus();
  return true;
}

/** Where each section begins, in order. */
function sectionPositions(doc: Node): number[] {
  const positions: number[] = [];
  doc.forEach((node, offset) => {
    if (node.type.name === PromptSection.name) positions.push(offset);
  });
  return positions;
}

function goToNeighbour(editor: Editor, step: 1 | -1): boolean {
  const { doc, selection } = editor.state;
  const positions = sectionPositions(doc);
  const current = selection.$from.before(1);
  const next = step === 1 ? positions.find((each) => each > current) : positions.findLast((each) => each < current);
  return next === undefined ? false : enterSection(editor, next);
}

/** Backspace at the very start of an answer stays there: no prompt is destroyed by a key held down too long. */
function isAtStartOfAnswer(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  if (!empty || $from.depth < 2 || $from.node(1).type.name !== PromptSection.name) return false;
  return $from.pos === $from.start(1) + 1;
}

/** The section with the caret carries the ink bar; an empty answer shows only its prompt. */
function markSections(doc: Node, caret: number, isFocused: boolean): DecorationSet {
  const marks = sectionPositions(doc).map((from) => {
    const section = doc.nodeAt(from);
    const to = from + (section?.nodeSize ?? 0);
    const isCurrent = isFocused && caret > from && caret < to;
    const names = [isCurrent && 'is-current', section && isBlankNode(section) && 'is-blank'].filter(Boolean);
    return Decoration.node(from, to, { class: names.join(' ') });
  });
  return DecorationSet.create(doc, marks);
}

/** The prompt section of the shared schema, as something to write in. */
export const EditablePromptSection = PromptSection.extend({
  addNodeView() {
    return ({ node, getPos, editor }) => {
      const promptId = `prompt-${++lastId}`;
      const dom = document.createElement('section');
      const label = drawPrompt(node.attrs as PromptSectionAttributes, promptId);
      const contentDOM = document.createElement('div');
      contentDOM.className = 'answer';
      contentDOM.setAttribute('aria-describedby', promptId);
      contentDOM.setAttribute('role', 'group');
      dom.append(label, contentDOM);
      label.addEventListener('mousedown', (event) => {
        event.preventDefault();
        const position = getPos();
        if (position !== undefined) enterSection(editor, position);
      });
      return { dom, contentDOM, ignoreMutation: ({ target }) => !contentDOM.contains(target) };
    };
  },

  addKeyboardShortcuts() {
    return {
      'Mod-Enter': ({ editor }) => goToNeighbour(editor, 1),
      'Shift-Mod-Enter': ({ editor }) => goToNeighbour(editor, -1),
      Backspace: ({ editor }) =>
        isAtStartOfAnswer(editor) && editor.state.selection.$from.parent.type.name === 'paragraph',
    };
  },

  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: { decorations: ({ doc, selection }) => markSections(doc, selection.from, editor.isFocused) },
      }),
    ];
  },
});
