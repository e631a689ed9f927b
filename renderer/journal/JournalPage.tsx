import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { AppErrorCode } from '../../shared/errors.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import { failureOf } from '../api/failure.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Stone } from '../ui/Mark.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { EntryList } from './EntryList.tsx';
import { EntryPage } from './EntryPage.tsx';
import classes from './JournalPage.module.css';
import { useEntry, useEntryList } from './journal-queries.ts';
import { useNewEntry } from './useNewEntry.ts';

function Centred({ children }: { children: ReactNode }) {
  return <div className={classes.centred}>{children}</div>;
}

function Missing({ code }: { code: AppErrorCode }) {
  return (
    <Centred>
      <Notice code={code} />
    </Centred>
  );
}

/** A page that was begun, never written on, and forgotten when the window was loaded again: it is begun once more. */
function BegunAgain({ templateId }: { templateId: string | null }) {
  const begin = useNewEntry();
  const [refused, setRefused] = useState<AppErrorCode>();
  const beginAgain = useEffectEvent(() => begin(templateId, { replace: true }));
  useEffect(() => {
    beginAgain().catch((error: unknown) => setRefused(failureOf(error).code));
  }, []);
  return refused ? <Missing code={refused} /> : null;
}

/** The open page; anew for each id, so that no word of one page can reach another. */
function OpenEntry({ id }: { id: EntryId }) {
  const { data: entry, error } = useEntry(id);
  const template = useSearchParams()[0].get('template');
  if (error) return <Missing code={failureOf(error).code} />;
  if (entry === undefined)
    return (
      <Centred>
        <PaperLines />
      </Centred>
    );
  if (entry) return <EntryPage key={id} entry={entry} />;
  return template === null ? <Missing code="entry-missing" /> : <BegunAgain templateId={template || null} />;
}

/** What stands where no page is open. */
function NoEntry({ isEmpty }: { isEmpty: boolean }) {
  const { t } = useTranslation();
  const begin = useNewEntry();
  if (!isEmpty)
    return (
      <Centred>
        <p className={classes.quiet}>{t('journal.notHere')}</p>
      </Centred>
    );
  return (
    <Centred>
      <EmptyState
        picture={<Stone />}
        title={t('journal.emptyTitle')}
        action={<Button onClick={() => void begin('quick')}>{t('journal.begin')}</Button>}
      >
        {t('journal.emptyText')}
      </EmptyState>
    </Centred>
  );
}

/** The list of pages, and the open one beside it. */
export function JournalPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { entryId: address } = useParams();
  const { data, error } = useEntryList();
  const id = entryId.safeParse(address).data;
  const isEmpty = data?.pages[0]?.entries.length === 0;
  return (
    <div className={classes.page}>
      <section className={classes.list} aria-label={t('journal.title')}>
        <h1 className={classes.title}>{t('journal.title')}</h1>
        {error && <Notice code={failureOf(error).code} />}
        {!isEmpty && <EntryList selected={id} onOpen={(chosen) => void navigate(`/journal/${chosen}`)} />}
      </section>
      <div className={classes.open}>
        {id && <OpenEntry key={id} id={id} />}
        {!id && address && <Missing code="entry-missing" />}
        {!address && data && <NoEntry isEmpty={isEmpty} />}
      </div>
    </div>
  );
}
