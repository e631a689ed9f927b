import type { Editor } from '@tiptap/core';
import type { EditorHost } from '../host.ts';
import { createStore, type Store } from '../store.ts';
import type { OpenList } from '../suggest/open-list.ts';

/** What is open beside the text, at most one at a time. Positions are those of the document when it was opened. */
export type Panel =
  | { kind: 'link' }
  | { kind: 'file' }
  | { kind: 'find' }
  /** Choosing a prompt; it comes below the block that begins at `below`. */
  | { kind: 'choosePrompt'; below: number }
  /** The menu of the prompt whose section begins at `section`. */
  | { kind: 'promptMenu'; section: number };

/** A sentence beside the text about something that was not done as asked. */
export type Remark =
  | { kind: 'tooDeep' | 'nesting' | 'tooMuch' | 'notAttached' }
  | { kind: 'personRefused'; code: string }
  | { kind: 'removedPrompt' };

/** Where the text and what is drawn around it meet. */
export interface EditorSurroundings {
  host: EditorHost | undefined;
  /** Whether this is a page with its tools, and not a small place to write such as the note of Today. */
  hasTools: boolean;
  list: Store<OpenList | undefined>;
  panel: Store<Panel | undefined>;
  remark: Store<Remark | undefined>;
  focusMode: Store<boolean>;
  /** Called when the codes of people may have changed. */
  codesChanged: Set<() => void>;
}

const known = new WeakMap<Editor, EditorSurroundings>();

function createSurroundings(): EditorSurroundings {
  return {
    host: undefined,
    hasTools: true,
    list: createStore<OpenList | undefined>(undefined),
    panel: createStore<Panel | undefined>(undefined),
    remark: createStore<Remark | undefined>(undefined),
    focusMode: createStore(false),
    codesChanged: new Set(),
  };
}

/** Not kept in the storage of TipTap, which is emptied while React may still draw the last time around an editor. */
export function surroundingsOf(editor: Editor): EditorSurroundings {
  const surroundings = known.get(editor) ?? createSurroundings();
  known.set(editor, surroundings);
  return surroundings;
}
