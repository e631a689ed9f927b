import { Button, NativeSelect, Textarea } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import {
  addQuestion,
  changeKind,
  changeOptions,
  moveQuestion,
  removeQuestion,
  rewordQuestion,
} from '../../shared/feedback/questionnaire.changes.ts';
import { questionnaireLimits, type SurveyQuestion, surveyKinds } from '../../shared/feedback/questionnaire.contract.ts';
import { Card } from '../ui/Card.tsx';
import { Movers } from '../ui/Movers.tsx';
import { useFocusNext } from '../ui/useFocusNext.ts';
import classes from './edit.module.css';
import type { RoundDraft } from './useRoundDraft.ts';
import { WordsField } from './WordsField.tsx';

const { longestText, mostQuestions } = questionnaireLimits;

/** Where the answers to choose from are written, by the code of their question. */
export const optionsFieldOf = (code: string): string => `options-${code}`;

interface QuestionProps {
  draft: RoundDraft;
  question: SurveyQuestion;
  place: number;
  count: number;
}

function QuestionFields({ draft, question, place, count }: QuestionProps) {
  const { t } = useTranslation();
  const { code, kind, text } = question;
  const what = t('feedback.rounds.edit.question', { number: place + 1 });
  return (
    <div className={classes.one}>
      <div className={classes.stack}>
        <WordsField
          id={`question-${code}`}
          label={what}
          side=""
          max={longestText}
          value={text}
          onChange={(value) => draft.reword(rewordQuestion(code, value))}
        />
        <NativeSelect
          size="xs"
          aria-label={`${t('feedback.rounds.edit.kind')}: ${what}`}
          data={surveyKinds.map((one) => ({ value: one, label: t(`feedback.rounds.edit.questionKinds.${one}`) }))}
          value={kind}
          onChange={(event) => draft.reword(changeKind(code, event.currentTarget.value as SurveyQuestion['kind']))}
        />
        {question.kind !== 'text' && (
          <Textarea
            id={optionsFieldOf(code)}
            aria-label={`${t('feedback.rounds.edit.options')}: ${what}`}
            placeholder={t('feedback.rounds.edit.optionsText')}
            classNames={{ input: classes.words ?? '' }}
            rows={2}
            value={question.options.join('\n')}
            onChange={(event) => {
              const { value } = event.currentTarget;
              draft.reword(changeOptions(code, value === '' ? [] : value.split('\n')));
            }}
          />
        )}
      </div>
      <Movers
        id={`question-mover-${code}`}
        what={what}
        place={place}
        count={count}
        onMove={(by) => draft.reword(moveQuestion(code, by))}
        onRemove={() => draft.remove(removeQuestion(code))}
      />
    </div>
  );
}

/** The questions of a survey: each with its kind, and with what can be chosen, one a line. */
export function SurveyFields({ draft }: { draft: RoundDraft }) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const { questions } = draft.text.questionnaire;

  function add(): void {
    const next = addQuestion(draft.text.questionnaire).questions.at(-1);
    draft.reword(addQuestion);
    focusNext(`question-${next?.code}`);
  }

  return (
    <Card title={t('feedback.rounds.edit.questions')}>
      {questions.map((question, place) => (
        <QuestionFields key={question.code} draft={draft} question={question} place={place} count={questions.length} />
      ))}
      {questions.length < mostQuestions && (
        <Button
          variant="default"
          className={classes.add ?? ''}
          leftSection={<Plus size={16} aria-hidden="true" />}
          onClick={add}
        >
          {t('feedback.rounds.edit.addQuestion')}
        </Button>
      )}
    </Card>
  );
}
