import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { useFocusBack } from '../ui/useFocusBack.ts';
import { TargetField } from './TargetField.tsx';
import type { NamedTarget } from './useTargetChoices.tsx';
import { WordsForm } from './WordsForm.tsx';

export interface WordsShowDialogProps {
  /** What was said or found: kept as words of its own, and editable before. */
  words: string;
  day: LocalDate;
  /** With the piece where one was kept. */
  onDone: (piece?: Evidence) => void;
}

/** Words from elsewhere in Cairn, such as what somebody said, become evidence: what they show, and why. */
export function WordsShowDialog({ words, day, onDone }: WordsShowDialogProps) {
  const { t } = useTranslation();
  useFocusBack();
  const [taken, setTaken] = useState<NamedTarget>();
  return (
    <Modal
      opened
      onClose={() => onDone()}
      title={
        taken?.target.kind === 'competency'
          ? t('evidence.picker.title', { code: taken.code, name: taken.name })
          : t('evidence.shows.wordsTitle')
      }
      size={620}
      yOffset="8dvh"
      closeOnClickOutside={!taken}
      closeButtonProps={{ 'aria-label': t('evidence.picker.close') }}
    >
      {taken ? (
        <WordsForm target={taken.target} words={words} day={day} onBack={() => setTaken(undefined)} onKept={onDone} />
      ) : (
        <TargetField piece={undefined} onTake={setTaken} />
      )}
    </Modal>
  );
}
