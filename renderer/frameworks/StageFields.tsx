import { Button } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { addStage, moveStage, removeStage, rewordStage } from '../../shared/frameworks/frameworks.changes.ts';
import { frameworkLimits, type Stage } from '../../shared/frameworks/frameworks.contract.ts';
import { Card } from '../ui/Card.tsx';
import { Fold } from '../ui/Fold.tsx';
import { Movers } from '../ui/Movers.tsx';
import { useFocusNext } from '../ui/useFocusNext.ts';
import { changeStages, fieldId, withMovedKey, withNewKey, withoutKey } from './draft.ts';
import classes from './edit.module.css';
import { LineField, ListField, WordsField } from './fields.tsx';
import type { FormOfFramework } from './useFrameworkDraft.ts';

interface StageProps {
  form: FormOfFramework;
  stage: Stage;
  index: number;
}

const { stageName, gist, reach, mostStages, fewestStages } = frameworkLimits;

function ResultFields({ form, stage, index }: StageProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.stack}>
      {(['strengths', 'challenges', 'nextSteps'] as const).map((list) => (
        <ListField
          key={list}
          path={['stages', index, list]}
          label={t(`frameworks.page.${list}`)}
          value={stage[list]}
          flaws={form.flaws}
          onChange={(lines) => form.change(rewordStage(index, { [list]: lines }))}
        />
      ))}
    </div>
  );
}

function StageBody({ form, stage, index }: StageProps) {
  const { t } = useTranslation();
  const lists = ['strengths', 'challenges', 'nextSteps'].map((list) => fieldId('stages', index, list));
  return (
    <div className={classes.stack}>
      <WordsField
        path={['stages', index, 'gist']}
        label={t('frameworks.edit.gist')}
        hint={t('frameworks.edit.gistHint')}
        value={stage.gist}
        max={gist}
        flaws={form.flaws}
        onChange={(value) => form.change(rewordStage(index, { gist: value }))}
      />
      <LineField
        path={['stages', index, 'reach']}
        label={t('frameworks.edit.reach')}
        hint={t('frameworks.edit.reachHint')}
        value={stage.reach}
        max={reach}
        flaws={form.flaws}
        onChange={(value) => form.change(rewordStage(index, { reach: value }))}
      />
      <Fold
        id={fieldId('stages', index, 'more')}
        title={t('frameworks.edit.forResult')}
        isOpenAnyway={lists.some((id) => form.flaws.has(id))}
      >
        {() => <ResultFields form={form} stage={stage} index={index} />}
      </Fold>
    </div>
  );
}

function StageRow({ form, stage, index }: StageProps) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const number = index + 1;
  const key = form.stageKeys[index] ?? '';

  function remove(): void {
    const words = t('frameworks.edit.removedStage', { number });
    form.remove(changeStages(removeStage(index), withoutKey(index)), words);
    focusNext(fieldId('stages', index === 0 ? 0 : index - 1, 'name'));
  }

  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>{t('frameworks.edit.stage', { number })}</legend>
      <div className={classes.line}>
        <LineField
          path={['stages', index, 'name']}
          label={t('frameworks.edit.stageName', { number })}
          isLabelHidden
          value={stage.name}
          max={stageName}
          flaws={form.flaws}
          className={classes.strong}
          onChange={(name) => form.change(rewordStage(index, { name }))}
        />
        <Movers
          id={`stage-${key}`}
          what={t('frameworks.edit.whatStage', { number })}
          place={index}
          count={form.stages.length}
          least={fewestStages}
          onMove={(by) => form.changeDraft(changeStages(moveStage(index, by), withMovedKey(index, by)))}
          onRemove={remove}
        />
      </div>
      <StageBody form={form} stage={stage} index={index} />
    </fieldset>
  );
}

/** The stages, from the first to the last: all sentences follow when they are added, moved or taken out. */
export const StageFields = memo(function StageFields({ form }: { form: FormOfFramework }) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const { stages } = form;
  return (
    <Card title={t('frameworks.edit.stages')}>
      <p className={classes.quiet}>{t('frameworks.edit.stagesText')}</p>
      {stages.map((stage, index) => (
        <StageRow key={form.stageKeys[index]} form={form} stage={stage} index={index} />
      ))}
      {stages.length >= mostStages ? (
        <p className={classes.limit}>{t('frameworks.edit.noMoreStages', { count: mostStages })}</p>
      ) : (
        <Button
          variant="default"
          className={classes.add ?? ''}
          leftSection={<Plus size={16} aria-hidden="true" />}
          onClick={() => {
            form.changeDraft(changeStages(addStage, withNewKey));
            focusNext(fieldId('stages', stages.length, 'name'));
          }}
        >
          {t('frameworks.edit.addStage')}
        </Button>
      )}
    </Card>
  );
});
