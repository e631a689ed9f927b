import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { EditorHostContext } from '../../../renderer/editor/host.ts';
import { RichTextEditor } from '../../../renderer/editor/RichTextEditor.tsx';
import { answer, page } from '../../support/builders.ts';
import { openJournalWindow } from '../../support/journal-window.tsx';
import { heron, type SmallJournal, smallJournal, team } from './host.tsx';
import { type OpenPage, openPage } from './open-page.tsx';
import { pressKey, settle, typeText } from './typing.ts';

let journal: SmallJournal;
beforeEach(() => {
  document.getSelection()?.removeAllRanges();
  journal = smallJournal();
});

async function open(document = page('')): Promise<OpenPage> {
  const opened = await openPage(document, journal);
  opened.editor.commands.setTextSelection(1);
  return opened;
}

const lines = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
const inLine = (opened: OpenPage) => opened.written.content?.[0]?.content;
const person = ({ id, label }: typeof heron) => ({ type: 'personMention', attrs: { personId: id, label } });

describe('people', () => {
  test('the sign @ and first letters find a person, and Enter mentions them', async () => {
    const opened = await open();
    await typeText(opened.editor, 'With @her');
    await settle();
    expect(lines()[0]).toBe('HeronGrade 4');
    await pressKey(opened.editor, 'Enter');
    expect(inLine(opened)).toEqual([{ type: 'text', text: 'With ' }, person(heron), { type: 'text', text: ' ' }]);
    expect(lines()).toEqual([]);
  });

  test('who types faster than the journal answers gets what the letters found', async () => {
    const opened = await open();
    await typeText(opened.editor, '@');
    await settle();
    const answered = journal.findPeople;
    let release = () => {};
    journal.findPeople = async (query) => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return answered(query);
    };
    await typeText(opened.editor, 'g');
    await pressKey(opened.editor, 'Enter');
    expect(opened.writing.querySelector('.person-mention')).toBeNull();
    release();
    await settle();
    expect(inLine(opened)?.[0]).toEqual(person(team));
  });

  test('a code of several words is found with its spaces', async () => {
    const opened = await open();
    await typeText(opened.editor, '@grade 4');
    await settle();
    expect(lines()).toEqual(['Grade 4 team']);
    await pressKey(opened.editor, 'Tab');
    expect(inLine(opened)?.[0]).toEqual(person(team));
  });

  test('somebody new is added as a person from here', async () => {
    const opened = await open();
    await typeText(opened.editor, '@Plover');
    await settle();
    expect(lines()).toEqual(['Add “Plover” as a person']);
    await pressKey(opened.editor, 'Enter');
    await settle();
    expect(inLine(opened)?.[0]).toMatchObject({ type: 'personMention', attrs: { label: 'Plover' } });
    expect(journal.people.at(-1)?.label).toBe('Plover');
  });

  test('a code that is refused stays as a word, and a sentence says so', async () => {
    const opened = await open();
    await typeText(opened.editor, '@Refused');
    await settle();
    await pressKey(opened.editor, 'Enter');
    await settle();
    expect(opened.editor.getText()).toBe('@Refused');
    expect(screen.getByText('“Refused” could not be added as a person. It stays as a word.')).toBeDefined();
  });

  test('a mention shows the code of now, and the stored one when there is no such person any more', async () => {
    journal.people[0] = { ...heron, label: 'Bittern' };
    const gone = { id: '99999999-9999-4999-8999-999999999999', label: 'Gone', detail: '' };
    const { writing } = await open({
      type: 'doc',
      content: [{ type: 'paragraph', content: [person(heron), person(gone)] }],
    });
    expect(writing.textContent).toBe('@Bittern@Gone');
  });

  test('a click opens the person, and so does Alt Enter beside the mention', async () => {
    const opened = await open({ type: 'doc', content: [{ type: 'paragraph', content: [person(heron)] }] });
    opened.writing.querySelector<HTMLElement>('.person-mention')?.click();
    opened.editor.commands.setTextSelection(2);
    await pressKey(opened.editor, 'Enter', { altKey: true });
    expect(journal.opened).toEqual([heron.id, heron.id]);
  });

  test('one stroke of Backspace takes a mention as a whole', async () => {
    const opened = await open({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }, person(heron)] }],
    });
    opened.editor.commands.setTextSelection(3);
    await pressKey(opened.editor, 'Backspace');
    expect(opened.written).toEqual(page('a'));
  });

  test('an address of mail is no mention', async () => {
    const opened = await open();
    await typeText(opened.editor, 'me@her');
    await settle();
    expect(lines()).toEqual([]);
  });

  test('in the answer of a prompt it is the same', async () => {
    const opened = await openPage({ type: 'doc', content: [answer('p1', 'Who?', null, '')] }, journal);
    opened.editor.commands.setTextSelection(2);
    await typeText(opened.editor, '@her');
    await settle();
    await pressKey(opened.editor, 'Enter');
    expect(opened.written.content?.[0]?.content?.[0]?.content?.[0]).toEqual(person(heron));
  });

  test('without a journal around it, the sign is only a sign', async () => {
    const opened = await openPage(page(''));
    opened.editor.commands.setTextSelection(1);
    await typeText(opened.editor, '@her #tag ');
    await settle();
    expect(lines()).toEqual([]);
    expect(opened.written).toEqual(page('@her #tag '));
  });
});

describe('the list below the caret', () => {
  test('the text says which line Enter takes, and the arrows go round', async () => {
    const { editor, writing } = await open();
    await typeText(editor, '@');
    await settle();
    const spoken = () => document.getElementById(writing.getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(screen.getByRole('listbox', { name: 'People' }).id).toBe(writing.getAttribute('aria-controls'));
    expect(spoken()).toBe('HeronGrade 4');
    await pressKey(editor, 'ArrowDown');
    expect(spoken()).toBe('Grade 4 team');
    await pressKey(editor, 'ArrowDown');
    expect(spoken()).toBe('HeronGrade 4');
    await pressKey(editor, 'ArrowUp');
    expect(spoken()).toBe('Grade 4 team');
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('Grade 4 team');
  });

  test('Escape closes it and leaves the words; typing on does not bring it back', async () => {
    const opened = await open();
    await typeText(opened.editor, '@he');
    await settle();
    expect(await pressKey(opened.editor, 'Escape')).toBe(true);
    await typeText(opened.editor, 'r');
    await settle();
    expect(lines()).toEqual([]);
    expect(opened.writing.hasAttribute('aria-activedescendant')).toBe(false);
    expect(opened.written).toEqual(page('@her'));
  });

  test('Enter that finishes a word of an input method chooses nothing', async () => {
    const opened = await open();
    await typeText(opened.editor, '@her');
    await settle();
    await pressKey(opened.editor, 'Enter', { isComposing: true, keyCode: 229 });
    expect(opened.writing.querySelector('.person-mention')).toBeNull();
  });

  test('with the keys of a window nothing is chosen', async () => {
    const opened = await open();
    await typeText(opened.editor, '@her');
    await settle();
    await pressKey(opened.editor, 'Enter', { ctrlKey: true });
    expect(opened.writing.querySelector('.person-mention')).toBeNull();
  });
});

describe('tags', () => {
  const tag = (word: string) => ({ type: 'tagMention', attrs: { tag: word } });

  test('tags in use come first, and Enter takes one', async () => {
    const opened = await open();
    await typeText(opened.editor, '#ta');
    await settle();
    expect(lines()).toEqual(['#talk-time', 'New tag “ta”']);
    await pressKey(opened.editor, 'Enter');
    expect(inLine(opened)).toEqual([tag('talk-time'), { type: 'text', text: ' ' }]);
  });

  test.each(['Enter', ' '])('a new word becomes a tag by %j', async (key) => {
    const opened = await open();
    await typeText(opened.editor, '(#Élan');
    await settle();
    if (key === 'Enter') await pressKey(opened.editor, key);
    else await typeText(opened.editor, key);
    expect(inLine(opened)).toEqual([{ type: 'text', text: '(' }, tag('Élan'), { type: 'text', text: ' ' }]);
  });

  test('one undo makes it a word again', async () => {
    const opened = await open();
    await typeText(opened.editor, '#quiet ');
    opened.editor.commands.undo();
    expect(opened.editor.getText()).toBe('#quiet');
  });

  test('a number is no tag, and after Escape a word is none either', async () => {
    const opened = await open();
    await typeText(opened.editor, 'the #1 reason #not');
    await settle();
    await pressKey(opened.editor, 'Escape');
    await typeText(opened.editor, ' so');
    expect(opened.written).toEqual(page('the #1 reason #not so'));
  });

  test('a click opens the tag', async () => {
    const { writing } = await open({ type: 'doc', content: [{ type: 'paragraph', content: [tag('wait')] }] });
    writing.querySelector<HTMLElement>('.tag-mention')?.click();
    expect(journal.opened).toEqual(['wait']);
  });
});

describe('a journal that changes', () => {
  function Renamed() {
    const [code, setCode] = useState('Heron');
    return (
      <EditorHostContext value={{ ...journal, codeOf: () => code }}>
        <button type="button" onClick={() => setCode('Bittern')}>
          Rename
        </button>
        <RichTextEditor
          initial={{ type: 'doc', content: [{ type: 'paragraph', content: [person(heron)] }] }}
          label="Page"
          placeholder=""
          onChange={() => {}}
        />
      </EditorHostContext>
    );
  }

  test('who was renamed meanwhile is renamed on the open page, and the page itself is not changed', async () => {
    const window = await openJournalWindow();
    window.show(<Renamed />);
    const writing = await screen.findByRole('textbox', { name: 'Page' });
    expect(writing.textContent).toBe('@Heron');
    await userEvent.click(screen.getByRole('button', { name: 'Rename' }));
    expect(writing.textContent).toBe('@Bittern');
    expect((writing as HTMLElement & { editor: Editor }).editor.can().undo()).toBe(false);
  });
});
