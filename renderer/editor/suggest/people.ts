import { type Editor, isNodeSelection, type Range } from '@tiptap/core';
import { surroundingsOf } from '../extensions/surroundings.ts';
import type { MentionChoice } from '../host.ts';
import type { Choice } from './open-list.ts';
import type { SuggestionSource } from './suggestion.ts';

const MAX_SHOWN = 8;

function mention(editor: Editor, typed: Range, { id, label }: MentionChoice): void {
  const content = [
    { type: 'personMention', attrs: { personId: id, label } },
    { type: 'text', text: ' ' },
  ];
  editor.chain().focus().insertContentAt(typed, content).run();
}

/** Adding takes a moment; meanwhile the coach writes on, and the place moves with the words before it. */
async function addAndMention(editor: Editor, typed: Range, code: string): Promise<void> {
  const { host, remark } = surroundingsOf(editor);
  const words = editor.state.doc.textBetween(typed.from, typed.to);
  let place = typed;
  const follow = ({
    transaction: { mapping },
  }: {
    transaction: { mapping: { map(at: number, side?: number): number } };
  }) => {
    place = { from: mapping.map(place.from, 1), to: mapping.map(place.to, -1) };
  };
  editor.on('transaction', follow);
  const person = await host?.addPerson(code).catch(() => undefined);
  if (editor.isDestroyed) return;
  editor.off('transaction', follow);
  if (!person) remark.set({ kind: 'personRefused', code });
  else if (place.to > place.from && editor.state.doc.textBetween(place.from, place.to) === words) {
    mention(editor, place, person);
  }
}

const toChoice = (person: MentionChoice): Choice => ({
  id: person.id,
  words: { key: 'text', text: person.label },
  detail: person.detail,
  run: (editor, typed) => mention(editor, typed, person),
});

const fold = (text: string) => text.trim().toLocaleLowerCase();

/** `@` and a code. With nobody of that name in the journal, the word itself can become a person. */
export const peopleSource: SuggestionSource = {
  name: 'people',
  sign: '@',
  hasSpaces: true,
  isOffered: (editor) => surroundingsOf(editor).host !== undefined && !isNodeSelection(editor.state.selection),
  async find(typed, editor) {
    const people = (await surroundingsOf(editor).host?.findPeople(typed.trim())) ?? [];
    const code = typed.trim();
    const isNew = code !== '' && !typed.includes(' ') && !people.some(({ label }) => fold(label) === fold(code));
    const add: Choice = {
      id: 'add',
      words: { key: 'addPerson', code },
      detail: '',
      run: (_editor, range) => void addAndMention(editor, range, code),
    };
    return [...people.slice(0, MAX_SHOWN).map(toChoice), ...(isNew ? [add] : [])];
  },
};
