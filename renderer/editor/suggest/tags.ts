import type { Editor, Range } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { isTag } from '../../../shared/richtext/mentions.ts';
import { foldTag } from '../../../shared/richtext/references.ts';
import { surroundingsOf } from '../extensions/surroundings.ts';
import type { Choice } from './open-list.ts';
import { type SuggestionSource, typedFor } from './suggestion.ts';

const MAX_SHOWN = 8;

/** Puts a tag in the place of what was typed, with a space behind it; one undo brings the typed words back. */
export function insertTag(editor: Editor, typed: Range, tag: string): void {
  const { schema, tr } = editor.state;
  const node = schema.nodes['tagMention']?.create({ tag: tag.normalize('NFC') });
  if (!node) return;
  tr.replaceWith(typed.from, typed.to, [node, schema.text(' ')]);
  editor.view.dispatch(closeHistory(tr).scrollIntoView());
  editor.view.focus();
}

const toChoice = (tag: string): Choice => ({
  id: tag,
  words: { key: 'text', text: `#${tag}` },
  detail: '',
  run: (editor, typed) => insertTag(editor, typed, tag),
});

/** `#` and a word. Any word can be a tag; those in use come first. */
export const tagSource: SuggestionSource = {
  name: 'tags',
  sign: '#',
  hasSpaces: false,
  isOffered: (editor) => surroundingsOf(editor).host !== undefined,
  async find(typed, editor) {
    const tags = (await surroundingsOf(editor).host?.findTags(typed)) ?? [];
    const isNew = isTag(typed) && !tags.some((tag) => foldTag(tag) === foldTag(typed));
    const add: Choice = {
      id: 'new',
      words: { key: 'newTag', tag: typed },
      detail: '',
      run: (_editor, range) => insertTag(editor, range, typed),
    };
    return [...tags.slice(0, MAX_SHOWN).map(toChoice), ...(isNew ? [add] : [])];
  },
};

/** The tag that a space would make of what is being typed: with a letter in it, because "the #1 reason" is no tag. */
export function typedTag(editor: Editor): { range: Range; tag: string } | undefined {
  const typed = typedFor(editor, 'tags');
  if (!typed || !/\p{L}/u.test(typed.query) || !isTag(typed.query)) return undefined;
  return { range: typed.range, tag: typed.query };
}
