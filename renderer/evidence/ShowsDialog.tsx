import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { linkTo } from '../../shared/evidence/target.rules.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { failureOf } from '../api/failure.ts';
import { flushAll } from '../api/save-state.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useFocusBack } from '../ui/useFocusBack.ts';
import { useLinkEvidence, usePageEvidence } from './evidence-queries.ts';
import { KeepForm } from './KeepForm.tsx';
import { TargetField } from './TargetField.tsx';
import type { NamedTarget } from './useTargetChoices.tsx';

/** A link that was made just now. */
export interface Linked extends NamedTarget {
  id: Evidence['id'];
}

/** "This page shows B1 Listening and talk balance."; what a goal or a plan is called stays in the journal. */
export function useLinkedWords(): (linked: NamedTarget) => string {
  const { t } = useTranslation();
  return ({ target, code, name }) => {
    if (target.kind === 'competency') return t('evidence.shows.linkedNow', { code, name });
    return t(`evidence.shows.linkedTo.${target.kind}`);
  };
}

export interface ShowsDialogProps {
  entryId: EntryId;
  /** With the link where one was made, so that it can be taken back. */
  onDone: (linked?: Linked) => void;
}

interface Taken {
  named: NamedTarget;
  piece: Evidence;
  /** Where the link is new. */
  linked?: Linked;
}

/** What a page shows. Choosing something links the page to it at once; why may follow, in a line. */
export function ShowsDialog({ entryId, onDone }: ShowsDialogProps) {
  const { t } = useTranslation();
  useFocusBack();
  const linkedWords = useLinkedWords();
  const link = useLinkEvidence();
  const onPage = usePageEvidence(entryId, true);
  const [taken, setTaken] = useState<Taken>();
  const source = { kind: 'page' as const, entryId };
  const page = onPage.data?.find((piece) => piece.source.kind === 'page');
  const error = onPage.error ?? link.error;

  async function take({ target, code, name }: NamedTarget): Promise<void> {
    if (link.isPending) return;
    const named = { target, code, name };
    if (page && linkTo(page, target)) return setTaken({ named, piece: page });
    try {
      const piece = await link.mutateAsync({ source, target, why: '' });
      setTaken({ named, piece, linked: { ...named, id: piece.id } });
    } catch {
      // the notice says why
    }
  }

  /** The link is made by then, so that closing says "done": a why that was typed goes along, or the form stays and says why not. */
  async function close(): Promise<void> {
    if (!taken) return onDone();
    if (await flushAll()) onDone(taken.linked);
  }

  return (
    <Modal
      opened
      onClose={() => void close()}
      title={taken ? linkedWords(taken.named) : t('evidence.shows.title')}
      size={620}
      yOffset="8dvh"
      closeButtonProps={{ 'aria-label': t('evidence.picker.close') }}
    >
      {error && <Notice code={failureOf(error).code} />}
      {!onPage.data && !error && <PaperLines />}
      {!taken && onPage.data && <TargetField piece={page} onTake={(named) => void take(named)} />}
      {taken && (
        <KeepForm
          target={taken.named.target}
          chosen={{ ...taken.piece, source }}
          piece={taken.piece}
          keepLabel={t('evidence.shows.done')}
          onKept={() => onDone(taken.linked)}
        />
      )}
    </Modal>
  );
}
