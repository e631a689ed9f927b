import { setImmediate } from 'node:timers/promises';
import { figuresIn } from '../../shared/portfolio/document.rules.ts';
import { withoutAttachments } from '../../shared/portfolio/pictures.rules.ts';
import type { LeftOut } from '../../shared/portfolio/portfolio.contract.ts';
import type { AttachmentId, AttachmentStore } from '../attachments/attachments.store.ts';
import type { Prepared } from './prepared.ts';
import { isUnreadable } from './unreadable.ts';

/** Whether every byte of a content can still be read; the window is answered meanwhile. */
async function isReadable(store: AttachmentStore, id: AttachmentId): Promise<boolean> {
  try {
    for (const _chunk of store.read(id)) await setImmediate();
    return true;
  } catch (error) {
    if (isUnreadable(error)) return false;
    throw error;
  }
}

/** Films, recordings and other files that should go along and cannot be read to their end, each once. */
export async function findUnreadable(
  store: AttachmentStore,
  { document }: Prepared,
): Promise<ReadonlyMap<AttachmentId, LeftOut>> {
  const unreadable = new Map<AttachmentId, LeftOut>();
  const looked = new Set<AttachmentId>();
  for (const piece of document.parts.flatMap((part) => part.pieces)) {
    for (const { figure } of figuresIn(piece.blocks)) {
      if (figure.kind !== 'media') continue;
      const { attachmentId, fileName } = figure;
      if (looked.has(attachmentId)) continue;
      looked.add(attachmentId);
      if (!(await isReadable(store, attachmentId)))
        unreadable.set(attachmentId, { pieceId: piece.id, title: fileName, reason: 'file-unreadable' });
    }
  }
  return unreadable;
}

/** What goes out without them. A file's name may tell as much as what is in it: those who read it learn how many. */
export function withoutFiles(prepared: Prepared, unreadable: ReadonlyMap<AttachmentId, LeftOut>): Prepared {
  const { document, report } = prepared;
  const leftOut = [...unreadable.values()].map(({ reason }) => ({ title: '', reason }));
  return {
    ...prepared,
    document: withoutAttachments(document, new Set(unreadable.keys())),
    report: { ...report, leftOut: [...report.leftOut, ...leftOut] },
  };
}
