import { Paperclip, Star } from '@phosphor-icons/react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { EntrySummary } from '../../shared/journal/journal.contract.ts';
import type { ListGroup } from '../../shared/journal/journal.rules.ts';
import { useTemplateName } from '../templates/public.ts';
import { dayWords, monthWords } from './date-words.ts';
import classes from './EntryList.module.css';
import { entryWords } from './entry-words.ts';

export function GroupHeading({ group, today, style }: { group: ListGroup; today: LocalDate; style: CSSProperties }) {
  const { t } = useTranslation();
  const words = {
    ahead: () => t('journal.groups.ahead'),
    thisWeek: () => t('journal.groups.thisWeek'),
    earlierThisMonth: () => t('journal.groups.earlierThisMonth', { month: monthWords(today.slice(0, 7), today) }),
    month: () => (group.kind === 'month' ? monthWords(group.month, today) : ''),
  }[group.kind]();
  return (
    <div role="presentation" className={classes.heading} style={style}>
      {words}
    </div>
  );
}

/** Star and paper clip, each with its word for those who hear the list. */
function Marks({ entry }: { entry: EntrySummary }) {
  const { t } = useTranslation();
  return (
    <i className={classes.marks}>
      {entry.hasAttachment && <Paperclip size={14} role="img" aria-label={t('journal.hasAttachment')} />}
      {entry.isStarred && <Star size={14} weight="fill" role="img" aria-label={t('journal.starred')} />}
    </i>
  );
}

function RowWords({ entry, today }: { entry: EntrySummary; today: LocalDate }) {
  const { t } = useTranslation();
  const templateName = useTemplateName()(entry.templateId);
  const { title, preview } = entryWords(entry);
  return (
    <>
      <Marks entry={entry} />
      <b data-private>{title || t('journal.untitled')}</b>
      {preview && <p data-private>{preview}</p>}
      <span>
        {dayWords(entry.entryDate, today)} · {templateName ?? t('journal.blankPage')}
        {entry.isDraft && <em> · {t('journal.draft')}</em>}
      </span>
    </>
  );
}

export interface EntryRowProps {
  id: string;
  /** Undefined while it is on its way. */
  entry: EntrySummary | undefined;
  /** Where it stands in the list, from 0, and how many there are. */
  place: number;
  count: number;
  today: LocalDate;
  isSelected: boolean;
  isActive: boolean;
  style: CSSProperties;
}

export function EntryRow({ id, entry, place, count, today, isSelected, isActive, style }: EntryRowProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-posinset={place + 1}
      aria-setsize={count}
      aria-busy={entry === undefined}
      data-active={isActive}
      data-place={place}
      className={classes.row}
      style={style}
    >
      {entry && <RowWords entry={entry} today={today} />}
    </div>
  );
}
