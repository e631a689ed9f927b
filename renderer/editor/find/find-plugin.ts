import { type Editor, Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { surroundingsOf } from '../extensions/surroundings.ts';
import { findMatches, isInClosed, type Match, type TextOf } from './find-matches.ts';

/** What is looked for and where it is; `current` is the place that is shown, an index of `matches`. */
export interface Finding {
  words: string;
  matches: readonly Match[];
  current: number;
}

type FindMeta = { kind: 'words'; words: string } | { kind: 'step'; step: 1 | -1 };

const nothing: Finding = { words: '', matches: [], current: 0 };
const key = new PluginKey<Finding>('find');

export function findingOf(state: EditorState): Finding {
  return key.getState(state) ?? nothing;
}

/** Whether the words stand on the page after all, in an answer that is skipped or hidden. */
export function isOutOfSight(editor: Editor): boolean {
  const { words, matches } = findingOf(editor.state);
  return matches.length === 0 && isInClosed(editor.state.doc, words, textOfMentions(editor));
}

function textOfMentions(editor: Editor): TextOf {
  return ({ type, attrs }) => {
    if (type.name === 'tagMention') return `#${attrs['tag']}`;
    if (type.name !== 'personMention') return ' ';
    return `@${surroundingsOf(editor).host?.codeOf(String(attrs['personId'])) ?? attrs['label']}`;
  };
}

/** The first place at or behind a position, or the first of all. */
function firstFrom(matches: readonly Match[], position: number): number {
  return Math.max(
    0,
    matches.findIndex(({ to }) => to >= position),
  );
}

function apply(meta: FindMeta | undefined, before: Finding, state: EditorState, textOf: TextOf): Finding {
  if (meta?.kind === 'step') {
    const count = before.matches.length;
    return count === 0 ? before : { ...before, current: (before.current + meta.step + count) % count };
  }
  const words = meta?.words ?? before.words;
  if (words === '') return nothing;
  const matches = findMatches(state.doc, words, textOf);
  const place = before.matches[before.current]?.from ?? state.selection.from;
  return { words, matches, current: firstFrom(matches, meta ? place : Math.min(place, state.doc.content.size)) };
}

function mark({ matches, current }: Finding, { doc }: EditorState): DecorationSet {
  const marks = matches.map(({ from, to }, index) =>
    Decoration.inline(from, to, { class: index === current ? 'found is-current-find' : 'found' }),
  );
  return DecorationSet.create(doc, marks);
}

/** Looks for words and paints their places; the page itself is not touched, and without words nothing is done at all. */
export const Find = Extension.create({
  name: 'find',

  addKeyboardShortcuts() {
    return {
      'Mod-f': ({ editor }) => {
        surroundingsOf(editor).panel.set({ kind: 'find' });
        return true;
      },
    };
  },

  addProseMirrorPlugins() {
    const textOf = textOfMentions(this.editor);
    return [
      new Plugin<Finding>({
        key,
        state: {
          init: () => nothing,
          apply(tr, before, _old, state) {
            const meta = tr.getMeta(key) as FindMeta | undefined;
            return meta || (tr.docChanged && before.words !== '') ? apply(meta, before, state, textOf) : before;
          },
        },
        props: {
          decorations(state) {
            const finding = findingOf(state);
            return finding.matches.length === 0 ? null : mark(finding, state);
          },
        },
      }),
    ];
  },
});

/** Brings the place that is shown into the middle of the window, as the browser scrolls: the caret stays where it is. */
function showCurrent(editor: Editor): void {
  const { matches, current } = findingOf(editor.state);
  const match = matches[current];
  if (!match) return;
  const { node } = editor.view.domAtPos(match.from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}

/** Looks for these words from the caret on; an empty text ends the search. */
export function findWords(editor: Editor, words: string): void {
  const meta: FindMeta = { kind: 'words', words };
  editor.view.dispatch(editor.state.tr.setMeta(key, meta).setMeta('addToHistory', false));
  showCurrent(editor);
}

/** The next or previous place, round and round. */
export function findStep(editor: Editor, step: 1 | -1): void {
  const meta: FindMeta = { kind: 'step', step };
  editor.view.dispatch(editor.state.tr.setMeta(key, meta).setMeta('addToHistory', false));
  showCurrent(editor);
}

/** Ends the search; what was shown last is selected, so that one can write on there. */
export function endFind(editor: Editor): void {
  const { matches, current } = findingOf(editor.state);
  const match = matches[current];
  findWords(editor, '');
  const { tr, doc } = editor.state;
  if (match) editor.view.dispatch(tr.setSelection(TextSelection.create(doc, match.from, match.to)));
  editor.view.focus();
}
