import type { PortfolioDocument } from '../../../shared/portfolio/document.ts';
import type { Decision } from '../../../shared/portfolio/guard/hits.rules.ts';
import { filesOf } from '../../../shared/portfolio/pictures.rules.ts';
import type { CarriedFile, FileDecision } from '../../../shared/portfolio/portfolio.contract.ts';
import type { RedactionReport } from '../../../shared/portfolio/redaction.ts';
import type { AttachmentId, AttachmentStore } from '../../attachments/attachments.store.ts';
import { lookAtFile } from '../clean/clean-file.ts';
import type { ReadyFile } from '../prepared.ts';
import { isUnreadable } from '../unreadable.ts';

/** By which a decision about a file is kept, among those about words: no key of words begins like this. */
export const fileKey = (id: AttachmentId): string => `file:${id}`;

/** What was found out about the files of a document. */
export interface LookedAtFiles {
  /** As the coach sees them, in their order. */
  listed: CarriedFile[];
  ready: Map<AttachmentId, ReadyFile>;
  /** The coach left them out, or nobody can read them. */
  leftOut: Set<AttachmentId>;
  unreadable: Set<AttachmentId>;
}

function decisionOf(decisions: readonly Decision[], id: AttachmentId): FileDecision {
  const found = decisions.find(({ key }) => key === fileKey(id))?.decision;
  return found === 'keep' || found === 'leave-out' ? found : null;
}

/** The look at a file; null where its content is gone or damaged. */
async function lookOrNull(store: AttachmentStore, id: AttachmentId, mediaType: string): Promise<ReadyFile | null> {
  try {
    return await lookAtFile(store, id, mediaType);
  } catch (error) {
    if (isUnreadable(error)) return null;
    throw error;
  }
}

/** Looks at every file that would go along, one after the other. */
export async function lookAtFiles(
  store: AttachmentStore,
  document: PortfolioDocument,
  decisions: readonly Decision[],
): Promise<LookedAtFiles> {
  const looked: LookedAtFiles = { listed: [], ready: new Map(), leftOut: new Set(), unreadable: new Set() };
  for (const { attachmentId, name, pieceId, mediaType } of filesOf(document)) {
    const file = await lookOrNull(store, attachmentId, mediaType);
    if (!file) {
      looked.unreadable.add(attachmentId);
      continue;
    }
    const decision = file.state === 'as-it-is' ? decisionOf(decisions, attachmentId) : null;
    looked.listed.push({ attachmentId, name, pieceId, state: file.state, decision });
    if (decision === 'leave-out') looked.leftOut.add(attachmentId);
    else looked.ready.set(attachmentId, file);
  }
  return looked;
}

/** How many files were cleaned, and how many are sent as they are. */
export function countFiles({ ready }: LookedAtFiles): RedactionReport['files'] {
  const states = [...ready.values()].map(({ state }) => state);
  return {
    cleaned: states.filter((state) => state === 'cleaned').length,
    asTheyAre: states.filter((state) => state === 'as-it-is').length,
  };
}

export const isFileUndecided = ({ state, decision }: CarriedFile): boolean => state === 'as-it-is' && decision === null;
