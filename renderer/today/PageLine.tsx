import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntrySummary } from '../../shared/journal/journal.contract.ts';

/** A page by its title, or by its first words, and a word about it. */
export function PageLine({ entry, children }: { entry: EntrySummary; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li>
      <Link to={`/journal/${entry.id}`}>
        <span data-private>{entry.title.trim() || entry.preview || t('journal.untitled')}</span>
      </Link>
      <span>{children}</span>
    </li>
  );
}
