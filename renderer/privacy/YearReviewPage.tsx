import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addDays, type LocalDate } from '../../shared/calendar/local-date.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { api } from '../api/client.ts';
import { failureOf, unwrap } from '../api/failure.ts';
import { DayField } from '../ui/DayField.tsx';
import { dayWords } from '../ui/day-words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Stone } from '../ui/Mark.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useToday } from '../ui/useToday.ts';
import { Veiled } from '../ui/Veiled.tsx';
import { BlurDialog } from './BlurDialog.tsx';
import classes from './privacy.module.css';
import { type ReviewedPage, useReview } from './useReview.ts';

const PAGES_SHOWN = 20;
const A_YEAR = 365;

/** To the trash and back; whatever lists pages asks anew. */
function useTrash() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [error, setError] = useState<unknown>();

  async function move(operation: 'trashEntry' | 'untrashEntry', id: EntryId): Promise<boolean> {
    try {
      await unwrap(api.journal[operation]({ id }));
      setError(undefined);
      return true;
    } catch (refused) {
      setError(refused);
      return false;
    } finally {
      await queryClient.invalidateQueries({ queryKey: ['journal'] });
    }
  }

  async function trash(id: EntryId): Promise<void> {
    if (!(await move('trashEntry', id))) return;
    const message = `trashed-${id}`;
    const undo = () => {
      notifications.hide(message);
      void move('untrashEntry', id);
    };
    notifications.show({
      id: message,
      autoClose: 8000,
      closeButtonProps: { 'aria-label': t('app.dismiss') },
      message: (
        <>
          {t('privacy.trashed')}{' '}
          <Button variant="subtle" size="compact-sm" onClick={undo}>
            {t('privacy.undo')}
          </Button>
        </>
      ),
    });
  }
  return { trash, error };
}

interface RowProps {
  page: ReviewedPage;
  today: LocalDate;
  onBlur: () => void;
  onTrash: () => void;
}

function ReviewRow({ page: { entry, codes }, today, onBlur, onTrash }: RowProps) {
  const { t } = useTranslation();
  const title = entry.title.trim() || entry.preview || t('journal.untitled');
  const meta = [dayWords(entry.entryDate, today), ...(entry.mentionsPupils ? [t('privacy.mentionsPupils')] : [])];
  return (
    <li>
      <div className={classes.page}>
        <span className={classes.pageTitle} data-private>
          {title}
        </span>
        <span className={classes.meta}>
          {meta.join(' · ')}
          {codes.length > 0 && (
            <>
              {' · '}
              <Veiled word={codes.join(', ')} words={(said) => t('privacy.mentions', { codes: said })} />
            </>
          )}
        </span>
      </div>
      <div className={classes.rowActions}>
        <Button
          component={Link}
          to={`/journal/${entry.id}`}
          variant="subtle"
          size="compact-sm"
          aria-label={t('privacy.openLabel', { title })}
        >
          {t('privacy.open')}
        </Button>
        <Button variant="subtle" size="compact-sm" aria-label={t('privacy.blurLabel', { title })} onClick={onBlur}>
          {t('privacy.blur')}
        </Button>
        <Button variant="subtle" size="compact-sm" aria-label={t('privacy.trashLabel', { title })} onClick={onTrash}>
          {t('privacy.trash')}
        </Button>
      </div>
    </li>
  );
}

/** The look back at the end of a year: older pages that name people, and what can be done about each. */
export function YearReviewPage() {
  const { t } = useTranslation();
  const today = useToday();
  const [chosenDay, setChosenDay] = useState<LocalDate>();
  const before = chosenDay ?? addDays(today, -A_YEAR);
  const { data: pages, error } = useReview(before);
  const { trash, error: trashError } = useTrash();
  const [blurred, setBlurred] = useState<EntryId>();
  const [shown, setShown] = useState(PAGES_SHOWN);
  const refused = error ?? trashError;
  return (
    <div className={classes.review}>
      <PageTitle text={t('privacy.text')}>{t('privacy.title')}</PageTitle>
      <div className={classes.filter}>
        <span aria-hidden="true">{t('privacy.olderThan')}</span>
        <DayField
          label={t('privacy.olderThan')}
          words={dayWords(before, today)}
          value={before}
          onChange={(date) => setChosenDay(date ?? undefined)}
        />
      </div>
      {refused !== undefined && refused !== null && <Notice code={failureOf(refused).code} />}
      {pages === undefined && !error && <PaperLines />}
      {pages?.length === 0 && (
        <EmptyState picture={<Stone />} title={t('privacy.none')}>
          {t('privacy.noneText')}
        </EmptyState>
      )}
      {pages && pages.length > 0 && (
        <ul className={classes.pages} aria-label={t('privacy.title')}>
          {pages.slice(0, shown).map((page) => (
            <ReviewRow
              key={page.entry.id}
              page={page}
              today={today}
              onBlur={() => setBlurred(page.entry.id)}
              onTrash={() => void trash(page.entry.id)}
            />
          ))}
        </ul>
      )}
      {pages && pages.length > shown && (
        <Button className={classes.start ?? ''} variant="subtle" onClick={() => setShown(shown + PAGES_SHOWN)}>
          {t('privacy.more')}
        </Button>
      )}
      {blurred && <BlurDialog id={blurred} onClose={() => setBlurred(undefined)} />}
    </div>
  );
}
