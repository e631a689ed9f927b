import { Button, Modal, TextInput } from '@mantine/core';
import { MagnifyingGlass } from '@phosphor-icons/react';
import type { Editor } from '@tiptap/core';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperLines } from '../../ui/PaperLines.tsx';
import { useListKeys } from '../../ui/useListKeys.ts';
import { surroundingsOf } from '../extensions/surroundings.ts';
import { foldLetters } from '../find/find-matches.ts';
import { type PromptChoice, useEditorHost } from '../host.ts';
import { useStore } from '../store.ts';
import classes from './PromptDialog.module.css';
import { addPrompt, type NewPrompt } from './prompt-commands.ts';

const MAX_OWN = 500;
const MAX_SHOWN = 100;

interface Line {
  id: string;
  words: string;
  detail: string;
  prompt: NewPrompt;
}

/** All prompts of the journal's templates; undefined while they are being fetched. */
function usePromptChoices(): readonly PromptChoice[] | undefined {
  const host = useEditorHost();
  const [choices, setChoices] = useState<readonly PromptChoice[] | undefined>(host ? undefined : []);
  useEffect(() => {
    let isWanted = true;
    void host
      ?.listPrompts()
      .catch(() => [])
      .then((found) => isWanted && setChoices(found));
    return () => {
      isWanted = false;
    };
  }, [host]);
  return choices;
}

const toLine = ({ prompt, promptVersion, heading, templateName }: PromptChoice): Line => ({
  id: prompt.id,
  words: prompt.text,
  detail: `${templateName} · ${heading}`,
  prompt: { id: prompt.id, version: promptVersion, text: prompt.text },
});

/** The prompts in which all typed words occur, and below them the typed words as a prompt of the coach's own. */
function findLines(choices: readonly PromptChoice[], typed: string, nameOwn: (text: string) => string): Line[] {
  const words = foldLetters(typed).split(/\s+/).filter(Boolean);
  const own: Line = {
    id: '',
    words: nameOwn(typed.trim()),
    detail: '',
    prompt: { id: null, version: 1, text: typed.trim() },
  };
  const fitting = choices
    .map(toLine)
    .filter((line) => words.every((word) => foldLetters(`${line.words} ${line.detail}`).includes(word)));
  return [...fitting.slice(0, MAX_SHOWN), ...(typed.trim() === '' ? [] : [own])];
}

function Chooser({ onChoose }: { onChoose: (prompt: NewPrompt) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  const choices = usePromptChoices();
  const lines = findLines(choices ?? [], typed, (text) => t('editor.prompts.own', { text }));
  const take = (index: number) => lines[index] && onChoose(lines[index].prompt);
  const keys = useListKeys(lines.length, take);
  return (
    <div className={classes.chooser}>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t('editor.prompts.find')}
        aria-expanded={lines.length > 0}
        aria-controls={id}
        {...(lines.length > 0 ? { 'aria-activedescendant': `${id}-${keys.current}` } : {})}
        placeholder={t('editor.prompts.find')}
        leftSection={<MagnifyingGlass size={18} aria-hidden="true" />}
        maxLength={MAX_OWN}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          keys.setCurrent(0);
        }}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing) keys.onKeyDown(event);
        }}
      />
      <div id={id} role="listbox" aria-label={t('editor.prompts.choose')} className={classes.lines}>
        {lines.map((line, index) => (
          <div
            key={`${line.id} ${line.detail}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === keys.current}
            className={classes.line}
            ref={(row) => {
              if (index === keys.current) row?.scrollIntoView?.({ block: 'nearest' });
            }}
            onMouseDown={(event) => {
              event.preventDefault();
              keys.setCurrent(index);
            }}
            onDoubleClick={() => take(index)}
          >
            <p>{line.words}</p>
            {line.detail !== '' && <span>{line.detail}</span>}
          </div>
        ))}
      </div>
      {choices === undefined && <PaperLines />}
      {choices !== undefined && lines.length === 0 && <p className={classes.nothing}>{t('editor.prompts.nothing')}</p>}
      <div className={classes.foot}>
        <Button disabled={lines.length === 0} onClick={() => take(keys.current)}>
          {t('editor.prompts.add')}
        </Button>
      </div>
    </div>
  );
}

/** Chooses a prompt of any template, or takes one that the coach writes here, for the middle of a page. */
export function PromptDialog({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const { panel } = surroundingsOf(editor);
  const open = useStore(panel);
  const isOpen = open?.kind === 'choosePrompt';
  function close(): void {
    panel.set(undefined);
    editor.view.focus();
  }
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('editor.prompts.choose')}
      size={560}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {isOpen && (
        <Chooser
          onChoose={(prompt) => {
            close();
            addPrompt(editor, open.below, prompt);
          }}
        />
      )}
    </Modal>
  );
}
