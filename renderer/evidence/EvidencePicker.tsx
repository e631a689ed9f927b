import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence, EvidenceTarget } from '../../shared/evidence/evidence.contract.ts';
import { linkTo } from '../../shared/evidence/target.rules.ts';
import type { FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import { failureOf } from '../api/failure.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFocusBack } from '../ui/useFocusBack.ts';
import { findCompetency } from './competencies.ts';
import { useAllEvidence } from './evidence-queries.ts';
import { KeepForm } from './KeepForm.tsx';
import { keyOf } from './source-words.ts';
import { type ChosenSource, useSources } from './useSources.tsx';
import { WordsForm } from './WordsForm.tsx';

type Place =
  | { kind: 'choosing' }
  | { kind: 'words' | 'address'; typed: string }
  | { kind: 'why'; chosen: ChosenSource };

interface ChoosingProps {
  all: readonly Evidence[];
  onGo: (place: Place) => void;
}

function Choosing({ all, onGo }: ChoosingProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { sections, isSettled, error } = useSources(typed, all);
  return (
    <>
      <ChoiceField
        label={t('evidence.picker.search')}
        listLabel={t('evidence.picker.results')}
        typed={typed}
        onType={setTyped}
        sections={sections}
        isSettled={isSettled}
        onTake={(choice) =>
          onGo(
            choice.kind === 'source'
              ? { kind: 'why', chosen: choice.chosen }
              : { kind: choice.kind, typed: typed.trim() },
          )
        }
      />
      {error && <Notice code={failureOf(error).code} />}
    </>
  );
}

export interface PickerDialogProps {
  target: EvidenceTarget;
  title: string;
  /** The picker is done: with the piece that was linked, or without one. */
  onDone: (piece?: Evidence) => void;
}

/**
 * Links a piece of evidence to a competency, a goal or a plan, by keyboard alone: type, choose, say why in a line or not, and
 * it is kept. What is linked there already may be said anew.
 */
export function PickerDialog({ target, title, onDone }: PickerDialogProps) {
  const { t } = useTranslation();
  useFocusBack();
  const [place, setPlace] = useState<Place>({ kind: 'choosing' });
  const all = useAllEvidence().data ?? [];
  const back = () => setPlace({ kind: 'choosing' });
  const pieceOf = ({ source }: ChosenSource) => all.find((piece) => keyOf(piece.source) === keyOf(source));
  const piece = place.kind === 'why' ? pieceOf(place.chosen) : undefined;
  return (
    <Modal
      opened
      onClose={() => onDone()}
      title={title}
      size={620}
      yOffset="8dvh"
      closeOnClickOutside={place.kind === 'choosing'}
      closeButtonProps={{ 'aria-label': t('evidence.picker.close') }}
    >
      {place.kind === 'choosing' && <Choosing all={all} onGo={setPlace} />}
      {place.kind === 'words' && <WordsForm target={target} words={place.typed} onBack={back} onKept={onDone} />}
      {place.kind === 'address' && (
        <WordsForm target={target} words="" address={place.typed} onBack={back} onKept={onDone} />
      )}
      {place.kind === 'why' && (
        <KeepForm
          target={target}
          chosen={place.chosen}
          piece={piece}
          meta={piece && linkTo(piece, target) && t('evidence.picker.linked')}
          onBack={back}
          onKept={onDone}
        />
      )}
    </Modal>
  );
}

export interface EvidencePickerProps {
  framework: FrameworkWording;
  competencyId: ItemId;
  onDone: PickerDialogProps['onDone'];
}

/** What shows one part of a framework. */
export function EvidencePicker({ framework, competencyId, onDone }: EvidencePickerProps) {
  const { t } = useTranslation();
  const { code = '', name = '' } = findCompetency(framework, competencyId) ?? {};
  return (
    <PickerDialog
      target={{ kind: 'competency', frameworkId: framework.id, competencyId }}
      title={t('evidence.picker.title', { code, name })}
      onDone={onDone}
    />
  );
}
