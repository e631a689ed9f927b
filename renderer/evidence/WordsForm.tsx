import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Evidence, EvidenceSource, EvidenceTarget } from '../../shared/evidence/evidence.contract.ts';
import { DayField } from '../ui/DayField.tsx';
import { dayWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';
import { Form, WhyField } from './KeepForm.tsx';
import classes from './picker.module.css';
import { useKeeping } from './useKeeping.ts';

export interface WordsFormProps {
  target: EvidenceTarget;
  /** What was typed before. */
  words: string;
  /** The day that is proposed; today without one. */
  day?: LocalDate;
  /** Words that are in the journal already and are changed. */
  known?: { source: Extract<EvidenceSource, { kind: 'words' }>; why: string };
  onBack?: () => void;
  onKept: (piece: Evidence) => void;
}

/** A few words that are evidence by themselves, with their day. */
export function WordsForm({ target, words: typed, day: proposed, known, onBack, onKept }: WordsFormProps) {
  const { t } = useTranslation();
  const today = useToday();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.setSelectionRange(typed.length, typed.length), [typed]); // goes on where it ended
  const [words, setWords] = useState(typed);
  const [happenedOn, setHappenedOn] = useState(known?.source.happenedOn ?? proposed ?? today);
  const [why, setWhy] = useState(known?.why ?? '');
  const isSomething = words.trim() !== '';
  const before = known ? [known.source.words, known.source.happenedOn, known.why] : [];
  const isTouched = isSomething && JSON.stringify(before) !== JSON.stringify([words, happenedOn, why]);
  const keeping = useKeeping(
    isTouched ? 'touched' : 'untouched',
    () => ({ source: { kind: 'words', id: known?.source.id ?? null, words, happenedOn }, target, why }),
    onKept,
  );
  return (
    <Form keeping={keeping} canKeep={isSomething} onBack={onBack}>
      <Textarea
        ref={field}
        label={t('evidence.picker.words')}
        placeholder={t('evidence.picker.wordsPlaceholder')}
        value={words}
        maxLength={2000}
        classNames={{ input: classes.growing ?? '' }}
        autoFocus
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={classes.day}>
        <DayField
          label={t('evidence.picker.day')}
          words={dayWords(happenedOn, today)}
          value={happenedOn}
          onChange={(day) => setHappenedOn(day ?? today)}
        />
      </div>
      <WhyField why={why} onChange={setWhy} />
    </Form>
  );
}
