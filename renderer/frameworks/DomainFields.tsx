import { Button } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addCompetency,
  moveDomain,
  newCompetency,
  nextCompetencyCode,
  removeDomain,
  rewordDomain,
} from '../../shared/frameworks/frameworks.changes.ts';
import { type Domain, frameworkLimits, type ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import { Fold } from '../ui/Fold.tsx';
import { Movers } from '../ui/Movers.tsx';
import { useFocusNext } from '../ui/useFocusNext.ts';
import { CompetencyFields } from './CompetencyFields.tsx';
import { changeText, fieldId, newItemId } from './draft.ts';
import classes from './edit.module.css';
import { LineField, ListField, WordsField } from './fields.tsx';
import { hasFlawIn } from './flawed.ts';
import { MoveFields } from './MoveFields.tsx';
import type { FormOfFramework } from './useFrameworkDraft.ts';

export interface DomainProps {
  form: FormOfFramework;
  domain: Domain;
  index: number;
}

const { code, domainName, about, competencies: mostCompetencies } = frameworkLimits;

function DomainHead({ form, domain, index }: DomainProps) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const number = index + 1;

  function remove(): void {
    form.remove(changeText(removeDomain(domain.id)), t('frameworks.edit.removedDomain', { number }));
    focusNext(fieldId('domains', index === 0 ? 0 : index - 1, 'name'));
  }

  return (
    <div className={classes.domainLine}>
      <LineField
        path={['domains', index, 'code']}
        label={t('frameworks.edit.domainCode', { number })}
        isLabelHidden
        value={domain.code}
        max={code}
        flaws={form.flaws}
        onChange={(value) => form.change(rewordDomain(domain.id, { code: value }))}
      />
      <LineField
        path={['domains', index, 'name']}
        label={t('frameworks.edit.domainName', { number })}
        isLabelHidden
        value={domain.name}
        max={domainName}
        flaws={form.flaws}
        className={classes.strong}
        onChange={(name) => form.change(rewordDomain(domain.id, { name }))}
      />
      <Movers
        id={`domain-${domain.id}`}
        what={t('frameworks.edit.whatDomain', { number })}
        place={index}
        count={form.domainCount}
        onMove={(by) => form.change(moveDomain(domain.id, by))}
        onRemove={remove}
      />
    </div>
  );
}

function Competencies({ form, domain, index }: DomainProps) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const [added, setAdded] = useState<readonly ItemId[]>([]);
  const isFull = form.competencyCount >= mostCompetencies;

  function add(): void {
    const id = newItemId();
    form.change((text) => addCompetency(domain.id, newCompetency(id, nextCompetencyCode(text, domain)))(text));
    setAdded([...added, id]);
    focusNext(fieldId('domains', index, 'competencies', domain.competencies.length, 'name'));
  }

  return (
    <div className={classes.competencies}>
      {domain.competencies.map((competency, place) => (
        <CompetencyFields
          key={competency.id}
          form={form}
          domain={domain}
          domainIndex={index}
          competency={competency}
          index={place}
          isNew={added.includes(competency.id) || competency.name === ''}
        />
      ))}
      {isFull ? (
        <p className={classes.limit}>{t('frameworks.edit.noMoreCompetencies', { count: mostCompetencies })}</p>
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.add ?? ''}
          leftSection={<Plus size={16} aria-hidden="true" />}
          aria-label={t('frameworks.edit.addCompetencyTo', { number: index + 1 })}
          onClick={add}
        >
          {t('frameworks.edit.addCompetency')}
        </Button>
      )}
    </div>
  );
}

/** One domain: its code and name, what it is about, its competencies, and what a result offers for it. */
export const DomainFields = memo(function DomainFields({ form, domain, index }: DomainProps) {
  const { t } = useTranslation();
  const isOpenAnyway =
    hasFlawIn(form.flaws, 'domains', index, 'evidence') || hasFlawIn(form.flaws, 'domains', index, 'nextMoves');
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>{t('frameworks.edit.domain', { number: index + 1 })}</legend>
      <DomainHead form={form} domain={domain} index={index} />
      <WordsField
        path={['domains', index, 'about']}
        label={t('frameworks.edit.domainAbout')}
        value={domain.about}
        max={about}
        flaws={form.flaws}
        onChange={(value) => form.change(rewordDomain(domain.id, { about: value }))}
      />
      <Competencies form={form} domain={domain} index={index} />
      <Fold id={fieldId('domains', index, 'more')} title={t('frameworks.edit.forDomain')} isOpenAnyway={isOpenAnyway}>
        {() => (
          <div className={classes.stack}>
            <ListField
              path={['domains', index, 'evidence']}
              label={t('frameworks.edit.evidence')}
              value={domain.evidence}
              flaws={form.flaws}
              onChange={(evidence) => form.change(rewordDomain(domain.id, { evidence }))}
            />
            <MoveFields form={form} domain={domain} index={index} />
          </div>
        )}
      </Fold>
    </fieldset>
  );
});
