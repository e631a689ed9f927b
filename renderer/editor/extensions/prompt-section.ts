import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { PromptSection, type PromptSectionAttributes } from '../../../shared/richtext/prompt-section.ts';
import { sectionAtCaret, setPromptState } from '../prompts/prompt-commands.ts';
import { openMentionAtCaret } from './mentions.ts';
import { caretInAnswer, isBlankSection, isClosedSection, sectionPositions } from './sections.ts';
import { surroundingsOf } from './surroundings.ts';

let lastId = 0;

function drawLine(tag: 'h2' | 'p', className: string, text: string): HTMLElement {
  const line = document.createElement(tag);
  line.className = className;
  line.id = `prompt-line-${++lastId}`;
  line.textContent = text;
  return line;
}

/** The words of a prompt section that are the app's and not the template's. */
export interface PromptWords {
  menu: string;
  skipped: string;
  bringBack: string;
}

function drawButton(className: string, label: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.textContent = label;
  button.addEventListener('mousedown', (event) => {
    event.preventDefault(); // the caret stays where it is
    event.stopPropagation();
  });
  button.addEventListener('click', press);
  return button;
}

/** Three dots beside the current prompt. Its keys are Alt Enter, so that Tab does not have to pass every prompt. */
function drawMenuButton(words: PromptWords, press: () => void): HTMLButtonElement {
  const button = drawButton('prompt-menu', '···', press);
  button.setAttribute('aria-label', words.menu);
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-keyshortcuts', 'Alt+Enter');
  button.tabIndex = -1;
  return button;
}

/** What stands in the line of a skipped prompt instead of its answer. */
function drawSkipped(words: PromptWords, bringBack: () => void): HTMLElement {
  const line = document.createElement('span');
  line.className = 'skipped-note';
  line.append(`${words.skipped} · `, drawButton('bring-back', words.bringBack, bringBack));
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
    if (isClosedSection(view.state.doc.nodeAt(position))) return false;
    const element = view.nodeDOM(position);
    return element instanceof HTMLElement && element.getBoundingClientRect().top <= y;
  };
  const positions = sectionPositions(view.state.doc);
  return positions.findLast(isAbove) ?? positions.find((each) => !isClosedSection(view.state.doc.nodeAt(each)));
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
    const hasCaret = caret > from && caret < to;
    const names = [
      hasCaret && 'has-caret',
      hasCaret && editor.isFocused && 'is-current',
      section && isBlankSection(section) && 'is-blank',
    ].filter(Boolean);
    return Decoration.node(from, to, { class: names.join(' ') });
  });
  return DecorationSet.create(doc, marks);
}

/** Opens the menu of the prompt in whose section the caret stands; false when it stands in none. */
function openMenuAtCaret(editor: Editor): boolean {
  const section = sectionAtCaret(editor.state);
  // After the key's own event: a menu that is there while Enter goes through the page takes it for its own, and closes.
  if (section !== undefined) setTimeout(() => surroundingsOf(editor).panel.set({ kind: 'promptMenu', section }));
  return section !== undefined;
}

/** The prompt section of the shared schema, as something to write in. */
export const EditablePromptSection = PromptSection.extend<{ words: PromptWords }>({
  selectable: false, // a section that can be selected whole can be deleted whole, by two strokes of Backspace

  addOptions: () => ({ words: { menu: '', skipped: '', bringBack: '' } }),

  addNodeView() {
    const { words } = this.options;
    return ({ node, getPos, editor }) => {
      const { state, ...attributes } = node.attrs as PromptSectionAttributes;
      const dom = document.createElement('section');
      dom.dataset['state'] = state;
      const contentDOM = drawAnswer();
      const label = drawPrompt({ ...attributes, state }, contentDOM);
      dom.append(label, contentDOM);
      const here = (act: (position: number) => void) => () => {
        const position = getPos();
        if (position !== undefined) act(position);
      };
      const enter = here((position) => enterAnswer(editor.view, position));
      const reopen = here((position) => setPromptState(editor, position, 'open'));
      const openMenu = here((section) => surroundingsOf(editor).panel.set({ kind: 'promptMenu', section }));
      if (state === 'skipped') label.lastElementChild?.append(' ', drawSkipped(words, reopen));
      else label.append(drawMenuButton(words, openMenu));
      label.addEventListener('mousedown', (event) => {
        event.preventDefault();
        if (state === 'open') enter();
      });
      return {
        dom,
        contentDOM,
        stopEvent: ({ target }) => target instanceof Element && target.closest('button') !== null,
        ignoreMutation: ({ target }) => !contentDOM.contains(target),
      };
    };
  },

  addKeyboardShortcuts() {
    return { 'Alt-Enter': ({ editor }) => openMentionAtCaret(editor) || openMenuAtCaret(editor) };
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
