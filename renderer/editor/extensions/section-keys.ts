import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Selection, TextSelection } from '@tiptap/pm/state';
import { caretInAnswer, isClosedSection, isSection, sectionPositions } from './sections.ts';

type Step = 1 | -1;

function select(editor: Editor, selection: Selection): true {
  editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView());
  return true;
}

/** The next or the previous prompt. On a page with prompts the keys do nothing else, not even at its ends. */
function goToPrompt(editor: Editor, step: Step): boolean {
  const { doc, selection } = editor.state;
  const positions = sectionPositions(doc);
  if (positions.length === 0) return false;
  const current = selection.$from.depth > 0 ? selection.$from.before(1) : 0;
  const shown = positions.filter((position) => !isClosedSection(doc.nodeAt(position)));
  const next = step === 1 ? shown.find((each) => each > current) : shown.findLast((each) => each < current);
  return next === undefined || select(editor, caretInAnswer(doc, next, 'end'));
}

/** The next line of text in that direction that is in sight. */
function nextLine(doc: Node, from: number, step: Step): Selection | undefined {
  const next = Selection.findFrom(doc.resolve(from), step, true);
  if (!next || !isClosedSection(next.$head.node(1))) return next ?? undefined;
  return nextLine(doc, step === 1 ? next.$head.after(1) : next.$head.before(1), step);
}

/** The next line of text in that direction, when the border of a section lies between here and there. */
function acrossBorder({ state: { doc, selection } }: Editor, step: Step): Selection | undefined {
  if (!(selection instanceof TextSelection) || !selection.empty) return undefined;
  const { $head } = selection;
  const next = nextLine(doc, step === 1 ? $head.after() : $head.before(), step);
  const here = $head.index(0);
  const there = next?.$head.index(0) ?? here;
  return here !== there && (isSection(doc.child(here)) || isSection(doc.child(there))) ? next : undefined;
}

/** Browsers lose the caret between two answers, because the prompt between them cannot be edited. */
function arrow(direction: 'up' | 'down' | 'left' | 'right', step: Step) {
  return ({ editor }: { editor: Editor }) => {
    const next = editor.view.endOfTextblock(direction) ? acrossBorder(editor, step) : undefined;
    return next !== undefined && select(editor, next);
  };
}

/** First the answer, then the page: whoever wants to write an answer anew does not mean the other answers. */
function selectAnswer(editor: Editor): boolean {
  const { doc, selection } = editor.state;
  const { $from, $to } = selection;
  if (!isSection($from.node(1)) || $from.index(0) !== $to.index(0)) return false;
  const { from } = caretInAnswer(doc, $from.before(1), 'start');
  const { to } = caretInAnswer(doc, $from.before(1), 'end');
  if (selection.from <= from && selection.to >= to) return false;
  return select(editor, TextSelection.create(doc, from, to));
}

/** Backspace at the very start of an answer stays there, however long it is held down. */
function staysInAnswer({ state: { selection } }: Editor): boolean {
  const { $from, empty } = selection;
  if (!empty || !isSection($from.node(1))) return false;
  return $from.parent.type.name === 'paragraph' && $from.pos === $from.start(1) + 1;
}

/** Moving through a page of prompts with the keyboard. */
export const SectionKeys = Extension.create({
  name: 'sectionKeys',
  priority: 1000, // before the keys of the text itself

  addKeyboardShortcuts() {
    return {
      'Mod-Enter': ({ editor }) => goToPrompt(editor, 1),
      'Shift-Mod-Enter': ({ editor }) => goToPrompt(editor, -1),
      ArrowDown: arrow('down', 1),
      ArrowRight: arrow('right', 1),
      ArrowUp: arrow('up', -1),
      ArrowLeft: arrow('left', -1),
      'Mod-a': ({ editor }) => selectAnswer(editor),
      Backspace: ({ editor }) => staysInAnswer(editor),
    };
  },
});
