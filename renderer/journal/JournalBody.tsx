import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { CalendarView } from './CalendarView.tsx';
import { EmptyTrash } from './EmptyTrash.tsx';
import { EntryList } from './EntryList.tsx';
import type { Shown } from './filter-address.ts';
import classes from './JournalPage.module.css';
import { useOutline } from './journal-queries.ts';
import { TimelineView } from './TimelineView.tsx';

export interface JournalBodyProps {
  shown: Shown;
  selected: EntryId | undefined;
  onShow: (shown: Shown) => void;
  onOpen: (id: EntryId | undefined) => void;
}

/** The pages of the journal, in one of the three ways to look at them. */
export function JournalBody({ shown, selected, onShow, onOpen }: JournalBodyProps) {
  const { t } = useTranslation();
  const { view, filter } = shown;
  const { data: days } = useOutline(filter);
  if (view === 'calendar') return <CalendarView filter={filter} selected={selected} onOpen={onOpen} />;
  if (view === 'timeline')
    return <TimelineView filter={filter} onSpan={(span) => onShow({ view: 'list', filter: { ...filter, ...span } })} />;
  if (days?.length === 0) return <p className={classes.none}>{t(`journal.noneOn.${filter.shelf}`)}</p>;
  return (
    <>
      {filter.shelf === 'trash' && (
        <div className={classes.shelfTools}>
          <EmptyTrash onEmptied={() => onOpen(undefined)} />
        </div>
      )}
      <EntryList filter={filter} selected={selected} onOpen={onOpen} />
    </>
  );
}
