import { Button } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import {
  addTask,
  type DraftFlaws,
  type DraftPhase,
  hasFlaw,
  movePhase,
  newTask,
  removePart,
  rewordPhase,
} from '../../shared/programs/draft.rules.ts';
import { Fold } from '../ui/Fold.tsx';
import { Movers } from '../ui/Movers.tsx';
import { useFocusNext } from '../ui/useFocusNext.ts';
import classes from './edit.module.css';
import { fieldId, LineField, OptionalDay, WordsField } from './edit-fields.tsx';
import { TaskFields } from './TaskFields.tsx';
import { type DraftEdit, newPartId } from './useProgramDraft.ts';

interface PhaseFieldsProps {
  edit: DraftEdit;
  flaws: DraftFlaws;
  phase: DraftPhase;
  index: number;
  phaseCount: number;
  /** How many tasks stand in the phases before it, and how many in the whole program. */
  tasksBefore: number;
  taskCount: number;
  /** Where the calendar opens where there is no day yet. */
  firstDay: LocalDate | null;
  isRoomLeft: boolean;
  /** The program is long: the phase and its tasks are folded away until they are wanted. */
  isFolded: boolean;
  /** The task that moved last, if it is in this phase: it is in sight. */
  movedTask: string | null;
  onTaskMoved: (id: string) => void;
  /** Where the keyboard goes when it was taken out. */
  neighbourField: string;
}

/** One phase: its title, topic and days, and its tasks. Drawn anew only when something of it changes: a program can be long. */
export const PhaseFields = memo(function PhaseFields({
  edit,
  flaws,
  phase,
  index,
  phaseCount,
  tasksBefore,
  taskCount,
  firstDay,
  isRoomLeft,
  isFolded,
  movedTask,
  onTaskMoved,
  neighbourField,
}: PhaseFieldsProps) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const number = index + 1;
  const titleField = `${phase.id} title`;
  const change = (words: Partial<DraftPhase>) => edit.change(rewordPhase(phase.id, words));

  function add(): void {
    const task = newTask(newPartId());
    edit.change(addTask(phase.id, task));
    focusNext(fieldId(`${task.id} title`));
  }

  function remove(): void {
    edit.remove(removePart(phase.id), t('programs.edit.removedPhase', { number }));
    focusNext(fieldId(neighbourField));
  }

  const inside = () => (
    <div className={classes.inside}>
      <WordsField
        field={`${phase.id} topic`}
        label={t('programs.edit.topic')}
        value={phase.topic}
        max={4000}
        flaws={flaws}
        onChange={(topic) => change({ topic })}
      />
      <div className={classes.facts}>
        <OptionalDay
          field={`${phase.id} startsOn`}
          label={t('programs.edit.phaseStart', { number })}
          short={t('programs.edit.startsOn')}
          value={phase.startsOn}
          defaultDate={firstDay ?? undefined}
          flaws={flaws}
          onChange={(day) => change({ startsOn: day })}
        />
        <OptionalDay
          field={`${phase.id} dueOn`}
          label={t('programs.edit.phaseDue', { number })}
          short={t('programs.edit.endsOn')}
          value={phase.dueOn}
          defaultDate={phase.startsOn ?? firstDay ?? undefined}
          flaws={flaws}
          onChange={(dueOn) => change({ dueOn })}
        />
      </div>
      {phase.tasks.map((task, place) => (
        <TaskFields
          key={task.id}
          edit={edit}
          flaws={flaws}
          task={task}
          place={tasksBefore + place}
          count={taskCount}
          firstDay={firstDay}
          isRoomLeft={isRoomLeft}
          isFolded={isFolded}
          onMoved={onTaskMoved}
          phaseField={titleField}
        />
      ))}
      {isRoomLeft && (
        <Button
          variant="default"
          className={classes.add ?? ''}
          leftSection={<Plus size={16} aria-hidden="true" />}
          aria-label={t('programs.edit.addTaskTo', { number })}
          onClick={add}
        >
          {t('programs.edit.addTask')}
        </Button>
      )}
    </div>
  );

  return (
    <section className={classes.phase} aria-label={t('programs.edit.phase', { number })}>
      <div className={classes.line}>
        <LineField
          field={titleField}
          label={t('programs.edit.phaseTitle', { number })}
          value={phase.title}
          max={200}
          flaws={flaws}
          className={classes.strong}
          onChange={(title) => change({ title })}
        />
        <Movers
          id={`phase-${phase.id}`}
          what={t('programs.edit.whatPhase', { number })}
          place={index}
          count={phaseCount}
          least={0}
          onMove={(by) => edit.change(movePhase(phase.id, by))}
          onRemove={remove}
        />
      </div>
      {isFolded ? (
        <Fold
          id={`fold-${phase.id}`}
          title={t('programs.edit.inPhase', { count: phase.tasks.length })}
          isNew={phase.title === ''}
          isOpenAnyway={movedTask !== null || hasFlaw(flaws, phase)}
        >
          {inside}
        </Fold>
      ) : (
        inside()
      )}
    </section>
  );
});
