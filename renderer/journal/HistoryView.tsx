import { Button, Switch } from '@mantine/core';
import { ArrowLeft } from '@phosphor-icons/react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import type { Entry, RevisionSummary } from '../../shared/journal/journal.contract.ts';
import { api } from '../api/client.ts';
import { failureOf, unwrap } from '../api/failure.ts';
import { useAsk } from '../api/useAsk.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { chipDayWords, clockWords } from './date-words.ts';
import classes from './HistoryView.module.css';
import { diffPages, hasDifference } from './history-diff.ts';
import { groupBySitting } from './history-groups.ts';
import { forgetLists, historyKey, rememberSaved } from './journal-queries.ts';
import { useToday } from './useToday.ts';

const tags = { both: 'span', before: 'del', now: 'ins' } as const;

/** What is different now, to be read from above to below. */
function Difference({ entry, number }: { entry: Entry; number: number }) {
  const { t } = useTranslation();
  const { data: then, error } = useQuery({
    queryKey: [...historyKey(entry.id), number],
    queryFn: () => unwrap(api.journal.getRevision({ id: entry.id, number })),
  });
  if (error) return <Notice code={failureOf(error).code} />;
  if (!then) return <PaperLines />;
  const title = (words: string) => ({ type: 'heading', content: words === '' ? [] : [{ type: 'text', text: words }] });
  const lines = diffPages(
    t('journal.history.picture'),
    { type: 'doc', content: [title(then.title), ...(then.body.content ?? [])] },
    { type: 'doc', content: [title(entry.title), ...(entry.body.content ?? [])] },
  );
  return (
    <>
      {!then.isWhole && <Notice code="entry-newer" />}
      <p className={classes.legend}>
        {hasDifference(lines) ? (
          <>
            <del>{t('journal.history.onlyThen')}</del> <ins>{t('journal.history.onlyNow')}</ins>
          </>
        ) : (
          t('journal.history.same')
        )}
      </p>
      <div className={classes.page} data-private>
        {lines.map((line) => (
          <p key={line.id} className={classes[line.kind]}>
            {line.parts.map(({ id, text, side }) => {
              const Tag = tags[side];
              return <Tag key={id}>{text}</Tag>;
            })}
          </p>
        ))}
      </div>
    </>
  );
}

interface FormsProps {
  revisions: readonly RevisionSummary[];
  chosen: number;
  onChoose: (number: number) => void;
}

/** The forms of a page, sitting by sitting, or every single save. */
function Forms({ revisions, chosen, onChoose }: FormsProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [isEvery, setIsEvery] = useState(false);
  const sittings = groupBySitting(revisions);
  const shown = isEvery ? revisions : sittings.map(({ newest }) => newest);

  /** What is looked at stays in the list: a single save gives way to its sitting. */
  function showEvery(isOn: boolean): void {
    setIsEvery(isOn);
    const sitting = sittings.find(({ revisions: saves }) => saves.some(({ number }) => number === chosen));
    if (!isOn && sitting) onChoose(sitting.newest.number);
  }

  return (
    <nav className={classes.forms} aria-label={t('journal.history.forms')}>
      <ol>
        {shown.map((revision) => (
          <li key={revision.number}>
            <button type="button" aria-current={revision.number === chosen} onClick={() => onChoose(revision.number)}>
              <b>{chipDayWords(instantToLocalDate(new Date(revision.savedAt)), today)}</b>
              <span>
                {clockWords(revision.savedAt)} · {t('journal.words', { count: revision.words })}
                {revision === revisions[0] && ` · ${t('journal.history.now')}`}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {sittings.length < revisions.length && (
        <Switch
          size="xs"
          label={t('journal.history.every')}
          checked={isEvery}
          onChange={(event) => showEvery(event.currentTarget.checked)}
        />
      )}
    </nav>
  );
}

/** The page before the last sitting, or before much was taken out; one that was written in one go, as it is now. */
function firstShown(revisions: readonly RevisionSummary[]): number | undefined {
  const [now, before] = groupBySitting(revisions);
  return (before ?? now)?.newest.number;
}

export interface HistoryViewProps {
  entry: Entry;
  onBack: () => void;
  /** An earlier form is the page of now. */
  onRestored: (entry: Entry) => void;
  /** A form became a page of its own. */
  onCopied: (id: Entry['id']) => void;
}

/** Every form in which a page was saved: what was different, and the two ways back to it. */
export function HistoryView({ entry, onBack, onRestored, onCopied }: HistoryViewProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { data: revisions, error } = useQuery({
    queryKey: historyKey(entry.id),
    queryFn: () => unwrap(api.journal.listRevisions({ id: entry.id })),
    staleTime: 0,
  });
  const [asked, setAsked] = useState<number>();
  const restore = useAsk(api.journal.restoreRevision);
  const copy = useAsk(api.journal.copyRevision);
  const chosen = asked ?? firstShown(revisions ?? []);
  const isNewest = chosen === revisions?.[0]?.number;

  async function bringBack(number: number): Promise<void> {
    const restored = await restore.ask({ id: entry.id, number });
    if (!restored) return;
    rememberSaved(queryClient, restored);
    onRestored(restored);
  }
  async function keepAsCopy(number: number): Promise<void> {
    const made = await copy.ask({ id: entry.id, number });
    if (!made) return;
    await forgetLists(queryClient);
    onCopied(made.id);
  }

  const failure = restore.failure ?? copy.failure ?? (error ? failureOf(error) : null);
  return (
    <section className={classes.view} aria-label={t('journal.history.title')}>
      <header className={classes.head}>
        <Button variant="subtle" leftSection={<ArrowLeft size={18} aria-hidden="true" />} onClick={onBack}>
          {t('journal.history.back')}
        </Button>
        <h1>{t('journal.history.title')}</h1>
      </header>
      {failure && <Notice code={failure.code} />}
      {revisions?.length === 0 && <p>{t('journal.history.none')}</p>}
      {revisions && chosen !== undefined && (
        <div className={classes.columns}>
          <Forms revisions={revisions} chosen={chosen} onChoose={setAsked} />
          <div className={classes.form}>
            <div className={classes.actions}>
              <Button
                disabled={isNewest}
                title={isNewest ? t('journal.history.isNewest') : undefined}
                onClick={() => void bringBack(chosen)}
              >
                {t('journal.history.restore')}
              </Button>
              <Button variant="default" onClick={() => void keepAsCopy(chosen)}>
                {t('journal.history.copy')}
              </Button>
            </div>
            <Difference entry={entry} number={chosen} />
          </div>
        </div>
      )}
    </section>
  );
}
