import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import { RichTextView } from '../editor/RichTextView.tsx';
import { chipDayWords } from './date-words.ts';
import classes from './EntryPage.module.css';
import { JournalHost } from './JournalHost.tsx';
import { TrashedBar } from './TrashedBar.tsx';
import { useToday } from './useToday.ts';

/** A page in the trash: it can be read, put back, or removed for good. */
export function TrashedPage({ entry, trashedAt, onGone }: { entry: Entry; trashedAt: string; onGone: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  return (
    <article className={classes.paper}>
      <div className={classes.column}>
        <TrashedBar id={entry.id} trashedAt={trashedAt} onGone={onGone} />
        <h1 className={classes.title} data-private>
          {entry.title || t('journal.untitled')}
        </h1>
        <p className={classes.trashedDay}>{chipDayWords(entry.entryDate, today)}</p>
        <JournalHost>
          <RichTextView page={entry.body} label={t('journal.readOnly')} />
        </JournalHost>
      </div>
    </article>
  );
}
