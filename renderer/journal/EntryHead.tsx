import { Student } from '@phosphor-icons/react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ThisShows } from '../evidence/public.ts';
import { useTemplateName } from '../templates/public.ts';
import type { Autosave } from './autosave.ts';
import classes from './EntryPage.module.css';
import { ProgramChip } from './ProgramChip.tsx';
import { useDraft } from './useDraft.ts';
import { WhenChip } from './WhenChip.tsx';

const TITLE_CHARACTERS = 300;

/** The title of a page grows with its words; Enter goes on to the page. */
function TitleField({ autosave, onEnter }: { autosave: Autosave; onEnter: () => void }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(autosave.current.title);

  function type(words: string): void {
    const line = words.replaceAll(/\s*\n\s*/g, ' ');
    setTitle(line);
    autosave.change({ title: line });
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  }

  return (
    <textarea
      className={classes.title}
      data-private
      aria-label={t('journal.titleLabel')}
      placeholder={t('journal.titlePlaceholder')}
      value={title}
      rows={1}
      maxLength={TITLE_CHARACTERS}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={() => void autosave.flush()}
    />
  );
}

/** A page is linked as it stands in the journal, so it is saved first; nothing but a blank page is not stored then. */
async function store(autosave: Autosave): Promise<'stored' | 'empty' | 'unsaved'> {
  if (!(await autosave.flush())) return 'unsaved'; // the banner says why it could not be saved
  return autosave.current.revision > 0 ? 'stored' : 'empty';
}

/** Title, day and template of a page, and what it shows. */
export function EntryHead({ autosave, onEnter }: { autosave: Autosave; onEnter: () => void }) {
  const { t } = useTranslation();
  const { templateId, mentionsPupils } = useDraft(autosave);
  const [when, setWhen] = useState({ entryDate: autosave.current.entryDate, time: autosave.current.time });
  const templateName = useTemplateName()(templateId);
  return (
    <>
      <TitleField autosave={autosave} onEnter={onEnter} />
      <div className={classes.chips}>
        <WhenChip
          when={when}
          onChange={(changed) => {
            setWhen(changed);
            autosave.change(changed);
          }}
        />
        <span className={classes.chip}>{templateName ?? t('journal.blankPage')}</span>
        <ProgramChip autosave={autosave} />
        <ThisShows entryId={autosave.current.id} className={classes.chip} onStore={() => store(autosave)} />
        {mentionsPupils && (
          <span className={classes.chip}>
            <Student size={16} aria-hidden="true" />
            {t('journal.pupils')}
          </span>
        )}
      </div>
    </>
  );
}
