import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { PromptSection, type PromptSectionAttributes } from '../../../shared/richtext/prompt-section.ts';
import { caretInAnswer, isBlankSection, sectionPositions } from './sections.ts';

let lastId = 0;

function drawLine(tag: 'h2' | 'p', className: string, text: string): HTMLElement {
  const line = document.createElement(tag);
  line.className = className;
  line.id = `prompt-line-${++lastId}`;
  line.textContent = text;
  return line;
}

/** Heading and prompt as the coach sees them: not editable, and what a screen reader says of the answer. */
function drawPrompt({ heading, prompt }: PromptSectionAttributes, answer: HTMLElement): HTMLElement {
  const label = document.createElement('div');
  label.setAttribute('contenteditable', 'false');
  label.className = 'prompt-label';
  const question = drawLine('p', 'prompt', prompt);
  if (heading === null) {
    answer.setAttribute('aria-labelledby', question.id);
  } else {
    const title = label.appendChild(drawLine('h2', 'section-heading', heading));
    answer.setAttribute('aria-labelledby', title.id);
    answer.setAttribute('aria-describedby', question.id);
  }
  label.append(question);
  return label;
}

function drawAnswer(): HTMLElement {
  const answer = document.createElement('div');
  answer.className = 'answer';
  answer.setAttribute('role', 'group');
  return answer;
}

function enterAnswer(view: EditorView, position: number): void {
  view.dispatch(view.state.tr.setSelection(caretInAnswer(view.state.doc, position, 'end')).scrollIntoView());
  view.focus();
}

/** The section beside which a click fell that met none of them: the margins of a page belong to its sections. */
function sectionBeside(view: EditorView, y: number): number | undefined {
  const isAbove = (position: number) => {
    const element = view.nodeDOM(position);
    return element instanceof HTMLElement && element.getBoundingClientRect().top <= y;
  };
  const positions = sectionPositions(view.state.doc);
  return positions.findLast(isAbove) ?? positions[0];
}

function clickBeside(view: EditorView, event: MouseEvent): boolean {
  const last = view.state.doc.lastChild;
  if (event.button !== 0 || event.target !== view.dom || last?.type.name !== PromptSection.name) return false;
  const position = sectionBeside(view, event.clientY);
  if (position === undefined) return false;
  event.preventDefault();
  enterAnswer(view, position);
  return true;
}

/** The section with the caret carries the ink bar; an empty answer shows only its prompt. */
function markSections(doc: Node, caret: number, editor: Editor): DecorationSet {
  const marks = sectionPositions(doc).map((from) => {
    const section = doc.nodeAt(from);
    const to = from + (section?.nodeSize ?? 0);
    const isCurrent = editor.isFocused && caret > from && caret < to;
    const names = [isCurrent && 'is-current', section && isBlankSection(section) && 'is-blank'].filter(Boolean);
    return Decoration.node(from, to, { class: names.join(' ') });
  });
  return DecorationSet.create(doc, marks);
}

/** The prompt section of the shared schema, as something to write in. */
export const EditablePromptSection = PromptSection.extend({
  selectable: false, // a section that can be selected whole can be deleted whole, by two strokes of Backspace

  addNodeView() {
    return ({ node, getPos, editor }) => {
      const dom = document.createElement('section');
      const contentDOM = drawAnswer();
      const label = drawPrompt(node.attrs as PromptSectionAttributes, contentDOM);
      dom.append(label, contentDOM);
      label.addEventListener('mousedown', (event) => {
        event.preventDefault();
        const position = getPos();
        if (position !== undefined) enterAnswer(editor.view, position);
      });
      return { dom, contentDOM, ignoreMutation: ({ target }) => !contentDOM.contains(target) };
    };
  },

  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          decorations: ({ doc, selection }) => markSections(doc, selection.from, editor),
          handleDOMEvents: { mousedown: clickBeside },
        },
      }),
    ];
  },
});
