import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import type { Competency, FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import { failureOf } from '../api/failure.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useFocusBack } from '../ui/useFocusBack.ts';
import { useEvidence, useOfferedFrameworks } from './evidence-queries.ts';
import { FrameworkSelect } from './FrameworkSelect.tsx';
import { useCompetencyChoices } from './useCompetencyChoices.tsx';
import { WordsForm } from './WordsForm.tsx';

export interface WordsShowDialogProps {
  /** What was said or found: kept as words of its own, and editable before. */
  words: string;
  day: LocalDate;
  /** With the piece where one was kept. */
  onDone: (piece?: Evidence) => void;
}

interface PartsProps {
  framework: FrameworkWording;
  onTake: (competency: Competency) => void;
}

function Parts({ framework, onTake }: PartsProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { data: pieces, error } = useEvidence(framework.id);
  const { sections } = useCompetencyChoices({ framework, entryId: null, pieces: pieces ?? [], typed });
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
        onTake={({ competency }) => onTake(competency)}
      />
      {error && <Notice code={failureOf(error).code} />}
    </>
  );
}

/** Words from elsewhere in Cairn, such as what somebody said, become evidence: which part they show, and why. */
export function WordsShowDialog({ words, day, onDone }: WordsShowDialogProps) {
  const { t } = useTranslation();
  useFocusBack();
  const frameworks = useOfferedFrameworks();
  const [wantedId, setWantedId] = useState<FrameworkWording['id']>();
  const [taken, setTaken] = useState<Competency>();
  const framework = frameworks.data?.all.find(({ id }) => id === wantedId) ?? frameworks.data?.first;
  return (
    <Modal
      opened
      onClose={() => onDone()}
      title={
        taken ? t('evidence.picker.title', { code: taken.code, name: taken.name }) : t('evidence.shows.wordsTitle')
      }
      size={620}
      yOffset="8dvh"
      closeOnClickOutside={!taken}
      closeButtonProps={{ 'aria-label': t('evidence.picker.close') }}
    >
      {frameworks.error && <Notice code={failureOf(frameworks.error).code} />}
      {!frameworks.data && !frameworks.error && <PaperLines />}
      {!taken && framework && frameworks.data && (
        <>
          <FrameworkSelect all={frameworks.data.all} value={framework} onChange={setWantedId} />
          <Parts key={framework.id} framework={framework} onTake={setTaken} />
        </>
      )}
      {taken && framework && (
        <WordsForm
          target={{ kind: 'competency', frameworkId: framework.id, competencyId: taken.id }}
          words={words}
          day={day}
          onBack={() => setTaken(undefined)}
          onKept={onDone}
        />
      )}
    </Modal>
  );
}
