import { Button } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import {
  addTask,
  type DraftPhase,
  hasRoom,
  movePhase,
  newTask,
  removePart,
  rewordPhase,
} from '../../shared/programs/draft.rules.ts';
import { Movers } from '../ui/Movers.tsx';
import { useFocusNext } from '../ui/useFocusNext.ts';
import classes from './edit.module.css';
import { fieldId, LineField, OptionalDay, WordsField } from './edit-fields.tsx';
import { TaskFields } from './TaskFields.tsx';
import { type DraftOfProgram, newPartId } from './useProgramDraft.ts';

/** One phase: its title, topic and days, and its tasks. */
export function PhaseFields({ form, phase, index }: { form: DraftOfProgram; phase: DraftPhase; index: number }) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const number = index + 1;
  const { phases, startsOn } = form.draft;
  const before = phases.slice(0, index).reduce((sum, { tasks }) => sum + tasks.length, 0);
  const count = phases.reduce((sum, { tasks }) => sum + tasks.length, 0);
  const titleField = `${phase.id} title`;
  const change = (words: Partial<DraftPhase>) => form.change(rewordPhase(phase.id, words));

  function add(): void {
    const task = newTask(newPartId());
    form.change(addTask(phase.id, task));
    focusNext(fieldId(`${task.id} title`));
  }

  function remove(): void {
    form.remove(removePart(phase.id), t('programs.edit.removedPhase', { number }));
    const neighbour = phases[index === 0 ? 1 : index - 1];
    focusNext(fieldId(neighbour ? `${neighbour.id} title` : 'name'));
  }

  return (
    <section className={classes.phase} aria-label={t('programs.edit.phase', { number })}>
      <div className={classes.line}>
        <LineField
          field={titleField}
          label={t('programs.edit.phaseTitle', { number })}
          value={phase.title}
          max={200}
          flaws={form.flaws}
          className={classes.strong}
          onChange={(title) => change({ title })}
        />
        <Movers
          id={`phase-${phase.id}`}
          what={t('programs.edit.whatPhase', { number })}
          place={index}
          count={phases.length}
          least={0}
          onMove={(by) => form.change(movePhase(phase.id, by))}
          onRemove={remove}
        />
      </div>
      <WordsField
        field={`${phase.id} topic`}
        label={t('programs.edit.topic')}
        value={phase.topic}
        max={4000}
        flaws={form.flaws}
        onChange={(topic) => change({ topic })}
      />
      <div className={classes.facts}>
        <OptionalDay
          field={`${phase.id} startsOn`}
          label={t('programs.edit.phaseStart', { number })}
          short={t('programs.edit.startsOn')}
          value={phase.startsOn}
          defaultDate={startsOn ?? undefined}
          flaws={form.flaws}
          onChange={(day) => change({ startsOn: day })}
        />
        <OptionalDay
          field={`${phase.id} dueOn`}
          label={t('programs.edit.phaseDue', { number })}
          short={t('programs.edit.endsOn')}
          value={phase.dueOn}
          defaultDate={phase.startsOn ?? startsOn ?? undefined}
          flaws={form.flaws}
          onChange={(dueOn) => change({ dueOn })}
        />
      </div>
      {phase.tasks.map((task, place) => (
        <TaskFields
          key={task.id}
          form={form}
          task={task}
          place={before + place}
          count={count}
          phaseField={titleField}
        />
      ))}
      {hasRoom(form.draft) && (
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
    </section>
  );
}
