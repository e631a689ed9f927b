import { Button, Modal } from '@mantine/core';
import { Trash } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, instantToLocalDate } from '../../shared/calendar/local-date.ts';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import { TRASH_DAYS } from '../../shared/journal/journal.rules.ts';
import { RichTextView } from '../editor/RichTextView.tsx';
import { Notice } from '../ui/Notice.tsx';
import { chipDayWords } from './date-words.ts';
import classes from './EntryPage.module.css';
import { useToday } from './useToday.ts';
import { useTrash } from './useTrash.tsx';

/** A page in the trash: it can be read, put back, or removed for good. */
export function TrashedPage({ entry, trashedAt, onGone }: { entry: Entry; trashedAt: string; onGone: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const { untrash, purge, failure } = useTrash();
  const [isAsking, setIsAsking] = useState(false);
  const until = addDays(instantToLocalDate(new Date(trashedAt)), TRASH_DAYS);
  return (
    <article className={classes.paper}>
      <div className={classes.column}>
        <div className={classes.refused}>
          <Trash size={18} aria-hidden="true" />
          <p>{t('journal.trashedUntil', { day: chipDayWords(until, today) })}</p>
          <Button size="compact-sm" onClick={() => void untrash(entry.id)}>
            {t('journal.untrash')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setIsAsking(true)}>
            {t('journal.purge')}
          </Button>
        </div>
        {failure && <Notice code={failure.code} />}
        <h1 className={classes.title} data-private>
          {entry.title || t('journal.untitled')}
        </h1>
        <p className={classes.trashedDay}>{chipDayWords(entry.entryDate, today)}</p>
        <RichTextView page={entry.body} label={t('journal.readOnly')} />
        <Modal
          opened={isAsking}
          onClose={() => setIsAsking(false)}
          title={t('journal.purgeAsk')}
          withCloseButton={false}
        >
          <p>{t('journal.purgeText')}</p>
          <div className={classes.answers}>
            <Button data-autofocus onClick={() => setIsAsking(false)}>
              {t('journal.keepIt')}
            </Button>
            <Button
              variant="subtle"
              color="risk"
              onClick={async () => {
                if (await purge(entry.id)) onGone();
                else setIsAsking(false);
              }}
            >
              {t('journal.purge')}
            </Button>
          </div>
        </Modal>
      </div>
    </article>
  );
}
