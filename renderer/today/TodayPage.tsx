import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entry, EntrySummary } from '../../shared/journal/journal.contract.ts';
import { failureOf } from '../api/failure.ts';
import { dayWords, fullDayWords, useNewEntry, useNewestEntries, useToday } from '../journal/public.ts';
import { TemplateDialog, useTemplateName } from '../templates/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { NoteCard } from './NoteCard.tsx';
import classes from './TodayPage.module.css';
import { useTodaysNote } from './useTodaysNote.ts';

const PAGES_SHOWN = 3;

function LastPage({ entry }: { entry: EntrySummary }) {
  const { t } = useTranslation();
  const today = useToday();
  const template = useTemplateName()(entry.templateId) ?? t('journal.blankPage');
  return (
    <li>
      <Link to={`/journal/${entry.id}`}>{entry.title.trim() || entry.preview || t('journal.untitled')}</Link>
      <span>
        {dayWords(entry.entryDate, today)} · {template}
      </span>
    </li>
  );
}

/** At most three pages, the newest first, and not the note that lies on the card. */
function LastPages({ except }: { except: Entry['id'] | undefined }) {
  const { t } = useTranslation();
  const entries = useNewestEntries().data;
  if (!entries) return null;
  const last = entries.filter(({ id }) => id !== except).slice(0, PAGES_SHOWN);
  if (last.length === 0) return <p className={classes.first}>{t('today.first')}</p>;
  return (
    <section>
      <h2 className={classes.heading}>{t('today.goOn')}</h2>
      <ul className={classes.pages}>
        {last.map((entry) => (
          <LastPage key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

/** The first screen: one question, one place to write, at most three pages to go on with. */
export function TodayPage() {
  const { t } = useTranslation();
  const today = useToday();
  const { note, takeNew, error } = useTodaysNote(today);
  const beginEntry = useNewEntry();
  const [isChoosing, setIsChoosing] = useState(false);

  function confirmKept(id: Entry['id']): void {
    notifications.show({
      message: (
        <>
          {t('today.kept')} <a href={`#/journal/${id}`}>{t('today.open')}</a>
        </>
      ),
      closeButtonProps: { 'aria-label': t('app.dismiss') },
    });
    takeNew();
  }

  return (
    <div className={classes.page}>
      <header>
        <p className={classes.day}>{fullDayWords(today)}</p>
        <h1>{t('today.title')}</h1>
      </header>
      {note ? (
        <NoteCard key={note.id} note={note} onKept={confirmKept} onOther={() => setIsChoosing(true)} />
      ) : error ? (
        <Notice code={failureOf(error).code} />
      ) : (
        <PaperLines />
      )}
      <LastPages except={note?.id} />
      <TemplateDialog opened={isChoosing} onClose={() => setIsChoosing(false)} onChoose={beginEntry} />
    </div>
  );
}
