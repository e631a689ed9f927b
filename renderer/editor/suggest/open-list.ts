import type { Icon } from '@phosphor-icons/react';
import type { Editor, Range } from '@tiptap/core';

/** What a suggestion list is about. */
export type ListName = 'people' | 'tags' | 'insert';

/** One line of a suggestion list. `words` are shown by the list in the coach's language. */
export interface Choice {
  id: string;
  words: { key: 'text'; text: string } | { key: 'addPerson'; code: string } | { key: 'newTag'; tag: string };
  /** What tells it from its neighbours, such as a role or keys; may be empty. */
  detail: string;
  icon?: Icon;
  /** Replaces what was typed, from its sign on. */
  run: (editor: Editor, typed: Range) => void;
}

/** A suggestion list as it stands below the caret. */
export interface OpenList {
  name: ListName;
  choices: readonly Choice[];
  /** Which of the choices Enter takes. */
  active: number;
  /** Where the typed words stand in the window. */
  rect: () => DOMRect | null;
  choose: (index: number) => void;
}
