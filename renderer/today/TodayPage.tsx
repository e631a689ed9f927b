import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { dayKind, isYearEnd, noRhythm } from '../../shared/rhythm/rhythm.rules.ts';
import { failureOf } from '../api/failure.ts';
import { useNewEntry, useToday } from '../journal/public.ts';
import { DueInProgram } from '../programs/public.ts';
import { useRhythm } from '../rhythm/public.ts';
import { SampleNotice } from '../sample/public.ts';
import { TemplateDialog } from '../templates/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { DayHead } from './DayHead.tsx';
import { DueSection } from './DueSection.tsx';
import { NoteCard } from './NoteCard.tsx';
import { Drafts, OnThisDay } from './Pages.tsx';
import { Parked } from './Parked.tsx';
import { PromptCard } from './PromptCard.tsx';
import classes from './TodayPage.module.css';
import { useKeptMessage } from './useKeptMessage.tsx';
import { useTodaysNote } from './useTodaysNote.ts';

/** The first screen: one question, one place to write, and below it what the day may need. What is empty is not there. */
export function TodayPage() {
  const { t } = useTranslation();
  const today = useToday();
  const { note, takeNew, error } = useTodaysNote(today);
  const beginEntry = useNewEntry();
  const sayKept = useKeptMessage();
  const rhythm = useRhythm().data ?? noRhythm;
  const kind = dayKind(today, rhythm);
  const [isChoosing, setIsChoosing] = useState(false);

  function keep(id: EntryId): void {
    sayKept(id);
    takeNew();
  }

  return (
    <div className={classes.page}>
      <DayHead today={today} kind={kind} />
      <SampleNotice />
      {note ? (
        <NoteCard key={note.id} note={note} onKept={keep} onOther={() => setIsChoosing(true)} />
      ) : error ? (
        <Notice code={failureOf(error).code} />
      ) : (
        <PaperLines />
      )}
      <DueSection today={today} isHoliday={kind.kind === 'holiday'} />
      {kind.kind !== 'holiday' && <DueInProgram today={today} className={classes.first ?? ''} />}
      <Drafts except={note?.id} today={today} />
      <Parked today={today} />
      {kind.kind !== 'holiday' && <PromptCard today={today} />}
      <OnThisDay today={today} />
      {isYearEnd(today, rhythm) && (
        <p className={classes.first}>
          {t('today.yearEnd')} <Link to="/review">{t('today.yearEndReview')}</Link>
        </p>
      )}
      <TemplateDialog opened={isChoosing} onClose={() => setIsChoosing(false)} onChoose={beginEntry} />
    </div>
  );
}
