import type { Editor } from '@tiptap/core';
import { type Insertion, insertions } from '../insert/insertions.ts';
import type { Choice } from './open-list.ts';
import type { SuggestionSource } from './suggestion.ts';

/** The words that lead to an insertion, in the coach's language. */
export interface InsertWords {
  /** As it stands in the list. */
  label: (name: Insertion['name']) => string;
  /** What else one might type for it. */
  also: (name: Insertion['name']) => string;
}

const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** 0 for a name that begins so, 1 for one with a word that does, 2 for other words for it; undefined when nothing fits. */
function rankOf(typed: string, label: string, also: string): number | undefined {
  const begins = (text: string) => fold(text).startsWith(typed);
  if (begins(label)) return 0;
  if (label.split(' ').some(begins)) return 1;
  return also.split(' ').some(begins) ? 2 : undefined;
}

const toChoice = ({ name, icon, run }: Insertion, { label }: InsertWords): Choice => ({
  id: name,
  words: { key: 'text', text: label(name) },
  detail: '',
  icon,
  run(editor, typed) {
    editor.chain().focus().deleteRange(typed).run();
    run(editor);
  },
});

/** What can be added where the caret stands and fits what was typed, the best first. */
export function findInsertions(typed: string, editor: Editor, words: InsertWords): Insertion[] {
  const start = fold(typed.trim());
  return insertions
    .filter(({ isOffered }) => isOffered?.(editor) ?? true)
    .map((insertion) => ({ insertion, rank: rankOf(start, words.label(insertion.name), words.also(insertion.name)) }))
    .filter(({ rank }) => rank !== undefined)
    .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .map(({ insertion }) => insertion);
}

/** `/` and the name of something that can be added to the page. */
export function insertSource(words: InsertWords): SuggestionSource {
  return {
    name: 'insert',
    sign: '/',
    hasSpaces: true,
    isOffered: () => true,
    find: (typed, editor) => findInsertions(typed, editor, words).map((insertion) => toChoice(insertion, words)),
  };
}
