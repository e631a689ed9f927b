import { Button } from '@mantine/core';
import { LockSimple } from '@phosphor-icons/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import { isEmptyDraft } from '../../shared/journal/journal.rules.ts';
import { EntryDraft, useAutosave } from '../journal/public.ts';
import { NoteEnding } from './NoteEnding.tsx';
import classes from './TodayPage.module.css';

export interface NoteCardProps {
  note: Entry;
  /** The note is in the journal; the card may be given a new one. */
  onKept: (id: Entry['id']) => void;
  onOther: () => void;
}

/** Three short questions on a piece of paper, answered right here. Saved from the first word; keeping it clears the card. */
export function NoteCard({ note, onKept, onOther }: NoteCardProps) {
  const { t } = useTranslation();
  const autosave = useAutosave(note);
  const card = useRef<HTMLElement>(null);

  /** There is nothing to keep yet: the caret says where to begin. */
  const begin = () => card.current?.querySelector<HTMLElement>('[role="textbox"]')?.focus();

  async function keep(): Promise<void> {
    if (isEmptyDraft(autosave.current)) return begin();
    autosave.change({ isDraft: false });
    if (await autosave.flush()) onKept(note.id);
  }

  return (
    <section ref={card} className={classes.card} aria-label={t('today.note')}>
      <p className={classes.kind}>{t('today.note')}</p>
      <EntryDraft autosave={autosave} hasToolbar={false} autoFocus />
      <NoteEnding autosave={autosave} onEmpty={begin} />
      <div className={classes.actions}>
        <Button onClick={() => void keep()}>{t('today.keep')}</Button>
        <Button variant="subtle" onClick={onOther}>
          {t('today.other')}
        </Button>
        <span className={classes.private}>
          <LockSimple size={16} aria-hidden="true" />
          {t('today.private')}
        </span>
      </div>
    </section>
  );
}
