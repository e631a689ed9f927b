import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, Result } from '../../shared/errors.ts';
import {
  closeGapsOfDraft,
  type DraftChange,
  type DraftFlaws,
  draftToWanted,
  flawsOfDraft,
  newProgramDraft,
  outlineToDraft,
  type ProgramDraft,
} from '../../shared/programs/draft.rules.ts';
import type { ProgramOutline } from '../../shared/programs/programs.contract.ts';
import { api } from '../api/client.ts';
import { announceIdle, announceSaved, announceUnsaved, registerFlush } from '../api/save-state.ts';
import { keepFlaws } from '../ui/keep-flaws.ts';
import { refreshPrograms } from './programs-queries.ts';

/** Something was taken out, and how the draft was before. */
interface Removal {
  words: string;
  before: ProgramDraft;
}

/** How a draft is changed. It stays the same object, whatever the draft is: only what was changed is drawn anew. */
export interface DraftEdit {
  change(change: DraftChange): void;
  /** Takes something out, with a way back until the next change. */
  remove(change: DraftChange, words: string): void;
  undoRemoval(): void;
}

interface Worked {
  draft: ProgramDraft;
  removal: Removal | null;
  /** Once the coach asked to save; null before. */
  flaws: DraftFlaws | null;
}

export interface DraftOfProgram {
  draft: ProgramDraft;
  isChanged: boolean;
  /** What stands in the way of saving, once the coach asked to save. */
  flaws: DraftFlaws;
  failure: Failure | null;
  removal: Removal | null;
  edit: DraftEdit;
  /** The saved program; undefined when something is open or it was refused. */
  save(): Promise<ProgramOutline | undefined>;
}

const noFlaws: DraftFlaws = new Map();
export const newPartId = (): string => crypto.randomUUID();

const workOn = ({ flaws }: Worked, draft: ProgramDraft, removal: Removal | null = null): Worked => ({
  draft,
  removal,
  flaws: flaws && keepFlaws(flaws, flawsOfDraft(draft)),
});

/** The wording of a program while the coach works on it; `program` undefined: a new one. */
export function useProgramDraft(program: ProgramOutline | undefined): DraftOfProgram {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const knownId = useRef(program?.id ?? null);
  const kept = useRef<ProgramDraft>(undefined);
  const [{ draft, removal, flaws }, setWorked] = useState<Worked>(() => ({
    draft: program ? outlineToDraft(program) : newProgramDraft(newPartId()),
    removal: null,
    flaws: null,
  }));
  const [edit] = useState<DraftEdit>(() => ({
    change: (change) => setWorked((worked) => workOn(worked, change(worked.draft))),
    remove: (change, words) =>
      setWorked((worked) => workOn(worked, change(worked.draft), { words, before: worked.draft })),
    undoRemoval: () => setWorked((worked) => workOn(worked, worked.removal?.before ?? worked.draft)),
  }));
  const [saved, setSaved] = useState(draft);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isChanged = draft !== saved && JSON.stringify(draft) !== JSON.stringify(saved);

  async function send(wanted: ProgramDraft): Promise<Result<ProgramOutline>> {
    const answer = await api.programs.saveOutline(draftToWanted(wanted, knownId.current));
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return answer;
    const rebased = outlineToDraft(answer.value);
    knownId.current = answer.value.id;
    kept.current = draft;
    setWorked((worked) => workOn(worked, rebased));
    setSaved(rebased);
    await refreshPrograms(queryClient);
    return answer;
  }

  /** The journal is about to be closed or locked: what is there is kept, and its gaps are closed. */
  const flush = useEffectEvent(async () => {
    if (!isChanged || draft === kept.current) return true; // kept a moment ago, and not drawn anew yet
    const answer = await send(closeGapsOfDraft(draft, t('programs.edit.unnamed')));
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
    isChanged,
    flaws: flaws ?? noFlaws,
    failure,
    removal,
    edit,
    async save() {
      const found = flawsOfDraft(draft);
      setWorked((worked) => ({ ...worked, flaws: found }));
      if (found.size > 0) return undefined;
      const answer = await send(draft);
      return answer.ok ? answer.value : undefined;
    },
  };
}
