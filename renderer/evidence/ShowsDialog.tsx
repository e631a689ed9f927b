import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceId, EvidenceTarget } from '../../shared/evidence/evidence.contract.ts';
import type { Shown } from '../../shared/evidence/evidence.rules.ts';
import type { Competency, FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { failureOf } from '../api/failure.ts';
import { flushAll } from '../api/save-state.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useFocusBack } from '../ui/useFocusBack.ts';
import { useEvidence, useLinkEvidence, useOfferedFrameworks } from './evidence-queries.ts';
import { FrameworkSelect } from './FrameworkSelect.tsx';
import { KeepForm } from './KeepForm.tsx';
import { useCompetencyChoices } from './useCompetencyChoices.tsx';

/** A link that was made just now. */
export interface Linked {
  id: EvidenceId;
  target: EvidenceTarget;
  code: string;
  name: string;
}

export interface ShowsDialogProps {
  entryId: EntryId;
  /** With the link where one was made, so that it can be taken back. */
  onDone: (linked?: Linked) => void;
}

interface PartsProps {
  framework: FrameworkWording;
  entryId: EntryId;
  onTake: (competency: Competency, known: Shown | undefined) => void;
}

function Parts({ framework, entryId, onTake }: PartsProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { data: pieces, error } = useEvidence(framework.id);
  const { sections, knownFor } = useCompetencyChoices({ framework, entryId, pieces: pieces ?? [], typed });
  return (
    <>
      <ChoiceField
        label={t('evidence.shows.search')}
        listLabel={t('evidence.shows.results')}
        typed={typed}
        onType={setTyped}
        sections={sections}
        isSettled={pieces !== undefined}
        none={t('evidence.shows.none')}
        onTake={({ competency }) => onTake(competency, knownFor(competency.id))}
      />
      {error && <Notice code={failureOf(error).code} />}
    </>
  );
}

/** Which part of a framework a page shows. Choosing one links it at once; why may follow, in a line. */
export function ShowsDialog({ entryId, onDone }: ShowsDialogProps) {
  const { t } = useTranslation();
  useFocusBack();
  const frameworks = useOfferedFrameworks();
  const link = useLinkEvidence();
  const [wantedId, setWantedId] = useState<FrameworkWording['id']>();
  const [taken, setTaken] = useState<{ competency: Competency; shown: Shown; linked?: Linked }>();
  const framework = frameworks.data?.all.find(({ id }) => id === wantedId) ?? frameworks.data?.first;
  const error = frameworks.error ?? link.error;

  async function take(competency: Competency, known: Shown | undefined): Promise<void> {
    if (!framework || link.isPending) return;
    if (known) return setTaken({ competency, shown: known });
    const target = { kind: 'competency' as const, frameworkId: framework.id, competencyId: competency.id };
    try {
      const piece = await link.mutateAsync({ source: { kind: 'page', entryId }, target, why: '' });
      const { code, name } = competency;
      const linkedNow = { ...target, why: '', linkedAt: '' };
      setTaken({ competency, shown: { piece, link: linkedNow }, linked: { id: piece.id, target, code, name } });
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
      title={taken ? t('evidence.shows.linkedNow', taken.competency) : t('evidence.shows.title')}
      size={620}
      yOffset="8dvh"
      closeButtonProps={{ 'aria-label': t('evidence.picker.close') }}
    >
      {error && <Notice code={failureOf(error).code} />}
      {!frameworks.data && !error && <PaperLines />}
      {!taken && framework && frameworks.data && (
        <>
          <FrameworkSelect all={frameworks.data.all} value={framework} onChange={setWantedId} />
          <Parts key={framework.id} framework={framework} entryId={entryId} onTake={(...part) => void take(...part)} />
        </>
      )}
      {taken && (
        <KeepForm
          target={taken.shown.link}
          chosen={{ ...taken.shown.piece, source: { kind: 'page', entryId } }}
          piece={taken.shown.piece}
          keepLabel={t('evidence.shows.done')}
          onKept={() => onDone(taken.linked)}
        />
      )}
    </Modal>
  );
}
