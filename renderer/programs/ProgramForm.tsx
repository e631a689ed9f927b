import { Button } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addPhase,
  type DraftPhase,
  flawsOfDraft,
  hasRoom,
  isLongDraft,
  newPhase,
  type ProgramDraft,
} from '../../shared/programs/draft.rules.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFocusNext } from '../ui/useFocusNext.ts';
import classes from './edit.module.css';
import { fieldId, LineField, OptionalDay, WordsField } from './edit-fields.tsx';
import { PhaseFields } from './PhaseFields.tsx';
import { type DraftOfProgram, newPartId } from './useProgramDraft.ts';

function HeadFields({ form }: { form: DraftOfProgram }) {
  const { t } = useTranslation();
  const { name, cohort, about, startsOn, endsOn } = form.draft;
  const change = (words: Partial<ProgramDraft>) => form.edit.change((draft) => ({ ...draft, ...words }));
  return (
    <Card title={t('programs.edit.about')}>
      <LineField
        field="name"
        label={t('programs.edit.name')}
        value={name}
        max={120}
        flaws={form.flaws}
        onChange={(value) => change({ name: value })}
      />
      <LineField
        field="cohort"
        label={t('programs.edit.cohort')}
        hint={t('programs.edit.cohortHint')}
        value={cohort}
        max={60}
        flaws={form.flaws}
        onChange={(value) => change({ cohort: value })}
      />
      <WordsField
        field="about"
        label={t('programs.edit.aboutField')}
        value={about}
        max={4000}
        flaws={form.flaws}
        onChange={(value) => change({ about: value })}
      />
      <div className={classes.facts}>
        <OptionalDay
          field="startsOn"
          label={t('programs.edit.startsOn')}
          short={t('programs.edit.startsOn')}
          value={startsOn}
          flaws={form.flaws}
          onChange={(day) => change({ startsOn: day })}
        />
        <OptionalDay
          field="endsOn"
          label={t('programs.edit.endsOn')}
          short={t('programs.edit.endsOn')}
          value={endsOn}
          defaultDate={startsOn ?? undefined}
          flaws={form.flaws}
          onChange={(day) => change({ endsOn: day })}
        />
      </div>
    </Card>
  );
}

export interface ProgramFormProps {
  form: DraftOfProgram;
  onSave: () => void;
  onCancel: () => void;
}

const tasksIn = (phases: readonly DraftPhase[]) => phases.reduce((sum, { tasks }) => sum + tasks.length, 0);
const titleField = (phase: DraftPhase | undefined) => (phase ? `${phase.id} title` : 'name');

/** The wording of a program: what it is, its phases with their tasks, and what each asks for. */
export function ProgramForm({ form, onSave, onCancel }: ProgramFormProps) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const { draft, edit, flaws } = form;
  const { phases } = draft;
  const isRoomLeft = hasRoom(draft);
  const taskCount = tasksIn(phases);
  const [isFolded] = useState(() => isLongDraft(draft)); // nothing folds or unfolds by itself while it is worded
  const [movedTask, setMovedTask] = useState<string | null>(null);
  useEffect(() => {
    if (movedTask !== null) setMovedTask(null); // its phase is open now, and can be folded again
  }, [movedTask]);

  function add(): void {
    const phase = newPhase(newPartId());
    edit.change(addPhase(phase));
    focusNext(fieldId(`${phase.id} title`));
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = flawsOfDraft(draft).keys();
        if (first !== undefined) focusNext(fieldId(first));
        onSave();
      }}
    >
      <HeadFields form={form} />
      {phases.map((phase, index) => (
        <PhaseFields
          key={phase.id}
          edit={edit}
          flaws={flaws}
          phase={phase}
          index={index}
          phaseCount={phases.length}
          tasksBefore={tasksIn(phases.slice(0, index))}
          taskCount={taskCount}
          firstDay={draft.startsOn}
          isRoomLeft={isRoomLeft}
          isFolded={isFolded}
          movedTask={phase.tasks.some(({ id }) => id === movedTask) ? movedTask : null}
          onTaskMoved={setMovedTask}
          neighbourField={titleField(phases[index === 0 ? 1 : index - 1])}
        />
      ))}
      {isRoomLeft ? (
        <Button
          variant="default"
          className={classes.add ?? ''}
          leftSection={<Plus size={16} aria-hidden="true" />}
          onClick={add}
        >
          {t('programs.edit.addPhase')}
        </Button>
      ) : (
        <p className={classes.said}>{t('programs.edit.full')}</p>
      )}
      {form.failure && <Notice code={form.failure.code} />}
      <div className={classes.bar}>
        <Button type="submit">{t('programs.edit.save')}</Button>
        <Button variant="default" onClick={onCancel}>
          {t('programs.edit.cancel')}
        </Button>
        <span role="status" className={classes.said}>
          {flaws.size > 0 ? t('programs.edit.look') : form.removal?.words}
        </span>
        {form.removal && (
          <Button variant="subtle" onClick={form.edit.undoRemoval}>
            {t('programs.edit.undo')}
          </Button>
        )}
      </div>
    </form>
  );
}
