import type { Editor, Range } from '@tiptap/core';
import { type Plugin, PluginKey } from '@tiptap/pm/state';
import { exitSuggestion, Suggestion, type SuggestionProps } from '@tiptap/suggestion';
import { surroundingsOf } from '../extensions/surroundings.ts';
import type { Choice, ListName } from './open-list.ts';

/** A sign that opens a list while it is being typed on, such as `@`. */
export interface SuggestionSource {
  name: ListName;
  sign: string;
  /** Whether what is typed may hold spaces; the list then closes by itself as soon as nothing fits. */
  hasSpaces: boolean;
  isOffered: (editor: Editor) => boolean;
  /** What fits, the best first; nothing closes the list. `typed` is what stands behind the sign. */
  find: (typed: string, editor: Editor) => Choice[] | Promise<Choice[]>;
}

const MAX_TYPED = 40;

/** What may stand before the sign: a space, an opening bracket or quotation mark. Written into a class of a RegExp. */
const before = [' ', '\u00a0', '(', '"', '“', '„', '«', '‘'];

const moves: Record<string, (active: number, count: number) => number> = {
  ArrowDown: (active, count) => (active + 1) % count,
  ArrowUp: (active, count) => (active - 1 + count) % count,
};

/** Keeps the list that stands below the caret in step with what is typed, and gives it the keys. */
class ListKeeper {
  readonly #editor: Editor;
  readonly #source: SuggestionSource;
  #props: SuggestionProps<Choice, Choice> | undefined;
  /** Whether Enter was pressed before the answer came: who types fast is not made to wait. */
  #isAwaited = false;

  constructor(editor: Editor, source: SuggestionSource) {
    this.#editor = editor;
    this.#source = source;
  }

  get #store() {
    return surroundingsOf(this.#editor).list;
  }

  readonly show = (props: SuggestionProps<Choice, Choice>): void => {
    this.#props = props;
    if (props.loading) return;
    const { items } = props;
    if (items.length === 0) this.#clear();
    else if (this.#isAwaited) this.#choose(0);
    else this.#draw(items, 0);
  };

  readonly hide = (): void => {
    this.#props = undefined;
    this.#isAwaited = false;
    this.#clear();
  };

  readonly key = ({ event }: { event: KeyboardEvent }): boolean => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    const open = this.#mine();
    if (event.key === 'Enter' || event.key === 'Tab') {
      if (this.#props?.loading && open) this.#isAwaited = true;
      else if (open) this.#choose(open.active);
      return open !== undefined;
    }
    const move = moves[event.key];
    if (!open || !move) return false;
    this.#draw(open.choices, move(open.active, open.choices.length));
    return true;
  };

  #mine() {
    const open = this.#store.get();
    return open?.name === this.#source.name ? open : undefined;
  }

  #draw(choices: readonly Choice[], active: number): void {
    const rect = () => this.#props?.clientRect?.() ?? null;
    const choose = (index: number) => this.#choose(index);
    this.#store.set({ name: this.#source.name, choices, active, rect, choose });
  }

  #choose(index: number): void {
    this.#isAwaited = false;
    const choice = this.#props?.items[index] ?? this.#mine()?.choices[index];
    if (choice) this.#props?.command(choice);
  }

  #clear(): void {
    this.#isAwaited = false;
    if (this.#mine()) this.#store.set(undefined);
  }
}

const pluginKeys: Record<ListName, PluginKey> = {
  people: new PluginKey('suggestion-people'),
  tags: new PluginKey('suggestion-tags'),
  insert: new PluginKey('suggestion-insert'),
};

interface TypedState {
  active: boolean;
  range: Range;
  query: string | null;
}

/** What is being typed behind a sign, unless its list was closed with Escape. */
export function typedFor(editor: Editor, name: ListName): { range: Range; query: string } | undefined {
  const typed = pluginKeys[name].getState(editor.state) as TypedState | undefined;
  return typed?.active ? { range: typed.range, query: typed.query ?? '' } : undefined;
}

/** Closes the list, and leaves what was typed as words. */
export function closeList(editor: Editor, name: ListName): void {
  if (typedFor(editor, name)) exitSuggestion(editor.view, pluginKeys[name]);
}

/** Whether anything can come of what is typed: not a sign that stands alone in a sentence, not half a paragraph. */
function isTyping(typed: string): boolean {
  return typed.length <= MAX_TYPED && !typed.startsWith(' ');
}

export function suggestionPlugin(editor: Editor, source: SuggestionSource): Plugin {
  const pluginKey = pluginKeys[source.name];
  const keeper = new ListKeeper(editor, source);
  return Suggestion<Choice, Choice>({
    editor,
    pluginKey,
    char: source.sign,
    allowSpaces: source.hasSpaces,
    allowedPrefixes: before,
    decorationClass: 'typed-suggestion',
    allow: () => source.isOffered(editor),
    items: ({ query }) => (isTyping(query) ? source.find(query, editor) : []),
    command: ({ range, props }) => props.run(editor, range),
    render: () => ({
      onStart: keeper.show,
      onUpdate: keeper.show,
      onExit: keeper.hide,
      onKeyDown: keeper.key,
    }),
  });
}
