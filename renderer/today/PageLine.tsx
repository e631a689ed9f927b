import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntrySummary } from '../../shared/journal/journal.contract.ts';
import { PREVIEW_CHARACTERS } from '../../shared/journal/journal.rules.ts';
import classes from './TodayPage.module.css';

/** A preview that is cut at a word ends at most so far before its last letter. */
const LONGEST_WORD = 25;

export interface PageLineProps {
  entry: EntrySummary;
  /** Whether its first words stand below its title. */
  hasWords?: boolean;
  children: ReactNode;
}

/** A page by its title, or by its first words, and a word about it. */
export function PageLine({ entry, hasWords = false, children }: PageLineProps) {
  const { t } = useTranslation();
  const title = entry.title.trim();
  const isCut = entry.preview.length > PREVIEW_CHARACTERS - LONGEST_WORD && !/[.!?…”]$/.test(entry.preview);
  return (
    <li>
      <Link to={`/journal/${entry.id}`}>
        <span data-private>{title || entry.preview || t('journal.untitled')}</span>
      </Link>
      {hasWords && title !== '' && entry.preview !== '' && (
        <p className={classes.story} data-private>
          {isCut ? `${entry.preview}…` : entry.preview}
        </p>
      )}
      <span>{children}</span>
    </li>
  );
}
