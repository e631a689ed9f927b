import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { api } from '../api/client.ts';
import { failureOf, unwrap } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import classes from './EntryPage.module.css';
import { TrashedBar } from './TrashedBar.tsx';

export interface UnreadablePageProps {
  id: EntryId;
  /** When it went to the trash; null: it did not. */
  trashedAt: string | null;
  onGone: () => void;
}

/** A page with parts from a newer Cairn: its words for reading, so that nobody takes it for empty or writes over it. */
export function UnreadablePage({ id, trashedAt, onGone }: UnreadablePageProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery({
    queryKey: ['journal', 'unreadable', id],
    queryFn: () => unwrap(api.journal.readUnreadable({ id })),
  });
  if (error) return <Notice code={failureOf(error).code} />;
  if (!data) return <PaperLines />;
  return (
    <article className={classes.paper}>
      <div className={classes.column}>
        {trashedAt !== null && <TrashedBar id={id} trashedAt={trashedAt} onGone={onGone} />}
        <Notice code="entry-newer" />
        <h1 className={classes.title} data-private>
          {data.title || t('journal.untitled')}
        </h1>
        <div className={classes.plain} data-private>
          {data.text}
        </div>
      </div>
    </article>
  );
}
