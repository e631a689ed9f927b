import { Checkbox } from '@mantine/core';
import { ArrowRight } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import type { Phase, ProgramId, ShownPiece, Task, TaskPlace } from '../../shared/programs/programs.contract.ts';
import { isTaskDone } from '../../shared/programs/progress.rules.ts';
import { datedWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';
import classes from './program.module.css';
import { dueWords } from './program-words.ts';
import { useSetTaskDone } from './programs-queries.ts';
import { RequirementRow } from './RequirementRow.tsx';

const addresses: Record<TaskPlace, string> = {
  'two-views': '/feedback/new',
  'self-assessment': '/growth/begin',
  goals: '/next-steps/goals/new',
  plan: '/next-steps/plans',
  artefacts: '/portfolio/artefacts',
};

export interface TaskViewProps {
  programId: ProgramId;
  phase: Phase;
  task: Task;
  shown: readonly ShownPiece[];
  pieces: readonly Evidence[];
}

/** One task: what is to be done, by when and where, and what is to be handed in. */
export function TaskView({ programId, phase, task, shown, pieces }: TaskViewProps) {
  const { t } = useTranslation();
  const today = useToday();
  const setDone = useSetTaskDone();
  const isDone = isTaskDone(task);
  const isTicked = task.requirements.length === 0;
  const when = task.doneOn !== null ? t('programs.page.doneOn', { day: datedWords(task.doneOn) }) : null;
  const due = task.dueOn === null || isDone ? when : dueWords(t, task.dueOn, today);
  return (
    <li className={classes.task} data-is-done={isDone || undefined}>
      <div className={classes.taskHead}>
        {isTicked && (
          <Checkbox
            aria-label={t('programs.page.taskDone', { title: task.title })}
            checked={isDone}
            onChange={(event) => setDone.mutate({ id: task.id, doneOn: event.currentTarget.checked ? today : null })}
          />
        )}
        <h3 data-private>{task.title}</h3>
        {due && <p className={classes.due}>{due}</p>}
      </div>
      {task.text !== '' && (
        <p className={classes.taskText} data-private>
          {task.text}
        </p>
      )}
      {task.place !== null && !isDone && (
        <Link className={classes.place ?? ''} to={addresses[task.place]}>
          {t(`programs.page.places.${task.place}`)}
          <ArrowRight size={16} aria-hidden="true" />
        </Link>
      )}
      {task.requirements.length > 0 && (
        <ul className={classes.requirements}>
          {task.requirements.map((asked) => (
            <RequirementRow
              key={asked.id}
              programId={programId}
              phase={phase}
              asked={asked}
              shown={shown}
              pieces={pieces}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
