import { SegmentedControl } from '@mantine/core';
import { CalendarDots, ChartBarHorizontal, type Icon, ListDashes } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { type EntryFilter, type Shelf, shelves } from '../../shared/journal/journal.contract.ts';
import { everything } from '../../shared/journal/journal.facets.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { FilterBar } from '../search/public.ts';
import { type Shown, type View, views } from './filter-address.ts';
import classes from './JournalPage.module.css';

const icons: Record<View, Icon> = { list: ListDashes, calendar: CalendarDots, timeline: ChartBarHorizontal };

/** What is in the trash is found by nothing but being there: no filter comes along. */
const onShelf = (filter: EntryFilter, shelf: Shelf): EntryFilter => ({
  ...(shelf === 'trash' ? everything : filter),
  shelf,
});

export interface JournalHeadProps {
  shown: Shown;
  onShow: (shown: Shown) => void;
}

/** Which pages, and how to look at them. */
export function JournalHead({ shown, onShow }: JournalHeadProps) {
  const { t } = useTranslation();
  return (
    <header className={classes.head}>
      <div className={classes.titleRow}>
        <h1 className={classes.title}>{t('journal.title')}</h1>
        <fieldset className={classes.views} aria-label={t('journal.views.label')}>
          {views.map((view) => (
            <ToolButton
              key={view}
              label={t(`journal.views.${view}`)}
              icon={icons[view]}
              aria-pressed={shown.view === view}
              onClick={() => onShow({ ...shown, view })}
            />
          ))}
        </fieldset>
      </div>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('journal.shelves.label')}
        value={shown.filter.shelf}
        data={shelves.map((shelf) => ({ value: shelf, label: t(`journal.shelves.${shelf}`) }))}
        onChange={(shelf) => onShow({ ...shown, filter: onShelf(shown.filter, shelf) })}
      />
      {shown.filter.shelf !== 'trash' && (
        <div className={classes.filters}>
          <FilterBar value={shown.filter} onChange={(filter) => onShow({ ...shown, filter })} withoutShelf />
        </div>
      )}
    </header>
  );
}
