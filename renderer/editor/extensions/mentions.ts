import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import { PersonMention, TagMention } from '../../../shared/richtext/mentions.ts';
import { surroundingsOf } from './surroundings.ts';

const isMention = (node: Node | null | undefined): node is Node =>
  node?.type.name === PersonMention.name || node?.type.name === TagMention.name;

/** Opens whom or what a mention names. */
function openMention(editor: Editor, { type, attrs }: Node): void {
  const { host } = surroundingsOf(editor);
  if (type.name === PersonMention.name) host?.openPerson(String(attrs['personId']));
  else host?.openTag(String(attrs['tag']));
}

/** Opens the mention beside the caret; false when none stands there. */
export function openMentionAtCaret(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  // Behind a new mention stands the space that was put there with it.
  const back = $from.nodeBefore?.text === ' ' ? editor.state.doc.resolve($from.pos - 1).nodeBefore : $from.nodeBefore;
  const mention = [back, $from.nodeAfter].find(isMention);
  if (!empty || !mention || !surroundingsOf(editor).host) return false;
  openMention(editor, mention);
  return true;
}

/** Browsers disagree about deleting what cannot be edited; here one stroke takes the whole mention. */
function deleteMention(side: 'before' | 'after'): Command {
  return ({ selection: { $from, empty }, tr }, dispatch) => {
    const node = side === 'before' ? $from.nodeBefore : $from.nodeAfter;
    if (!empty || !isMention(node)) return false;
    const from = side === 'before' ? $from.pos - node.nodeSize : $from.pos;
    dispatch?.(tr.delete(from, from + node.nodeSize).scrollIntoView());
    return true;
  };
}

function drawMention(editor: Editor, node: Node, className: string): HTMLElement {
  const dom = document.createElement('span');
  dom.className = className;
  dom.addEventListener('mousedown', (event) => {
    if (event.button === 0) event.preventDefault();
  });
  dom.addEventListener('click', () => openMention(editor, node));
  return dom;
}

/** A person is shown by the code of now: whoever was renamed is renamed on old pages, too. */
export const LivePersonMention = PersonMention.extend({
  addNodeView() {
    return ({ node, editor }) => {
      const dom = drawMention(editor, node, 'person-mention');
      const { codesChanged } = surroundingsOf(editor);
      const draw = () => {
        const code = surroundingsOf(editor).host?.codeOf(String(node.attrs['personId']));
        dom.textContent = `@${code ?? node.attrs['label']}`;
      };
      draw();
      codesChanged.add(draw);
      return { dom, ignoreMutation: () => true, destroy: () => codesChanged.delete(draw) };
    };
  },

  addKeyboardShortcuts() {
    return {
      Backspace: ({ editor }) => deleteMention('before')(editor.state, editor.view.dispatch),
      Delete: ({ editor }) => deleteMention('after')(editor.state, editor.view.dispatch),
    };
  },
});

export const LiveTagMention = TagMention.extend({
  addNodeView() {
    return ({ node, editor }) => {
      const dom = drawMention(editor, node, 'tag-mention');
      dom.textContent = `#${node.attrs['tag']}`;
      return { dom, ignoreMutation: () => true };
    };
  },
});
