import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { AnswerValue } from '../../shared/feedback/answer.contract.ts';
import type { Round, SelfView } from '../../shared/feedback/feedback.contract.ts';
import { withAnswer } from '../../shared/feedback/typing.rules.ts';
import { keepSelfView } from './feedback-queries.ts';
import { saverOf } from './view-saver.ts';

export interface MyView {
  view: SelfView;
  /** `isTyped`: more of it is coming. */
  answer(code: string, value: AnswerValue, isTyped?: boolean): void;
  /** What I expect most of the others to choose in a dimension. */
  expect(code: string, value: number): void;
  /** Whether everything is in the journal now. */
  flush(): Promise<boolean>;
}

/** My own view as it is on the screen; each choice is saved at once, texts when typing pauses, and all before the page goes. */
export function useMyView({ id, selfView }: Pick<Round, 'id' | 'selfView'>): MyView {
  const queryClient = useQueryClient();
  const [saver] = useState(() => saverOf(id));
  const [view, setView] = useState<SelfView>(() => saver.waiting ?? selfView);
  const latest = useRef(view);
  useEffect(() => saver.use(), [saver]);

  function change(next: SelfView, isTyped: boolean): void {
    latest.current = next;
    setView(next);
    keepSelfView(queryClient, id, next);
    saver.save(next, isTyped);
  }

  return {
    view,
    answer(code, value, isTyped = false) {
      const { answers, expected } = latest.current;
      change({ expected, answers: withAnswer(answers, code, value) }, isTyped);
    },
    expect(code, value) {
      const { answers, expected } = latest.current;
      change({ answers, expected: { ...expected, [code]: value } }, false);
    },
    flush: () => saver.flush(),
  };
}
