import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type DraftRequirement,
  type DraftTask,
  moveRequirement,
  removePart,
  rewordRequirement,
} from '../../shared/programs/draft.rules.ts';
import { type RequirementKind, requirementKinds } from '../../shared/programs/programs.contract.ts';
import { useTemplates } from '../templates/public.ts';
import { Movers } from '../ui/Movers.tsx';
import { useFocusNext } from '../ui/useFocusNext.ts';
import classes from './edit.module.css';
import { fieldId, LineField, SmallNumber } from './edit-fields.tsx';
import type { DraftOfProgram } from './useProgramDraft.ts';

interface RequirementFieldsProps {
  form: DraftOfProgram;
  task: DraftTask;
  taskNumber: number;
  asked: DraftRequirement;
  index: number;
}

/** What a page is to be like: its template, and how many words. */
function PageFields({ form, asked }: Pick<RequirementFieldsProps, 'form' | 'asked'>) {
  const { t } = useTranslation();
  const templates = useTemplates();
  const change = (words: Partial<DraftRequirement>) => form.change(rewordRequirement(asked.id, words));
  return (
    <>
      <NativeSelect
        label={t('programs.edit.template')}
        value={asked.templateId ?? ''}
        data={[
          { value: '', label: t('programs.edit.anyTemplate') },
          ...templates.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => change({ templateId: currentTarget.value || null })}
      />
      <SmallNumber
        field={`${asked.id} least`}
        label={t('programs.edit.least')}
        value={asked.leastWords}
        max={100_000}
        flaws={form.flaws}
        onChange={(leastWords) => change({ leastWords })}
      />
      <SmallNumber
        field={`${asked.id} most`}
        label={t('programs.edit.most')}
        value={asked.mostWords}
        max={100_000}
        flaws={form.flaws}
        onChange={(mostWords) => change({ mostWords })}
      />
    </>
  );
}

/** One requirement: its words, what it asks for and how many. */
export function RequirementFields({ form, task, taskNumber, asked, index }: RequirementFieldsProps) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const number = index + 1;
  const change = (words: Partial<DraftRequirement>) => form.change(rewordRequirement(asked.id, words));

  function remove(): void {
    form.remove(removePart(asked.id), t('programs.edit.removedRequirement', { number }));
    const neighbour = task.requirements[index === 0 ? 1 : index - 1];
    focusNext(fieldId(neighbour ? `${neighbour.id} text` : `${task.id} title`));
  }

  return (
    <li className={classes.requirement}>
      <div className={classes.line}>
        <LineField
          field={`${asked.id} text`}
          label={t('programs.edit.requirementText', { number, task: taskNumber })}
          isLabelHidden
          hint={t('programs.edit.requirement', { number })}
          value={asked.text}
          max={500}
          flaws={form.flaws}
          onChange={(text) => change({ text })}
        />
        <Movers
          id={`requirement-${asked.id}`}
          what={t('programs.edit.whatRequirement', { number, task: taskNumber })}
          place={index}
          count={task.requirements.length}
          least={0}
          onMove={(by) => form.change(moveRequirement(asked.id, by))}
          onRemove={remove}
        />
      </div>
      <div className={classes.facts}>
        <NativeSelect
          label={t('programs.edit.kind')}
          value={asked.kind}
          data={requirementKinds.map((kind) => ({ value: kind, label: t(`programs.edit.kinds.${kind}`) }))}
          onChange={({ currentTarget }) => change({ kind: currentTarget.value as RequirementKind })}
        />
        <SmallNumber
          field={`${asked.id} count`}
          label={t('programs.edit.count')}
          value={asked.count}
          max={20}
          flaws={form.flaws}
          onChange={(count) => change({ count: count ?? 1 })}
        />
        {asked.kind === 'page' && <PageFields form={form} asked={asked} />}
      </div>
    </li>
  );
}
