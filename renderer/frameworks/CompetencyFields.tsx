import { Button } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { moveCompetency, removeCompetency, rewordCompetency } from '../../shared/frameworks/frameworks.changes.ts';
import { type Competency, type Domain, frameworkLimits } from '../../shared/frameworks/frameworks.contract.ts';
import { Fold } from '../ui/Fold.tsx';
import { Movers } from '../ui/Movers.tsx';
import { useFocusNext } from '../ui/useFocusNext.ts';
import { changeText, fieldId } from './draft.ts';
import classes from './edit.module.css';
import { LineField, WordsField } from './fields.tsx';
import { hasFlawIn } from './flawed.ts';
import { numbered } from './numbered.ts';
import type { FormOfFramework } from './useFrameworkDraft.ts';

export interface CompetencyProps {
  form: FormOfFramework;
  domain: Domain;
  domainIndex: number;
  competency: Competency;
  index: number;
  /** Just added: it is open and waits for words. */
  isNew: boolean;
}

const { code, competencyName, about, descriptor } = frameworkLimits;

/** The sentences of a competency, one for each stage, or none: then those of the stages are read. */
function Sentences({ form, domain, domainIndex, competency, index }: CompetencyProps) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const { stages } = form;
  const { descriptors } = competency;
  const path = ['domains', domainIndex, 'competencies', index, 'descriptors'] as const;
  const reword = (lines: string[]) => rewordCompetency(domain.id, competency.id, { descriptors: lines });

  if (descriptors.length === 0) {
    return (
      <div className={classes.stack}>
        <p className={classes.quiet}>{t('frameworks.edit.stagesRead')}</p>
        <Button
          variant="default"
          size="compact-sm"
          className={classes.add ?? ''}
          onClick={() => {
            form.change(reword(stages.map(() => '')));
            focusNext(fieldId(...path, 0));
          }}
        >
          {t('frameworks.edit.writeSentences')}
        </Button>
      </div>
    );
  }
  return (
    <fieldset className={classes.sentences}>
      <legend className={classes.label}>{t('frameworks.edit.sentences')}</legend>
      {numbered(descriptors).map(({ number, item: sentence }) => (
        <WordsField
          key={number}
          path={[...path, number - 1]}
          label={stages[number - 1]?.name.trim() || t('frameworks.edit.stage', { number })}
          value={sentence}
          max={descriptor}
          flaws={form.flaws}
          onChange={(value) => form.change(reword(descriptors.with(number - 1, value)))}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.add ?? ''}
        onClick={() => form.remove(changeText(reword([])), t('frameworks.edit.removedSentences'))}
      >
        {t('frameworks.edit.dropSentences')}
      </Button>
    </fieldset>
  );
}

function CompetencyBody(props: CompetencyProps) {
  const { t } = useTranslation();
  const { form, domain, domainIndex, competency, index } = props;
  const path = ['domains', domainIndex, 'competencies', index] as const;
  const reword = (part: Partial<Competency>) => form.change(rewordCompetency(domain.id, competency.id, part));
  return (
    <div className={classes.stack}>
      <div className={classes.codeAndName}>
        <LineField
          path={[...path, 'code']}
          label={t('frameworks.edit.competencyCode')}
          value={competency.code}
          max={code}
          flaws={form.flaws}
          onChange={(value) => reword({ code: value })}
        />
        <LineField
          path={[...path, 'name']}
          label={t('frameworks.edit.competencyName')}
          value={competency.name}
          max={competencyName}
          flaws={form.flaws}
          onChange={(value) => reword({ name: value })}
        />
      </div>
      <WordsField
        path={[...path, 'about']}
        label={t('frameworks.edit.competencyAbout')}
        value={competency.about}
        max={about}
        flaws={form.flaws}
        onChange={(value) => reword({ about: value })}
      />
      <Sentences {...props} />
    </div>
  );
}

/** One competency: a line that unfolds into its fields. */
export const CompetencyFields = memo(function CompetencyFields(props: CompetencyProps) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const { form, domain, domainIndex, competency, index, isNew } = props;
  const neighbour = domain.competencies[index === 0 ? 1 : index - 1];

  function remove(): void {
    const change = removeCompetency(domain.id, competency.id);
    form.remove(changeText(change), t('frameworks.edit.removedCompetency'));
    focusNext(`fold-${neighbour?.id}`);
  }

  return (
    <Fold
      id={`fold-${competency.id}`}
      isNew={isNew}
      isOpenAnyway={hasFlawIn(form.flaws, 'domains', domainIndex, 'competencies', index)}
      title={
        <span data-private>
          <span className={classes.code}>{competency.code}</span>{' '}
          {competency.name.trim() || t('frameworks.edit.unnamed')}
        </span>
      }
      beside={
        <Movers
          id={`competency-${competency.id}`}
          what={t('frameworks.edit.competencyOf', { number: index + 1, domain: domainIndex + 1 })}
          place={index}
          count={domain.competencies.length}
          onMove={(by) => form.change(moveCompetency(domain.id, competency.id, by))}
          onRemove={remove}
        />
      }
    >
      {() => <CompetencyBody {...props} />}
    </Fold>
  );
});
