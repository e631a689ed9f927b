import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { EntrySummary } from '../../shared/journal/journal.contract.ts';
import type { ListGroup } from '../../shared/journal/journal.rules.ts';
import { useTemplateName } from '../templates/public.ts';
import { dayWords, monthWords } from './date-words.ts';
import classes from './EntryList.module.css';
import { entryWords } from './list-rows.ts';

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

export interface EntryRowProps {
  id: string;
  /** Where it stands in the list, which knows it by this when it is clicked. */
  index: number;
  entry: EntrySummary;
  /** Its number among the entries and how many there are (-1: not known yet), for those who hear the list. */
  place: number;
  count: number;
  today: LocalDate;
  isSelected: boolean;
  isActive: boolean;
  style: CSSProperties;
}

export function EntryRow({ id, entry, place, count, today, isSelected, isActive, style, index }: EntryRowProps) {
  const { t } = useTranslation();
  const templateName = useTemplateName()(entry.templateId);
  const { title, preview } = entryWords(entry);
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-posinset={place}
      aria-setsize={count}
      data-active={isActive}
      data-index={index}
      className={classes.row}
      style={style}
    >
      <b>{title || t('journal.untitled')}</b>
      <p>{preview || '\u00a0'}</p>
      <span>
        {dayWords(entry.entryDate, today)} · {templateName ?? t('journal.blankPage')}
      </span>
    </div>
  );
}
