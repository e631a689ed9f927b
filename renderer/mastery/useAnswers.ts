import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import type { Answer, Assessment } from '../../shared/mastery/mastery.contract.ts';
import { saverOf } from './answer-saver.ts';
import { keepAssessment } from './mastery-queries.ts';

const noAnswer = { stage: null, isNotMyRole: false, certainty: null, note: '', isRecalibrated: false } as const;

/** Those answers with others in place of the ones to the same items. */
function withAnswers(answers: readonly Answer[], newer: readonly Answer[]): Answer[] {
  return [...answers.filter(({ itemId }) => !newer.some((one) => one.itemId === itemId)), ...newer];
}

/** A stage and "not part of my role" leave no room for each other. */
function withChange(answer: Answer, change: Partial<Answer>): Answer {
  const next = { ...answer, ...change };
  if (change.isNotMyRole) return { ...next, stage: null, isRecalibrated: false };
  return change.stage === undefined ? next : { ...next, isNotMyRole: false };
}

/**
 * The answers of a self-assessment as they are on the screen; each choice is saved at once, notes when typing pauses, and
 * everything before the journal is closed or the page goes.
 */
export function useAnswers({ id, answers: known }: Assessment) {
  const queryClient = useQueryClient();
  // Twice for each answer: at once, and when it is kept. In between all may have been read anew, without it.
  const remember = (answer: Answer) =>
    keepAssessment(queryClient, id, (all) => ({ answers: withAnswers(all.answers, [answer]) }));
  const [saver] = useState(() => saverOf(id, remember));
  const [answers, setAnswers] = useState<readonly Answer[]>(() => withAnswers(known, saver.waiting));
  const latest = useRef(answers);

  useEffect(() => saver.use(), [saver]);

  const answerOf = (itemId: ItemId): Answer =>
    latest.current.find((answer) => answer.itemId === itemId) ?? { ...noAnswer, itemId };

  /** `isTyped`: more of it is coming. */
  function change(itemId: ItemId, part: Partial<Answer>, isTyped = false): void {
    const next = withChange(answerOf(itemId), part);
    latest.current = withAnswers(latest.current, [next]);
    setAnswers(latest.current);
    remember(next);
    saver.save(next, isTyped);
  }

  return { answers, answerOf, change, flush: () => saver.flush() };
}
