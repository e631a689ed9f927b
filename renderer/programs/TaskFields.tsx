import { Button, NativeSelect } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import {
  addRequirement,
  type DraftFlaws,
  type DraftTask,
  hasFlaw,
  moveTask,
  newRequirement,
  removePart,
  rewordTask,
} from '../../shared/programs/draft.rules.ts';
import { type TaskPlace, taskPlaces } from '../../shared/programs/programs.contract.ts';
import { Fold } from '../ui/Fold.tsx';
import { Movers } from '../ui/Movers.tsx';
import { useFocusNext } from '../ui/useFocusNext.ts';
import classes from './edit.module.css';
import { fieldId, LineField, OptionalDay, WordsField } from './edit-fields.tsx';
import { RequirementFields } from './RequirementFields.tsx';
import { type DraftEdit, newPartId } from './useProgramDraft.ts';

interface TaskFieldsProps {
  edit: DraftEdit;
  flaws: DraftFlaws;
  task: DraftTask;
  /** Its place among all tasks of the program, from 0: it can move into the phase beside it. */
  place: number;
  count: number;
  firstDay: LocalDate | null;
  isRoomLeft: boolean;
  /** What is asked for in it is folded away until it is wanted. */
  isFolded: boolean;
  onMoved: (id: string) => void;
  /** Where the keyboard goes when it was taken out. */
  phaseField: string;
}

/** Where the keyboard goes when a requirement was taken out. */
function neighbourOf({ id, requirements }: DraftTask, index: number): string {
  const neighbour = requirements[index === 0 ? 1 : index - 1];
  return neighbour ? `${neighbour.id} text` : `${id} title`;
}

/** One task: what it is, when it is due, where it is done, and what is to be handed in. */
export const TaskFields = memo(function TaskFields({
  edit,
  flaws,
  task,
  place,
  count,
  firstDay,
  isRoomLeft,
  isFolded,
  onMoved,
  phaseField,
}: TaskFieldsProps) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const number = place + 1;
  const change = (words: Partial<DraftTask>) => edit.change(rewordTask(task.id, words));

  function add(): void {
    const asked = newRequirement(newPartId());
    edit.change(addRequirement(task.id, asked));
    focusNext(fieldId(`${asked.id} text`));
  }

  function remove(): void {
    edit.remove(removePart(task.id), t('programs.edit.removedTask', { number }));
    focusNext(fieldId(phaseField));
  }

  const inside = () => (
    <div className={classes.inside}>
      <WordsField
        field={`${task.id} words`}
        label={t('programs.edit.taskText')}
        value={task.text}
        max={4000}
        flaws={flaws}
        onChange={(text) => change({ text })}
      />
      <div className={classes.facts}>
        <NativeSelect
          label={t('programs.edit.place')}
          value={task.place ?? ''}
          data={[
            { value: '', label: t('programs.edit.nowhere') },
            ...taskPlaces.map((one) => ({ value: one, label: t(`programs.edit.places.${one}`) })),
          ]}
          onChange={({ currentTarget }) => change({ place: (currentTarget.value || null) as TaskPlace | null })}
        />
        <OptionalDay
          field={`${task.id} dueOn`}
          label={t('programs.edit.taskDue', { number })}
          short={t('programs.edit.taskDue', { number })}
          value={task.dueOn}
          defaultDate={firstDay ?? undefined}
          flaws={flaws}
          onChange={(dueOn) => change({ dueOn })}
        />
      </div>
      {task.requirements.length > 0 && (
        <ul className={classes.requirements} aria-label={t('programs.edit.requirements')}>
          {task.requirements.map((asked, index) => (
            <RequirementFields
              key={asked.id}
              edit={edit}
              flaws={flaws}
              asked={asked}
              index={index}
              count={task.requirements.length}
              taskNumber={number}
              neighbourField={neighbourOf(task, index)}
            />
          ))}
        </ul>
      )}
      {isRoomLeft && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.add ?? ''}
          leftSection={<Plus size={16} aria-hidden="true" />}
          aria-label={t('programs.edit.addRequirementTo', { number })}
          onClick={add}
        >
          {t('programs.edit.addRequirement')}
        </Button>
      )}
    </div>
  );

  return (
    <fieldset className={classes.task}>
      <legend className={classes.legend}>{t('programs.edit.task', { number })}</legend>
      <div className={classes.line}>
        <LineField
          field={`${task.id} title`}
          label={t('programs.edit.taskTitle', { number })}
          isLabelHidden
          value={task.title}
          max={200}
          flaws={flaws}
          className={classes.strong}
          onChange={(title) => change({ title })}
        />
        <Movers
          id={`task-${task.id}`}
          what={t('programs.edit.whatTask', { number })}
          place={place}
          count={count}
          least={0}
          onMove={(by) => {
            edit.change(moveTask(task.id, by));
            onMoved(task.id);
          }}
          onRemove={remove}
        />
      </div>
      {isFolded ? (
        <Fold
          id={`fold-${task.id}`}
          title={t('programs.edit.inTask', { count: task.requirements.length })}
          isNew={task.title === ''}
          isOpenAnyway={hasFlaw(flaws, task)}
        >
          {inside}
        </Fold>
      ) : (
        inside()
      )}
    </fieldset>
  );
});
