import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { dayWords } from '../journal/public.ts';
import { SampleOffer } from '../sample/public.ts';
import { useTemplateName } from '../templates/public.ts';
import { More } from './More.tsx';
import { PageLine } from './PageLine.tsx';
import { Section } from './Section.tsx';
import classes from './TodayPage.module.css';
import { useDrafts, useNewestTwo, useOnThisDay } from './usePages.ts';

/** The pages that are still being written, without the note that lies on the card; in an empty journal, one friendly line. */
export function Drafts({ except, today }: { except: EntryId | undefined; today: LocalDate }) {
  const { t } = useTranslation();
  const templateName = useTemplateName();
  const drafts = useDrafts().data?.filter(({ id }) => id !== except) ?? [];
  const newest = useNewestTwo().data;
  if (newest?.every(({ id }) => id === except))
    return (
      <div className={classes.first}>
        <p>{t('today.first')}</p>
        <SampleOffer />
      </div>
    );
  if (drafts.length === 0) return null;
  return (
    <Section title={t('today.goOn')}>
      <More items={drafts} className={classes.pages}>
        {(entry) => (
          <PageLine key={entry.id} entry={entry}>
            {dayWords(entry.entryDate, today)} · {templateName(entry.templateId) ?? t('journal.blankPage')}
          </PageLine>
        )}
      </More>
    </Section>
  );
}

/** What this day was about in earlier years: a line a year, and the words of the newest of them. */
export function OnThisDay({ today }: { today: LocalDate }) {
  const { t } = useTranslation();
  const entries = useOnThisDay(today).data ?? [];
  if (entries.length === 0) return null;
  const yearsAgo = (date: LocalDate) => Number(today.slice(0, 4)) - Number(date.slice(0, 4));
  return (
    <Section title={t('today.onThisDay')}>
      <More items={entries} className={classes.pages}>
        {(entry) => (
          <PageLine key={entry.id} entry={entry} hasWords={entry === entries[0]}>
            {t('today.yearsAgo', { count: yearsAgo(entry.entryDate) })}
          </PageLine>
        )}
      </More>
    </Section>
  );
}
