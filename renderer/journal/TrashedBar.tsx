import { Button, Modal } from '@mantine/core';
import { Trash } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, instantToLocalDate } from '../../shared/calendar/local-date.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { TRASH_DAYS } from '../../shared/journal/journal.rules.ts';
import { Notice } from '../ui/Notice.tsx';
import { chipDayWords } from './date-words.ts';
import classes from './EntryPage.module.css';
import { useToday } from './useToday.ts';
import { useTrash } from './useTrash.tsx';

export interface TrashedBarProps {
  id: EntryId;
  trashedAt: string;
  /** It was removed for good. */
  onGone: () => void;
}

/** Over a page in the trash: until when it is there, and the two ways out. */
export function TrashedBar({ id, trashedAt, onGone }: TrashedBarProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { untrash, purge, failure } = useTrash();
  const [isAsking, setIsAsking] = useState(false);
  const until = addDays(instantToLocalDate(new Date(trashedAt)), TRASH_DAYS);
  return (
    <>
      <div className={classes.refused}>
        <Trash size={18} aria-hidden="true" />
        <p>{t('journal.trashedUntil', { day: chipDayWords(until, today) })}</p>
        <Button size="compact-sm" onClick={() => void untrash(id)}>
          {t('journal.untrash')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => setIsAsking(true)}>
          {t('journal.purge')}
        </Button>
      </div>
      {failure && <Notice code={failure.code} />}
      <Modal opened={isAsking} onClose={() => setIsAsking(false)} title={t('journal.purgeAsk')} withCloseButton={false}>
        <p>{t('journal.purgeText')}</p>
        <div className={classes.answers}>
          <Button data-autofocus onClick={() => setIsAsking(false)}>
            {t('journal.keepIt')}
          </Button>
          <Button
            variant="subtle"
            color="risk"
            onClick={async () => {
              if (await purge(id)) onGone();
              else setIsAsking(false);
            }}
          >
            {t('journal.purge')}
          </Button>
        </div>
      </Modal>
    </>
  );
}
