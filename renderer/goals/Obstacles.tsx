import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { X } from '@phosphor-icons/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalId, Obstacle, WholeGoal } from '../../shared/goals/goals.contract.ts';
import { cleanLine } from '../../shared/ipc/line.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { useSayRefused } from '../ui/useSayRefused.tsx';
import { useUndoToast } from '../ui/useUndoToast.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import { GoalField } from './GoalField.tsx';
import classes from './goals.module.css';
import { useGoalActions } from './goals-queries.ts';

/** One obstacle with its answer: if this comes, then that is done. */
function ObstacleRow({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useTranslation();
  const { saveObstacle, removeObstacle } = useGoalActions();
  const say = useUndoToast();
  const sayRefused = useSayRefused();
  const { text } = obstacle;
  const save = (change: Partial<Obstacle>) => saveObstacle.mutateAsync({ ...obstacle, ...change });

  function remove(): void {
    removeObstacle.mutate(obstacle.id, {
      onSuccess: () =>
        say(<Veiled word={text} words={(said) => t('goals.obstacles.removed', { text: said })} />, () =>
          saveObstacle.mutate(obstacle, { onError: sayRefused }),
        ),
      onError: sayRefused,
    });
  }

  return (
    <li className={classes.obstacle}>
      <GoalField
        label={t('goals.obstacles.words', { text })}
        isLabelHidden
        stored={text}
        maxLength={300}
        isNeeded
        save={(words) => save({ text: words })}
      />
      <Tooltip label={t('goals.look.remove')}>
        <ActionIcon aria-label={t('goals.obstacles.remove', { text })} onClick={remove}>
          <X size={16} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <div className={classes.ifThen}>
        <span aria-hidden="true">{t('goals.obstacles.cue')}</span>
        <GoalField
          label={t('goals.obstacles.cueOf', { text })}
          isLabelHidden
          placeholder={t('goals.obstacles.cueHint')}
          stored={obstacle.cue}
          maxLength={300}
          save={(cue) => save({ cue })}
        />
        <span aria-hidden="true">{t('goals.obstacles.response')}</span>
        <GoalField
          label={t('goals.obstacles.responseOf', { text })}
          isLabelHidden
          placeholder={t('goals.obstacles.responseHint')}
          stored={obstacle.response}
          maxLength={300}
          save={(response) => save({ response })}
        />
      </div>
    </li>
  );
}

function AddObstacle({ goalId, kind }: { goalId: GoalId; kind: Obstacle['kind'] }) {
  const { t } = useTranslation();
  const { saveObstacle } = useGoalActions();
  const [typed, setTyped] = useState('');

  function add(event?: FormEvent): void {
    event?.preventDefault();
    const text = cleanLine(typed);
    if (text === '' || saveObstacle.isPending) return;
    saveObstacle.mutate({ id: null, goalId, kind, text, cue: '', response: '' }, { onSuccess: () => setTyped('') });
  }

  return (
    <form onSubmit={add} className={classes.add}>
      <TextInput
        data-private
        aria-label={t('goals.obstacles.addOf', { kind: t(`goals.obstacles.${kind}`) })}
        placeholder={`${t('goals.obstacles.add')}: ${t(`goals.obstacles.${kind}Hint`)}`}
        maxLength={300}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => add()}
      />
      {saveObstacle.error && <Notice code={failureOf(saveObstacle.error).code} />}
    </form>
  );
}

/** What is in the way, in the coach and around, each with an answer that is decided beforehand (Gollwitzer; Oettingen). */
export function Obstacles({ whole: { goal, obstacles } }: { whole: WholeGoal }) {
  const { t } = useTranslation();
  return (
    <div className={classes.fields}>
      <p className={classes.quiet}>{t('goals.obstacles.text')}</p>
      {(['inner', 'outer'] as const).map((kind) => {
        const ofKind = obstacles.filter((obstacle) => obstacle.kind === kind);
        return (
          <section key={kind} aria-label={t(`goals.obstacles.${kind}`)} className={classes.kind}>
            <h3>{t(`goals.obstacles.${kind}`)}</h3>
            {ofKind.length > 0 && (
              <ul>
                {ofKind.map((obstacle) => (
                  <ObstacleRow key={obstacle.id} obstacle={obstacle} />
                ))}
              </ul>
            )}
            <AddObstacle goalId={goal.id} kind={kind} />
          </section>
        );
      })}
    </div>
  );
}
