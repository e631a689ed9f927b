import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { type InsertWords, insertSource } from '../suggest/insert-source.ts';
import { peopleSource } from '../suggest/people.ts';
import { suggestionPlugin } from '../suggest/suggestion.ts';
import { insertTag, tagSource, typedTag } from '../suggest/tags.ts';

/** `@` for people, `#` for tags, `/` for whatever else a page can hold. */
export const Suggestions = Extension.create<{ words: InsertWords }>({
  name: 'suggestions',
  priority: 2000, // an open list takes its keys before anything else does

  addOptions: () => ({ words: { label: (name) => name, also: () => '' } }),

  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      ...[peopleSource, tagSource, insertSource(this.options.words)].map((source) => suggestionPlugin(editor, source)),
      new Plugin({
        props: {
          handleTextInput(view, _from, _to, text) {
            const typed = text === ' ' && !view.composing ? typedTag(editor) : undefined;
            if (typed) insertTag(editor, typed.range, typed.tag);
            return typed !== undefined;
          },
        },
      }),
    ];
  },
});
