import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, Result } from '../../shared/errors.ts';
import type { Change } from '../../shared/frameworks/frameworks.changes.ts';
import type { Framework, FrameworkText } from '../../shared/frameworks/frameworks.contract.ts';
import { closeGaps, withoutEmptyLines } from '../../shared/frameworks/frameworks.gaps.ts';
import { api } from '../api/client.ts';
import { announceIdle, announceSaved, announceUnsaved, registerFlush } from '../api/save-state.ts';
import { changeText, type Flaws, type FrameworkDraft, flawsOf, isSameDraft, newDraft, textToDraft } from './draft.ts';
import { frameworksKey } from './useFrameworks.ts';

/** Something was taken out, and how the draft was before. */
interface Removal {
  words: string;
  before: FrameworkDraft;
}

export interface DraftOfFramework {
  draft: FrameworkDraft;
  isChanged: boolean;
  /** What stands in the way of saving, once the coach asked to save. */
  flaws: Flaws;
  failure: Failure | null;
  removal: Removal | null;
  change(change: Change): void;
  changeDraft(change: (draft: FrameworkDraft) => FrameworkDraft): void;
  /** Takes something out, with a way back until the next change. */
  remove(change: (draft: FrameworkDraft) => FrameworkDraft, words: string): void;
  undoRemoval(): void;
  /** The saved framework; undefined when something is open or it was refused. */
  save(): Promise<Framework | undefined>;
}

const noFlaws: Flaws = new Map();

/** The wording of a framework while the coach works on it; `framework` undefined: a new one. */
export function useFrameworkDraft(framework: Framework | undefined): DraftOfFramework {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const known = useRef(framework);
  const kept = useRef<FrameworkDraft>(undefined);
  const [draft, setDraft] = useState(() => (framework ? textToDraft(framework) : newDraft()));
  const [saved, setSaved] = useState(draft);
  const [hasAsked, setHasAsked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [removal, setRemoval] = useState<Removal | null>(null);
  const isChanged = !isSameDraft(draft, saved);

  async function send(text: FrameworkText): Promise<Result<Framework>> {
    const answer = await api.frameworks.saveFramework({ ...text, id: known.current?.id ?? null });
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return answer;
    const rebased = textToDraft(answer.value);
    known.current = answer.value;
    kept.current = draft;
    setDraft(rebased);
    setSaved(rebased);
    await queryClient.invalidateQueries({ queryKey: frameworksKey });
    return answer;
  }

  /** The journal is about to be closed or locked: what is there is kept, and its gaps are closed. */
  const flush = useEffectEvent(async () => {
    if (!isChanged || draft === kept.current) return true; // kept a moment ago, and not drawn anew yet
    const whole = closeGaps(draft.text, {
      name: t('frameworks.edit.gaps.name'),
      stage: (number) => t('frameworks.edit.gaps.stage', { number }),
      domain: (number) => t('frameworks.edit.gaps.domain', { number }),
      competency: (number) => t('frameworks.edit.gaps.competency', { number }),
      open: t('frameworks.edit.gaps.open'),
    });
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

  function changeTo(next: FrameworkDraft, taken: Removal | null = null): void {
    setDraft(next);
    setRemoval(taken);
  }

  return {
    draft,
    isChanged,
    flaws: hasAsked ? flawsOf(draft) : noFlaws,
    failure,
    removal,
    change: (change) => changeTo(changeText(change)(draft)),
    changeDraft: (change) => changeTo(change(draft)),
    remove: (change, words) => changeTo(change(draft), { words, before: draft }),
    undoRemoval: () => removal && changeTo(removal.before),
    async save() {
      setHasAsked(true);
      if (flawsOf(draft).size > 0) return undefined;
      const answer = await send(withoutEmptyLines(draft.text));
      return answer.ok ? answer.value : undefined;
    },
  };
}
