import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, Result } from '../../shared/errors.ts';
import type { Template } from '../../shared/templates/templates.contract.ts';
import { api } from '../api/client.ts';
import { announceIdle, announceSaved, announceUnsaved, registerFlush } from '../api/save-state.ts';
import {
  draftToText,
  isSameDraft,
  missingIn,
  newDraft,
  type SectionsChange,
  type TemplateDraft,
  templateToDraft,
  withoutGaps,
} from './draft.ts';
import { templatesKey } from './useTemplates.ts';

/** Something was taken out, and how the draft was before. */
interface Removal {
  words: string;
  before: TemplateDraft;
}

export interface DraftOfTemplate {
  draft: TemplateDraft;
  isChanged: boolean;
  /** The fields in which something is missing, once the coach asked to save. */
  missing: readonly string[];
  failure: Failure | null;
  removal: Removal | null;
  change(part: Partial<TemplateDraft>): void;
  changeSections(change: SectionsChange): void;
  /** Takes something out, with a way back until the next change. */
  remove(change: SectionsChange, words: string): void;
  undoRemoval(): void;
  /** The saved template; undefined when something is missing or it was refused. */
  save(): Promise<Template | undefined>;
}

/** The wording of a template while the coach works on it; `template` undefined: a new one. */
export function useTemplateDraft(template: Template | undefined): DraftOfTemplate {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const known = useRef(template);
  const kept = useRef<TemplateDraft>(undefined);
  const [draft, setDraft] = useState(() => (template ? templateToDraft(template) : newDraft()));
  const [saved, setSaved] = useState(draft);
  const [hasAsked, setHasAsked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [removal, setRemoval] = useState<Removal | null>(null);
  const isChanged = !isSameDraft(draft, saved);

  async function send(whole: TemplateDraft): Promise<Result<Template>> {
    const text = draftToText(whole, {
      known: known.current,
      wordsFor: (kind) => t(`templates.edit.endingWords.${kind}`),
    });
    const answer = await api.templates.saveTemplate({ ...text, id: known.current?.id ?? null });
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return answer;
    const rebased = templateToDraft(answer.value);
    known.current = answer.value;
    kept.current = draft;
    setDraft(rebased);
    setSaved(rebased);
    await queryClient.invalidateQueries({ queryKey: templatesKey });
    return answer;
  }

  /** The journal is about to be closed or locked: what is there is kept, and its gaps are closed. */
  const flush = useEffectEvent(async () => {
    const whole = withoutGaps(draft, {
      name: t('templates.edit.untitled'),
      section: (number) => t('templates.edit.section', { number }),
    });
    if (!isChanged || !whole || draft === kept.current) return true; // kept a moment ago, and not drawn anew yet
    const answer = await send(whole);
    if (answer.ok) announceSaved(new Date());
    else announceUnsaved(answer.error);
    return answer.ok;
  });
  useEffect(() => {
    const unregister = registerFlush(() => flush());
    return () => {
      unregister();
      announceIdle();
    };
  }, []);

  function changeTo(next: TemplateDraft, taken: Removal | null = null): void {
    setDraft(next);
    setRemoval(taken);
  }

  const changeSections = (change: SectionsChange) => changeTo({ ...draft, sections: change(draft.sections) });
  const missing = missingIn(draft);

  return {
    draft,
    isChanged,
    missing: hasAsked ? missing : [],
    failure,
    removal,
    change: (part) => changeTo({ ...draft, ...part }),
    changeSections,
    remove: (change, words) => changeTo({ ...draft, sections: change(draft.sections) }, { words, before: draft }),
    undoRemoval: () => removal && changeTo(removal.before),
    async save() {
      setHasAsked(true);
      if (missing.length > 0) return undefined;
      const answer = await send(draft);
      return answer.ok ? answer.value : undefined;
    },
  };
}
