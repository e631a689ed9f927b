import { Button } from '@mantine/core';
import { FlagPennant } from '@phosphor-icons/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmptyDraft } from '../../shared/journal/journal.rules.ts';
import { personId } from '../../shared/people/people.contract.ts';
import { referencesOf } from '../../shared/richtext/references.ts';
import type { EntryDraftProps } from '../journal/public.ts';
import { EndingPanel } from '../steps/public.ts';
import classes from './TodayPage.module.css';

const endings = ['nextStep'] as const;

/** What a note ends with, where the coach asks for it: nothing moves before that. A note without a word has no end yet. */
export function NoteEnding({ autosave, onEmpty }: { autosave: EntryDraftProps['autosave']; onEmpty: () => void }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  const { id, body, templateId } = autosave.current;

  async function ask(): Promise<void> {
    if (isEmptyDraft(autosave.current)) return onEmpty();
    if (await autosave.flush()) setIsAsked(true);
  }

  // The line comes once main has said what the page holds; the caret goes there as soon as it stands.
  useEffect(() => {
    if (!isAsked || !place.current) return;
    const focus = () => place.current?.querySelector('textarea')?.focus();
    const watch = new MutationObserver(() => {
      watch.disconnect();
      focus();
    });
    watch.observe(place.current, { childList: true, subtree: true });
    focus();
    return () => watch.disconnect();
  }, [isAsked]);

  return (
    <div ref={place} className={classes.ending}>
      {isAsked ? (
        <EndingPanel
          entryId={id}
          isStored
          templateId={templateId}
          endings={endings}
          personIds={referencesOf(body).personIds.flatMap((each) => personId.safeParse(each).data ?? [])}
        />
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<FlagPennant size={16} aria-hidden="true" />}
          onClick={() => void ask()}
        >
          {t('steps.addStep')}
        </Button>
      )}
    </div>
  );
}
