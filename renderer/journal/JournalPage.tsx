import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { AppErrorCode } from '../../shared/errors.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import { everything, isFiltered } from '../../shared/journal/journal.facets.ts';
import { failureOf } from '../api/failure.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Stone } from '../ui/Mark.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { EntryPage, type EntryPageProps } from './EntryPage.tsx';
import { addressToShown, type Shown, shownToAddress } from './filter-address.ts';
import { JournalBody } from './JournalBody.tsx';
import { JournalHead } from './JournalHead.tsx';
import classes from './JournalPage.module.css';
import { useEntry, useOutline, useTrashedAt } from './journal-queries.ts';
import { TrashedPage } from './TrashedPage.tsx';
import { UnreadablePage } from './UnreadablePage.tsx';
import { useUnsaved } from './useAutosave.ts';
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
function BegunAgain({ templateId, promptId }: { templateId: string | null; promptId: string | null }) {
  const begin = useNewEntry();
  const [refused, setRefused] = useState<AppErrorCode>();
  const beginAgain = useEffectEvent(() => begin(templateId, { promptId, replace: true }));
  useEffect(() => {
    beginAgain().catch((error: unknown) => setRefused(failureOf(error).code));
  }, []);
  return refused ? <Missing code={refused} /> : null;
}

/** The open page; anew for each id, so that no word of one page can reach another. */
function OpenEntry({ id, onGone, onFocusMode }: { id: EntryId } & Pick<EntryPageProps, 'onGone' | 'onFocusMode'>) {
  const { data: entry, error } = useEntry(id);
  const { data: trashedAt } = useTrashedAt(id);
  const [search] = useSearchParams();
  const template = search.get('template');
  const unsaved = useUnsaved(id);
  if (unsaved) return <EntryPage key={id} entry={unsaved} onGone={onGone} onFocusMode={onFocusMode} />;
  if (error && failureOf(error).code === 'entry-newer')
    return <UnreadablePage id={id} trashedAt={trashedAt ?? null} onGone={onGone} />;
  if (error) return <Missing code={failureOf(error).code} />;
  if (entry === undefined || trashedAt === undefined)
    return (
      <Centred>
        <PaperLines />
      </Centred>
    );
  if (entry && trashedAt !== null) return <TrashedPage entry={entry} trashedAt={trashedAt} onGone={onGone} />;
  if (entry) return <EntryPage key={id} entry={entry} onGone={onGone} onFocusMode={onFocusMode} />;
  return template === null ? (
    <Missing code="entry-missing" />
  ) : (
    <BegunAgain templateId={template || null} promptId={search.get('prompt')} />
  );
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

/** What is shown, as the address says it; the open page stays open while something else is shown beside it. */
function useShown(): { shown: Shown; show: (shown: Shown) => void; open: (id: EntryId | undefined) => void } {
  const navigate = useNavigate();
  const { entryId: address } = useParams();
  const [search] = useSearchParams();
  const shown = addressToShown(search);
  const place = address === undefined ? '/journal' : `/journal/${address}`;
  return {
    shown,
    show: (next) => void navigate(place + shownToAddress(next)),
    open: (id) => void navigate((id ? `/journal/${id}` : '/journal') + shownToAddress(shown)),
  };
}

/** The list of pages, and the open one beside it. */
export function JournalPage() {
  const { t } = useTranslation();
  const { entryId: address } = useParams();
  const { shown, show, open } = useShown();
  const { data: days, error } = useOutline(shown.filter);
  const id = entryId.safeParse(address).data;
  const [isFocusMode, setIsFocusMode] = useState(false);
  const isEmpty = days?.length === 0 && shown.filter.shelf === everything.shelf && !isFiltered(shown.filter);
  return (
    <div className={classes.page} data-fills data-focus-mode={isFocusMode}>
      <section className={classes.list} aria-label={t('journal.title')}>
        <JournalHead shown={shown} onShow={show} />
        {error && <Notice code={failureOf(error).code} />}
        {!isEmpty && <JournalBody shown={shown} selected={id} onShow={show} onOpen={open} />}
      </section>
      <div className={classes.open}>
        {id && <OpenEntry key={id} id={id} onGone={() => open(undefined)} onFocusMode={setIsFocusMode} />}
        {!id && address && <Missing code="entry-missing" />}
        {!address && days && <NoEntry isEmpty={isEmpty} />}
      </div>
    </div>
  );
}
