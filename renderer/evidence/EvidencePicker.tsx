import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { byCompetency } from '../../shared/evidence/evidence.rules.ts';
import type { FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import { failureOf } from '../api/failure.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFocusBack } from '../ui/useFocusBack.ts';
import { findCompetency } from './competencies.ts';
import { useEvidence } from './evidence-queries.ts';
import { KeepForm } from './KeepForm.tsx';
import { keyOf } from './source-words.ts';
import { type ChosenSource, useSources } from './useSources.tsx';
import { WordsForm } from './WordsForm.tsx';

export interface EvidencePickerProps {
  framework: FrameworkWording;
  competencyId: ItemId;
  /** The picker is done: with the piece that was linked, or without one. */
  onDone: (piece?: Evidence) => void;
}

type Place = { kind: 'choosing' } | { kind: 'own'; words: string } | { kind: 'why'; chosen: ChosenSource };

interface ChoosingProps {
  onOwn: (words: string) => void;
  onChoose: (chosen: ChosenSource) => void;
}

function Choosing({ onOwn, onChoose }: ChoosingProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { sections, isSettled, error } = useSources(typed);
  return (
    <>
      <ChoiceField
        label={t('evidence.picker.search')}
        listLabel={t('evidence.picker.results')}
        typed={typed}
        onType={setTyped}
        sections={sections}
        isSettled={isSettled}
        onTake={(choice) => (choice.kind === 'own' ? onOwn(typed.trim()) : onChoose(choice.chosen))}
      />
      {error && <Notice code={failureOf(error).code} />}
    </>
  );
}

/**
 * Links a piece of evidence to a competency, by keyboard alone: type, choose, say why in a line or not, and it is kept. What
 * is linked there already may be said anew.
 */
export function EvidencePicker({ framework, competencyId, onDone }: EvidencePickerProps) {
  const { t } = useTranslation();
  useFocusBack();
  const [place, setPlace] = useState<Place>({ kind: 'choosing' });
  const shown = byCompetency(useEvidence(framework.id).data ?? [], framework.id).get(competencyId) ?? [];
  const target = { frameworkId: framework.id, competencyId };
  const back = () => setPlace({ kind: 'choosing' });
  const { code = '', name = '' } = findCompetency(framework, competencyId) ?? {};
  const known = (chosen: ChosenSource) => shown.find(({ piece }) => keyOf(piece.source) === keyOf(chosen.source));
  return (
    <Modal
      opened
      onClose={() => onDone()}
      title={t('evidence.picker.title', { code, name })}
      size={620}
      yOffset="8dvh"
      closeOnClickOutside={place.kind === 'choosing'}
      closeButtonProps={{ 'aria-label': t('evidence.picker.close') }}
    >
      {place.kind === 'choosing' && (
        <Choosing
          onOwn={(words) => setPlace({ kind: 'own', words })}
          onChoose={(chosen) => setPlace({ kind: 'why', chosen })}
        />
      )}
      {place.kind === 'own' && <WordsForm target={target} words={place.words} onBack={back} onKept={onDone} />}
      {place.kind === 'why' && (
        <KeepForm
          target={target}
          chosen={place.chosen}
          known={known(place.chosen)?.link}
          meta={known(place.chosen) && t('evidence.picker.linked')}
          onBack={back}
          onKept={onDone}
        />
      )}
    </Modal>
  );
}
