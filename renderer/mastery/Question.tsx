import { Checkbox, SegmentedControl, Textarea } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../shared/calendar/format-day.ts';
import type { FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import { type Answer, type Certainty, certainties } from '../../shared/mastery/mastery.contract.ts';
import { questionOf } from '../../shared/mastery/question.rules.ts';
import { stageName } from '../../shared/mastery/scoring.rules.ts';
import classes from './assess.module.css';
import type { EarlierAnswer } from './earlier-answers.ts';
import { QuestionEvidence } from './QuestionEvidence.tsx';

export interface QuestionProps {
  framework: FrameworkWording;
  itemId: ItemId;
  answer: Answer;
  earlier: EarlierAnswer | undefined;
  /** Whether the earlier answer is shown before a new one is chosen. */
  showsEarlier: boolean;
  onChange: (change: Partial<Answer>, isTyped?: boolean) => void;
}

/** Longer notes of earlier scroll in themselves, so that what is asked stays in sight. */
const LONG_NOTE = 240;

const isAnswered = ({ stage, isNotMyRole }: Answer) => stage !== null || isNotMyRole;

/** The earlier answer, and whether the yardstick has changed since. */
function Earlier({
  framework,
  answer,
  earlier,
  onChange,
}: Omit<QuestionProps, 'earlier'> & { earlier: EarlierAnswer }) {
  const { t } = useTranslation();
  const day = formatDay(earlier.day, { day: 'numeric', month: 'long', year: 'numeric' });
  const { stage, note } = earlier.answer;
  return (
    <div className={classes.earlier}>
      <p>
        {stage === null
          ? t('mastery.take.earlierNotMyRole', { day })
          : t('mastery.take.earlier', { day, stage: stageName(framework, stage) })}
      </p>
      {note !== '' && (
        <section
          className={classes.earlierNote}
          aria-label={t('mastery.take.earlierNote')}
          data-private
          {...(note.length > LONG_NOTE && { tabIndex: 0 })} // it scrolls then, and the arrows need a place to begin
        >
          {note}
        </section>
      )}
      {stage !== null && answer.stage !== null && (
        <Checkbox
          size="xs"
          label={t('mastery.take.recalibrated')}
          description={t('mastery.take.recalibratedText')}
          checked={answer.isRecalibrated}
          onChange={(event) => onChange({ isRecalibrated: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}

/** The sentences of a part, one for each stage, and the way out of choosing. */
function Sentences({
  framework,
  itemId,
  answer,
  onChange,
}: Pick<QuestionProps, 'framework' | 'itemId' | 'answer' | 'onChange'>) {
  const { t } = useTranslation();
  const name = useId();
  const choices = questionOf(framework, itemId).sentences.map((sentence, place) => ({
    stage: place + 1, // names of own stages may repeat
    sentence,
  }));
  return (
    <fieldset className={classes.sentences}>
      <legend className="screen-reader-only">{t('mastery.take.sentences')}</legend>
      {choices.map(({ stage, sentence }) => (
        <label key={stage} className={classes.sentence}>
          <input type="radio" name={name} checked={answer.stage === stage} onChange={() => onChange({ stage })} />
          <span className={classes.stageName}>{stageName(framework, stage)}</span>{' '}
          <span className={classes.words}>{sentence}</span>
        </label>
      ))}
      <label className={classes.sentence} data-is-aside>
        <input type="radio" name={name} checked={answer.isNotMyRole} onChange={() => onChange({ isNotMyRole: true })} />
        <span className={classes.notMyRole}>{t('mastery.take.notMyRole')}</span>
      </label>
    </fieldset>
  );
}

/** One part of a framework: its sentences, how sure the coach is, a note, and what shows it. */
export function Question(props: QuestionProps) {
  const { framework, itemId, answer, earlier, showsEarlier, onChange } = props;
  const { t } = useTranslation();
  const id = useId();
  const { code, name, about, domainName, isCompetency } = questionOf(framework, itemId);
  return (
    <section className={classes.question} aria-labelledby={id} data-item={itemId}>
      <div className={classes.questionHead}>
        <p className={classes.hint}>{domainName}</p>
        <h2 id={id} tabIndex={-1}>
          <span className={classes.code}>{code}</span> {name}
        </h2>
        {about !== '' && <p className={classes.about}>{about}</p>}
      </div>
      <Sentences framework={framework} itemId={itemId} answer={answer} onChange={onChange} />
      <div className={classes.aside}>
        {earlier && (showsEarlier || isAnswered(answer)) && <Earlier {...props} earlier={earlier} />}
        <div>
          <p className={classes.label} id={`${id}-certainty`}>
            {t('mastery.take.certainty')}
          </p>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-labelledby={`${id}-certainty`}
            value={answer.certainty ?? ''}
            onChange={(value) => onChange({ certainty: value as Certainty })}
            data={certainties.map((value) => ({ value, label: t(`mastery.certainties.${value}`) }))}
          />
        </div>
        <Textarea
          label={t('mastery.take.note')}
          placeholder={t('mastery.take.notePlaceholder')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          data-private
          value={answer.note}
          onChange={(event) => onChange({ note: event.currentTarget.value }, true)}
        />
        {isCompetency && <QuestionEvidence framework={framework} itemId={itemId} />}
      </div>
    </section>
  );
}
