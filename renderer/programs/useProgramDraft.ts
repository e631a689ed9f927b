import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, Result } from '../../shared/errors.ts';
import {
  closeGapsOfDraft,
  type DraftChange,
  type DraftFlaw,
  draftToWanted,
  flawsOfDraft,
  newProgramDraft,
  outlineToDraft,
  type ProgramDraft,
} from '../../shared/programs/draft.rules.ts';
import type { ProgramOutline } from '../../shared/programs/programs.contract.ts';
import { api } from '../api/client.ts';
import { announceIdle, announceSaved, announceUnsaved, registerFlush } from '../api/save-state.ts';
import { refreshPrograms } from './programs-queries.ts';

/** Something was taken out, and how the draft was before. */
interface Removal {
  words: string;
  before: ProgramDraft;
}

export interface DraftOfProgram {
  draft: ProgramDraft;
  isChanged: boolean;
  /** What stands in the way of saving, once the coach asked to save. */
  flaws: ReadonlyMap<string, DraftFlaw>;
  failure: Failure | null;
  removal: Removal | null;
  change(change: DraftChange): void;
  /** Takes something out, with a way back until the next change. */
  remove(change: DraftChange, words: string): void;
  undoRemoval(): void;
  /** The saved program; undefined when something is open or it was refused. */
  save(): Promise<ProgramOutline | undefined>;
}

const noFlaws: ReadonlyMap<string, DraftFlaw> = new Map();
export const newPartId = (): string => crypto.randomUUID();

/** The wording of a program while the coach works on it; `program` undefined: a new one. */
export function useProgramDraft(program: ProgramOutline | undefined): DraftOfProgram {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const knownId = useRef(program?.id ?? null);
  const kept = useRef<ProgramDraft>(undefined);
  const [draft, setDraft] = useState(() => (program ? outlineToDraft(program) : newProgramDraft(newPartId())));
  const [saved, setSaved] = useState(draft);
  const [hasAsked, setHasAsked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [removal, setRemoval] = useState<Removal | null>(null);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(saved);

  async function send(wanted: ProgramDraft): Promise<Result<ProgramOutline>> {
    const answer = await api.programs.saveOutline(draftToWanted(wanted, knownId.current));
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return answer;
    const rebased = outlineToDraft(answer.value);
    knownId.current = answer.value.id;
    kept.current = draft;
    setDraft(rebased);
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

  function changeTo(next: ProgramDraft, taken: Removal | null = null): void {
    setDraft(next);
    setRemoval(taken);
  }

  return {
    draft,
    isChanged,
    flaws: hasAsked ? flawsOfDraft(draft) : noFlaws,
    failure,
    removal,
    change: (change) => changeTo(change(draft)),
    remove: (change, words) => changeTo(change(draft), { words, before: draft }),
    undoRemoval: () => removal && changeTo(removal.before),
    async save() {
      setHasAsked(true);
      if (flawsOfDraft(draft).size > 0) return undefined;
      const answer = await send(draft);
      return answer.ok ? answer.value : undefined;
    },
  };
}
