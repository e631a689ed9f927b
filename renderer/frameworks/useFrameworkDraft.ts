import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, Result } from '../../shared/errors.ts';
import type { Change } from '../../shared/frameworks/frameworks.changes.ts';
import type { Framework, FrameworkText, Stage } from '../../shared/frameworks/frameworks.contract.ts';
import { closeGaps, withoutEmptyLines } from '../../shared/frameworks/frameworks.gaps.ts';
import { measuresOf } from '../../shared/frameworks/frameworks.rules.ts';
import { api } from '../api/client.ts';
import { announceIdle, announceSaved, announceUnsaved, registerFlush } from '../api/save-state.ts';
import { keepFlaws } from '../ui/keep-flaws.ts';
import { changeText, type Flaws, type FrameworkDraft, flawsOf, isSameDraft, newDraft, textToDraft } from './draft.ts';
import { frameworksKey } from './useFrameworks.ts';

/** Something was taken out, and how the draft was before. */
interface Removal {
  words: string;
  before: FrameworkDraft;
}

/** How a draft is changed: the same object as long as the page is open. */
interface DraftEdit {
  change(change: Change): void;
  changeDraft(change: (draft: FrameworkDraft) => FrameworkDraft): void;
  /** Takes something out, with a way back until the next change. */
  remove(change: (draft: FrameworkDraft) => FrameworkDraft, words: string): void;
  undoRemoval(): void;
}

/**
 * What each part of the form needs beside what is worded in it. It is the same object until something of it changes: a framework
 * is long, and a letter typed into one part draws no other anew.
 */
export interface FormOfFramework extends DraftEdit {
  /** What stands in the way of saving, once the coach asked to save. */
  flaws: Flaws;
  stages: readonly Stage[];
  stageKeys: readonly string[];
  domainCount: number;
  competencyCount: number;
}

interface Worked {
  draft: FrameworkDraft;
  removal: Removal | null;
  /** Null until the coach asked to save. */
  flaws: Flaws | null;
}

export interface DraftOfFramework {
  draft: FrameworkDraft;
  form: FormOfFramework;
  isChanged: boolean;
  failure: Failure | null;
  removal: Removal | null;
  /** The saved framework; undefined when something is open or it was refused. */
  save(): Promise<Framework | undefined>;
}

const noFlaws: Flaws = new Map();

const workOn = ({ flaws }: Worked, draft: FrameworkDraft, removal: Removal | null = null): Worked => ({
  draft,
  removal,
  flaws: flaws && keepFlaws(flaws, flawsOf(draft)),
});

/** The wording of a framework while the coach works on it; `framework` undefined: a new one. */
export function useFrameworkDraft(framework: Framework | undefined): DraftOfFramework {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const known = useRef(framework);
  const kept = useRef<FrameworkDraft>(undefined);
  const [{ draft, removal, flaws }, setWorked] = useState<Worked>(() => ({
    draft: framework ? textToDraft(framework) : newDraft(),
    removal: null,
    flaws: null,
  }));
  const [edit] = useState<DraftEdit>(() => {
    const changeDraft: DraftEdit['changeDraft'] = (change) =>
      setWorked((worked) => workOn(worked, change(worked.draft)));
    return {
      changeDraft,
      change: (change) => changeDraft(changeText(change)),
      remove: (change, words) =>
        setWorked((worked) => workOn(worked, change(worked.draft), { words, before: worked.draft })),
      undoRemoval: () => setWorked((worked) => workOn(worked, worked.removal?.before ?? worked.draft)),
    };
  });
  const [saved, setSaved] = useState(draft);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isChanged = draft !== saved && !isSameDraft(draft, saved);
  const { stageKeys, text } = draft;
  const { stages } = text;
  const domainCount = text.domains.length;
  const competencyCount = measuresOf(text).competencies;
  const form = useMemo(
    () => ({ ...edit, flaws: flaws ?? noFlaws, stages, stageKeys, domainCount, competencyCount }),
    [edit, flaws, stages, stageKeys, domainCount, competencyCount],
  );

  async function send(text: FrameworkText): Promise<Result<Framework>> {
    const answer = await api.frameworks.saveFramework({ ...text, id: known.current?.id ?? null });
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return answer;
    const rebased = textToDraft(answer.value);
    known.current = answer.value;
    kept.current = draft;
    setWorked((worked) => workOn(worked, rebased));
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

  return {
    draft,
    form,
    isChanged,
    failure,
    removal,
    async save() {
      const found = flawsOf(draft);
      setWorked((worked) => ({ ...worked, flaws: found }));
      if (found.size > 0) return undefined;
      const answer = await send(withoutEmptyLines(draft.text));
      return answer.ok ? answer.value : undefined;
    },
  };
}
