import { useRef, useState } from 'react';
import type { ArtefactId, WantedArtefact } from '../../shared/artefacts/artefacts.contract.ts';
import { blankArtefact } from '../../shared/artefacts/artefacts.rules.ts';
import { cleanLine } from '../../shared/ipc/line.ts';
import { failureOf } from '../api/failure.ts';
import { beginTrouble, endTrouble, tryAgainOnly } from '../api/save-state.ts';
import { useFlushOnLeaving } from '../api/useFlushOnLeaving.ts';
import { useBeginArtefact } from './artefacts-queries.ts';

const TROUBLE = 'new-artefact';

/**
 * An artefact before its name is kept. It is written down once: by the button, or when the page is left or locked with a name on
 * it, for nothing that was typed gets lost.
 */
export function useNewArtefact() {
  const begin = useBeginArtefact();
  const kept = useRef<{ id: ArtefactId; draft: WantedArtefact } | null>(null);
  const running = useRef<Promise<ArtefactId | null>>(Promise.resolve(null));
  const isLetGo = useRef(false);
  const [draft, setDraft] = useState<WantedArtefact>(blankArtefact);
  const isEmpty = cleanLine(draft.title) === '';

  async function write(): Promise<ArtefactId | null> {
    try {
      const { id } = await begin.mutateAsync({ ...draft, id: kept.current?.id ?? null });
      kept.current = { id, draft };
      endTrouble(TROUBLE);
      return id;
    } catch (error) {
      beginTrouble(TROUBLE, tryAgainOnly(failureOf(error)));
      return null;
    }
  }

  /** The id of the artefact; null when it could not be kept, which is said. */
  async function keep(): Promise<ArtefactId | null> {
    await running.current; // one after the other, so that it is written down once
    if (kept.current?.draft === draft) return kept.current.id;
    running.current = write();
    return running.current;
  }

  useFlushOnLeaving(async () => isEmpty || isLetGo.current || (await keep()) !== null);

  return {
    draft,
    change: (said: Partial<WantedArtefact>) => setDraft((before) => ({ ...before, ...said })),
    keep,
    /** What was typed is not wanted. */
    letGo() {
      isLetGo.current = true;
      endTrouble(TROUBLE);
    },
    error: begin.error,
    isEmpty,
  };
}
