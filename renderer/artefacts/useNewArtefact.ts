import { useState } from 'react';
import type { ArtefactId, WantedArtefact } from '../../shared/artefacts/artefacts.contract.ts';
import { blankArtefact } from '../../shared/artefacts/artefacts.rules.ts';
import { cleanLine } from '../../shared/ipc/line.ts';
import { useWrittenOnce } from '../api/useWrittenOnce.ts';
import { useBeginArtefact } from './artefacts-queries.ts';

/** An artefact before its name is kept. */
export function useNewArtefact() {
  const begin = useBeginArtefact();
  const [draft, setDraft] = useState<WantedArtefact>(blankArtefact);
  const isEmpty = cleanLine(draft.title) === '';
  const { keep, letGo } = useWrittenOnce<WantedArtefact, ArtefactId>({
    name: 'new-artefact',
    draft,
    isEmpty,
    write: (wanted, id) => begin.mutateAsync({ ...wanted, id }),
  });
  return {
    draft,
    change: (said: Partial<WantedArtefact>) => setDraft((before) => ({ ...before, ...said })),
    keep,
    letGo,
    error: begin.error,
    isEmpty,
  };
}
