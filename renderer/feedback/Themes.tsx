import { Button, Checkbox, TextInput } from '@mantine/core';
import { X } from '@phosphor-icons/react';
import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comment } from '../../shared/feedback/disclosed.contract.ts';
import type { RoundId, Theme } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { announceSaved } from '../api/save-state.ts';
import { Notice } from '../ui/Notice.tsx';
import { useKeptText } from '../ui/useKeptText.ts';
import { useChangeFeedback } from './feedback-queries.ts';
import classes from './results.module.css';
import themes from './themes.module.css';
import { useSayTaken } from './useSayTaken.tsx';

export interface ThemesProps {
  roundId: RoundId;
  stored: readonly Theme[];
  /** What was read already, in the order of the page. */
  comments: readonly Comment[];
}

/** What a comment is called while it is dragged; other things that are dragged in are let go. */
const DRAGGED = 'application/x-cairn-comment';

const isOf = ({ commentIds }: Theme, id: string) => commentIds.includes(id);
const withComment = (theme: Theme, id: string): Theme =>
  isOf(theme, id) ? theme : { ...theme, commentIds: [...theme.commentIds, id] };
const withoutComment = (theme: Theme, id: string): Theme => ({
  ...theme,
  commentIds: theme.commentIds.filter((one) => one !== id),
});

/** Themes count at once: the next tick is set on top of the one before, also while that is still on its way. */
function useThemes(roundId: RoundId, stored: readonly Theme[]) {
  const save = useChangeFeedback(api.feedback.saveThemes);
  const [wanted, setWanted] = useState<readonly Theme[] | null>(null);
  const all = wanted ?? stored;
  async function send(next: readonly Theme[]): Promise<void> {
    setWanted(next);
    try {
      await save.mutateAsync({ roundId, themes: [...next] });
    } catch (error) {
      setWanted(null);
      throw error;
    }
    announceSaved(new Date());
  }
  const keep = (next: readonly Theme[]) => void send(next).catch(() => undefined); // the notice says why
  return { all, keep, send, error: save.error };
}

interface NameLineProps {
  onAdd: (name: string) => void;
}

function NameLine({ onAdd }: NameLineProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  return (
    <form
      className={themes.name}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onAdd(name.trim());
        setName('');
      }}
    >
      <TextInput
        aria-label={t('feedback.themes.name')}
        placeholder={t('feedback.themes.namePlaceholder')}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={name.trim() === ''}>
        {t('feedback.themes.add')}
      </Button>
    </form>
  );
}

interface RenameProps {
  theme: Theme;
  onRename: (name: string) => Promise<void>;
}

/** The name of the chosen theme, changed in place; an empty one is the name it had. */
function Rename({ theme, onRename }: RenameProps) {
  const { t } = useTranslation();
  const { text, setText, keep } = useKeptText(theme.name, async (name) => {
    if (name !== '' && name !== theme.name) await onRename(name);
  });
  return (
    <TextInput
      aria-label={t('feedback.themes.rename')}
      data-private
      value={text}
      maxLength={60}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => void keep()}
      onKeyDown={(event) => event.key === 'Enter' && void keep()}
    />
  );
}

interface ThemeRowProps {
  theme: Theme;
  group: string;
  isChosen: boolean;
  onChoose: () => void;
  onDropped: (commentId: string) => void;
  onRemove: () => void;
}

function ThemeRow({ theme, group, isChosen, onChoose, onDropped, onRemove }: ThemeRowProps) {
  const { t } = useTranslation();
  const [isOver, setIsOver] = useState(false);
  const holds = (event: DragEvent) => event.dataTransfer.types.includes(DRAGGED);
  return (
    <li
      className={themes.theme}
      data-is-over={isOver || undefined}
      onDragOver={(event) => {
        if (!holds(event)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false);
        const id = event.dataTransfer.getData(DRAGGED);
        if (id !== '') onDropped(id);
      }}
    >
      <label className={themes.choose}>
        <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
        <span data-private className={themes.themeName}>
          {theme.name}
        </span>
        <span className={themes.count}>{theme.commentIds.length}</span>
      </label>
      <button
        type="button"
        className={themes.remove}
        aria-label={t('feedback.themes.remove', { name: theme.name })}
        onClick={onRemove}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </li>
  );
}

/** What several people say in different words: a theme is named, and what belongs to it is ticked or dragged there. */
export function Themes({ roundId, stored, comments }: ThemesProps) {
  const { t } = useTranslation();
  const group = useId();
  const { all, keep, send, error } = useThemes(roundId, stored);
  const sayTaken = useSayTaken();
  const [wantedId, setWantedId] = useState<string>();
  const [isOpen, setIsOpen] = useState(stored.length > 0);
  const chosen = all.find(({ id }) => id === wantedId) ?? all[0];
  if (comments.length < 2) return null;

  const replace = (id: string, change: (theme: Theme) => Theme) =>
    keep(all.map((theme) => (theme.id === id ? change(theme) : theme)));

  function add(name: string): void {
    const id = crypto.randomUUID();
    keep([...all, { id, name, commentIds: [] }]);
    setWantedId(id);
  }

  function remove(theme: Theme): void {
    keep(all.filter(({ id }) => id !== theme.id));
    sayTaken(theme, () => keep(all));
  }

  if (!isOpen)
    return (
      <section className={classes.behind} aria-label={t('feedback.themes.title')}>
        <p>{t('feedback.themes.text')}</p>
        <Button variant="default" onClick={() => setIsOpen(true)}>
          {t('feedback.themes.begin')}
        </Button>
      </section>
    );

  return (
    <section className={classes.part} aria-labelledby={`${group}-title`}>
      <h2 id={`${group}-title`}>{t('feedback.themes.title')}</h2>
      <p className={classes.quiet}>{t(chosen ? 'feedback.themes.tick' : 'feedback.themes.text')}</p>
      {error && <Notice code={failureOf(error).code} />}
      <div className={themes.two}>
        <div className={themes.side}>
          <ul className={themes.list} aria-label={t('feedback.themes.title')}>
            {all.map((theme) => (
              <ThemeRow
                key={theme.id}
                theme={theme}
                group={group}
                isChosen={theme.id === chosen?.id}
                onChoose={() => setWantedId(theme.id)}
                onDropped={(id) => replace(theme.id, (one) => withComment(one, id))}
                onRemove={() => remove(theme)}
              />
            ))}
          </ul>
          <NameLine onAdd={add} />
        </div>
        {chosen && (
          <fieldset className={themes.comments}>
            <legend>
              {t('feedback.themes.belongs')} <span data-private>{chosen.name}</span>
            </legend>
            <div className={themes.rename}>
              <Rename
                key={chosen.id}
                theme={chosen}
                onRename={(name) => send(all.map((theme) => (theme.id === chosen.id ? { ...theme, name } : theme)))}
              />
            </div>
            <ul>
              {comments.map(({ id, text }) => (
                <li
                  key={id}
                  className={themes.comment}
                  draggable
                  onDragStart={(event) => {
                    event.dataTransfer.setData(DRAGGED, id);
                    event.dataTransfer.effectAllowed = 'copy';
                  }}
                >
                  <Checkbox
                    label={<span data-private>{text}</span>}
                    checked={isOf(chosen, id)}
                    onChange={(event) =>
                      replace(chosen.id, (theme) =>
                        event.currentTarget.checked ? withComment(theme, id) : withoutComment(theme, id),
                      )
                    }
                  />
                  <span data-private className={themes.also}>
                    {all
                      .filter((theme) => theme.id !== chosen.id && isOf(theme, id))
                      .map(({ name }) => name)
                      .join(', ')}
                  </span>
                </li>
              ))}
            </ul>
          </fieldset>
        )}
      </div>
    </section>
  );
}
