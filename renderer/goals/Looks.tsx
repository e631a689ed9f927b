import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GoalReview, WholeGoal } from '../../shared/goals/goals.contract.ts';
import { datedWords } from '../ui/day-words.ts';
import { useSayRefused } from '../ui/useSayRefused.tsx';
import { useUndoToast } from '../ui/useUndoToast.tsx';
import { useGoalActions } from './goals-queries.ts';
import { useLevelWords } from './level-words.ts';
import looks from './looks.module.css';

export interface LooksProps {
  whole: WholeGoal;
  onCorrect: (look: GoalReview) => void;
}

/** Every look, the newest first: in the words of its day, to be corrected or taken away. */
export function Looks({ whole: { goal, reviews }, onCorrect }: LooksProps) {
  const { t } = useTranslation();
  const levelWords = useLevelWords(goal);
  const { removeLook, restoreLook } = useGoalActions();
  const say = useUndoToast();
  const sayRefused = useSayRefused();
  if (reviews.length === 0) return null;

  function remove(look: GoalReview): void {
    removeLook.mutate(look.id, {
      onSuccess: () => say(t('goals.looks.removed'), () => restoreLook.mutate(look, { onError: sayRefused })),
      onError: sayRefused,
    });
  }

  return (
    <section aria-labelledby="looks" className={looks.looks}>
      <h2 id="looks">{t('goals.looks.title')}</h2>
      <ol>
        {reviews.toReversed().map((one) => {
          const day = datedWords(one.on);
          return (
            <li key={one.id} className={looks.look}>
              <p className={looks.lookMeta}>
                {day} · {levelWords(one.level)} · {t(`goals.look.decided.${one.decision}`)}
              </p>
              <p className={looks.lookSentence} data-private>
                {one.sentence}
              </p>
              {one.moved !== '' && (
                <p className={looks.lookMoved} data-private>
                  {one.moved}
                </p>
              )}
              <span className={looks.lookTools}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('goals.looks.changeOf', { day })}
                  onClick={() => onCorrect(one)}
                >
                  {t('goals.looks.change')}
                </Button>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('goals.looks.removeOf', { day })}
                  onClick={() => remove(one)}
                >
                  {t('goals.looks.remove')}
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
