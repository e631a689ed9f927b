import { Modal, TextInput } from '@mantine/core';
import { MagnifyingGlass } from '@phosphor-icons/react';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppErrorCode } from '../../shared/errors.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { useListKeys } from '../ui/useListKeys.ts';
import { PaletteList } from './PaletteList.tsx';
import type { PaletteCommand } from './palette-commands.ts';
import classes from './SearchDialog.module.css';
import { type Choice, usePalette } from './usePalette.ts';
import type { Found } from './useSearch.ts';

/** Enter right after the last letter means what these letters find, not the hits of the letters before. */
function useTakeWhenFound(
  typed: string,
  isSettled: boolean,
  choices: readonly Choice[],
  onTake: (choice: Choice) => void,
) {
  const [hurried, setHurried] = useState<string>();
  const takeFirst = useEffectEvent(() => {
    const first = choices.find(({ isFound }) => isFound);
    if (first) onTake(first);
  });
  useEffect(() => {
    if (isSettled && hurried === typed) takeFirst();
  }, [isSettled, hurried, typed]);
  return (index: number) => {
    const choice = choices[index];
    if (choice && (isSettled || !choice.isFound)) onTake(choice);
    else setHurried(typed);
  };
}

function Foot({ typed, found: { hits, hasMore, people, planned, isSettled, error } }: { typed: string; found: Found }) {
  const { t } = useTranslation();
  const count = hits.length;
  const others = people.length + planned.length;
  return (
    <p className={classes.count} role="status">
      {isSettled && count === 0 && others === 0 && (
        <span data-private>{t('search.none', { query: typed.trim() })}</span>
      )}
      {isSettled && count === 0 && others > 0 && t('search.onPages')}
      {isSettled && count > 0 && (hasMore ? t('search.countMore', { count }) : t('search.count', { count }))}
      {!isSettled && !error && count === 0 && others === 0 && t('search.hint')}
    </p>
  );
}

interface PaletteProps {
  commands: readonly PaletteCommand[];
  recent: readonly string[];
  onTake: (choice: Choice) => void;
}

function Palette({ commands, recent, onTake }: PaletteProps) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  const { sections, found, showAll } = usePalette(typed, commands, recent);
  const choices = sections.flatMap((section) => section.choices);
  const take = useTakeWhenFound(typed, found.isSettled, choices, onTake);
  const keys = useListKeys(choices.length, take);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return; // Enter and arrows belong to the list of characters to choose from
    if (event.key === 'Enter' && choices.length === 0 && typed.trim() !== '') take(0);
    else if (event.key !== 'Home' && event.key !== 'End') keys.onKeyDown(event);
  }

  return (
    <>
      <TextInput
        data-autofocus
        data-private
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={choices.length > 0}
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        {...(choices.length > 0 ? { 'aria-activedescendant': `${id}-${keys.current}` } : {})}
        placeholder={t('search.placeholder')}
        leftSection={<MagnifyingGlass size={18} aria-hidden="true" />}
        value={typed}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          keys.setCurrent(0);
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={id} sections={sections} current={keys.current} onTake={onTake} />
      {found.error && <Notice code={failureOf(found.error).code} />}
      <div className={classes.foot}>
        <Foot typed={typed} found={found} />
        {found.hits.length + found.people.length + found.planned.length > 0 && (
          <button
            type="button"
            className={classes.all}
            onClick={() => onTake({ id: '', label: '', icon: null, run: showAll })}
          >
            {t('search.all')}
          </button>
        )}
      </div>
    </>
  );
}

/** Grows with each opening: a palette that is opened while the last one still fades away begins empty, too. */
function useTurn(opened: boolean): number {
  const [turn, setTurn] = useState(0);
  const [wasOpened, setWasOpened] = useState(opened);
  if (opened !== wasOpened) {
    setWasOpened(opened);
    if (opened) setTurn(turn + 1);
  }
  return turn;
}

const MOST_RECENT = 4;

export interface SearchDialogProps {
  opened: boolean;
  onClose: () => void;
  /** What can be done from here; each is closed over what it needs. */
  commands?: readonly PaletteCommand[];
}

/** Everything from anywhere, by keyboard alone: pages, people, templates, tags, places and what can be done. */
export function SearchDialog({ opened, onClose, commands = [] }: SearchDialogProps) {
  const { t } = useTranslation();
  // As long as the journal is open and this is on the screen; on no disk.
  const [recent, setRecent] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<AppErrorCode | null>(null);
  const turn = useTurn(opened);

  function close(): void {
    setRefused(null);
    onClose();
  }

  async function take({ id, run }: Choice): Promise<void> {
    if (id.startsWith('template:')) {
      try {
        await run();
      } catch (error) {
        return setRefused(failureOf(error).code);
      }
      return close();
    }
    setRecent([id, ...recent.filter((other) => other !== id)].slice(0, MOST_RECENT));
    close(); // first: what is run may open a dialog of its own
    await run();
  }

  return (
    <Modal.Root opened={opened} onClose={close} size={620} yOffset="10dvh">
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={t('search.label')}>
        <Modal.Body>
          {refused && <Notice code={refused} />}
          <Palette key={turn} commands={commands} recent={recent} onTake={(choice) => void take(choice)} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
