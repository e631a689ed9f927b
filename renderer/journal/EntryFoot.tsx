import { Button } from '@mantine/core';
import { Printer } from '@phosphor-icons/react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { personId } from '../../shared/people/people.contract.ts';
import { documentToPlainText } from '../../shared/richtext/plain-text.ts';
import { referencesOf } from '../../shared/richtext/references.ts';
import type { EndingKind } from '../../shared/templates/templates.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { ShownFor } from '../evidence/public.ts';
import { PlanOfPage } from '../plans/public.ts';
import { PrivacyNudge } from '../privacy/public.ts';
import { EndingPanel } from '../steps/public.ts';
import type { Autosave } from './autosave.ts';
import classes from './EntryPage.module.css';
import { useDraft } from './useDraft.ts';
import { useRested } from './useRested.ts';

interface Endings {
  endings: readonly EndingKind[];
  endsWith: string;
}

const noEndings: Endings = { endings: [], endsWith: '' };

/** How the page's template ends, in the version that the page was begun with. */
function useEndings(id: string | null, version: number | null): Endings {
  const { data } = useQuery({
    queryKey: ['templates', 'version', id, version],
    queryFn: () => unwrap(api.templates.findVersion({ id: id ?? '', version: version ?? 1 })),
    enabled: id !== null && version !== null,
  });
  return data ?? noEndings;
}

/** The end of a page: what it seems to hold, what its template ends with, and whether the coach is done with it. */
export function EntryFoot({ autosave, onPrint }: { autosave: Autosave; onPrint: () => void }) {
  const { t } = useTranslation();
  const entry = useDraft(autosave);
  const body = useRested(entry.body);
  const title = useRested(entry.title);
  const text = useMemo(() => documentToPlainText(body), [body]);
  const personIds = useMemo(
    () => referencesOf(body).personIds.flatMap((id) => personId.safeParse(id).data ?? []),
    [body],
  );
  const { endings, endsWith } = useEndings(entry.templateId, entry.templateVersion);
  const end = useRef<HTMLDivElement>(null);

  function change(mark: { isDraft: false } | { mentionsPupils: true }): void {
    autosave.change(mark);
    void autosave.flush();
  }

  /** What the template ends with is the next thing to look at. */
  function finish(): void {
    change({ isDraft: false });
    end.current?.scrollIntoView({ block: 'start' });
    end.current?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
  }

  return (
    <footer className={classes.footer}>
      <PrivacyNudge
        entryId={entry.id}
        text={`${title}\n${text}`}
        mentionsPupils={entry.mentionsPupils}
        onMark={() => change({ mentionsPupils: true })}
      />
      <div ref={end}>
        <EndingPanel
          entryId={entry.id}
          isStored={entry.revision > 0}
          templateId={entry.templateId}
          endings={endings}
          endsWith={endsWith}
          personIds={personIds}
        />
      </div>
      <PlanOfPage page={entry} />
      <ShownFor entryId={entry.id} isStored={entry.revision > 0} />
      {endings.length === 0 && endsWith !== '' && entry.revision > 0 && (
        <div className={classes.foot}>
          <Button variant="default" leftSection={<Printer size={18} aria-hidden="true" />} onClick={onPrint}>
            {t('journal.print')}
          </Button>
          <span>{t('templates.ends', { words: endsWith })}</span>
        </div>
      )}
      {entry.isDraft && entry.revision > 0 && (
        <div className={classes.foot}>
          <Button variant="default" onClick={finish}>
            {t('journal.done')}
          </Button>
          <span>{t('journal.isDraft')}</span>
        </div>
      )}
    </footer>
  );
}
