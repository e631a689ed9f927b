import { NativeSelect } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DraftFlaws,
  type DraftRequirement,
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
import type { DraftEdit } from './useProgramDraft.ts';

interface RequirementFieldsProps {
  edit: DraftEdit;
  flaws: DraftFlaws;
  asked: DraftRequirement;
  /** Its place in its task, and how many there are. */
  index: number;
  count: number;
  taskNumber: number;
  /** Where the keyboard goes when it was taken out. */
  neighbourField: string;
}

/** What a page is to be like: its template, and how many words. */
function PageFields({ edit, flaws, asked }: Pick<RequirementFieldsProps, 'edit' | 'flaws' | 'asked'>) {
  const { t } = useTranslation();
  const templates = useTemplates();
  const change = (words: Partial<DraftRequirement>) => edit.change(rewordRequirement(asked.id, words));
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
        flaws={flaws}
        onChange={(leastWords) => change({ leastWords })}
      />
      <SmallNumber
        field={`${asked.id} most`}
        label={t('programs.edit.most')}
        value={asked.mostWords}
        max={100_000}
        flaws={flaws}
        onChange={(mostWords) => change({ mostWords })}
      />
    </>
  );
}

/** One requirement: its words, what it asks for and how many. */
export const RequirementFields = memo(function RequirementFields({
  edit,
  flaws,
  asked,
  index,
  count,
  taskNumber,
  neighbourField,
}: RequirementFieldsProps) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const number = index + 1;
  const change = (words: Partial<DraftRequirement>) => edit.change(rewordRequirement(asked.id, words));

  function remove(): void {
    edit.remove(removePart(asked.id), t('programs.edit.removedRequirement', { number }));
    focusNext(fieldId(neighbourField));
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
          flaws={flaws}
          onChange={(text) => change({ text })}
        />
        <Movers
          id={`requirement-${asked.id}`}
          what={t('programs.edit.whatRequirement', { number, task: taskNumber })}
          place={index}
          count={count}
          least={0}
          onMove={(by) => edit.change(moveRequirement(asked.id, by))}
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
          flaws={flaws}
          onChange={(wanted) => change({ count: wanted ?? 1 })}
        />
        {asked.kind === 'page' && <PageFields edit={edit} flaws={flaws} asked={asked} />}
      </div>
    </li>
  );
});
