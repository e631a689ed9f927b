import { Popover } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { surroundingsOf } from '../extensions/surroundings.ts';
import place from '../PagePlace.module.css';
import { placeOnPage } from '../place-on-page.ts';
import { useStore } from '../store.ts';
import type { Choice, OpenList } from './open-list.ts';
import classes from './SuggestionPopup.module.css';
import { closeList } from './suggestion.ts';

const ICON_SIZE = 18;

/** The text says which line of the list Enter takes: the focus stays in the text (WAI-ARIA, combobox pattern). */
function useSpokenList(editor: Editor, list: string, option: string | undefined): void {
  useEffect(() => {
    const { dom } = editor.view;
    if (option === undefined) return;
    const spoken = {
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-controls': list,
      'aria-activedescendant': option,
    };
    for (const [name, value] of Object.entries(spoken)) dom.setAttribute(name, value);
    return () => {
      for (const name of Object.keys(spoken)) dom.removeAttribute(name);
    };
  }, [editor, list, option]);
}

function useWords(): (choice: Choice) => string {
  const { t } = useTranslation();
  return ({ words }) => {
    if (words.key === 'text') return words.text;
    return words.key === 'addPerson'
      ? t('editor.suggest.addPerson', { code: words.code })
      : t('editor.suggest.newTag', { tag: words.tag });
  };
}

interface LineProps {
  id: string;
  choice: Choice;
  words: string;
  /** Whether it is a person or a tag, and so blurred in screen-share mode. */
  isPrivate: boolean;
  isActive: boolean;
  onChoose: () => void;
}

function Line({ id, choice: { icon: LineIcon, detail }, words, isPrivate, isActive, onChoose }: LineProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={classes.line}
      ref={(line) => {
        if (isActive) line?.scrollIntoView?.({ block: 'nearest' });
      }}
      onMouseDown={(event) => {
        event.preventDefault(); // the focus stays in the text
        onChoose();
      }}
    >
      {LineIcon && <LineIcon size={ICON_SIZE} aria-hidden="true" />}
      <span data-private={isPrivate || undefined}>{words}</span>
      {detail !== '' && <small>{detail}</small>}
    </div>
  );
}

function OpenPopup({ editor, open }: { editor: Editor; open: OpenList }) {
  const { t } = useTranslation();
  const id = useId();
  const wordsOf = useWords();
  const lineId = (choice: Choice | undefined) => (choice ? `${id}-${choice.id}` : undefined);
  useSpokenList(editor, id, lineId(open.choices[open.active]));
  return (
    <Popover
      opened
      position="bottom-start"
      shadow="md"
      withRoles={false}
      returnFocus={false}
      closeOnEscape={false}
      onDismiss={() => closeList(editor, open.name)}
    >
      <Popover.Target>
        <span className={place.place} style={placeOnPage(editor, open.rect())} />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>
        <div id={id} role="listbox" aria-label={t(`editor.suggest.${open.name}`)} className={classes.list}>
          {open.choices.map((choice, index) => (
            <Line
              key={choice.id}
              id={lineId(choice) ?? ''}
              choice={choice}
              words={wordsOf(choice)}
              isPrivate={open.name !== 'insert'}
              isActive={index === open.active}
              onChoose={() => open.choose(index)}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The list below the caret: people, tags, or what can be added. Leaving the text closes it. */
export function SuggestionPopup({ editor }: { editor: Editor }) {
  const open = useStore(surroundingsOf(editor).list);
  useEffect(() => {
    const close = () => {
      const list = surroundingsOf(editor).list.get();
      if (list) closeList(editor, list.name);
    };
    editor.on('blur', close);
    return () => {
      editor.off('blur', close);
    };
  }, [editor]);
  return open ? <OpenPopup editor={editor} open={open} /> : null;
}
