import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { Plus, X } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { addDomain, newCompetency, nextDomainCode, removeCase } from '../../shared/frameworks/frameworks.changes.ts';
import { type FrameworkText, frameworkLimits } from '../../shared/frameworks/frameworks.contract.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFocusNext } from '../ui/useFocusNext.ts';
import { DomainFields } from './DomainFields.tsx';
import { changeText, fieldId, flawsOf, newItemId } from './draft.ts';
import classes from './edit.module.css';
import { LineField, WordsField } from './fields.tsx';
import { StageFields } from './StageFields.tsx';
import type { DraftOfFramework, FormOfFramework } from './useFrameworkDraft.ts';

interface PartProps {
  text: FrameworkText;
  form: FormOfFramework;
}

function HeadFields({ text, form }: PartProps) {
  const { t } = useTranslation();
  const { name, description, source } = text;
  const reword = (part: Partial<FrameworkText>) => form.change((before) => ({ ...before, ...part }));
  return (
    <Card title={t('frameworks.edit.about')}>
      <LineField
        path={['name']}
        label={t('frameworks.edit.name')}
        value={name}
        max={frameworkLimits.name}
        flaws={form.flaws}
        onChange={(value) => reword({ name: value })}
      />
      <WordsField
        path={['description']}
        label={t('frameworks.edit.description')}
        value={description}
        max={frameworkLimits.description}
        flaws={form.flaws}
        onChange={(value) => reword({ description: value })}
      />
      <LineField
        path={['source']}
        label={t('frameworks.edit.source')}
        hint={t('frameworks.edit.sourceHint')}
        value={source}
        max={frameworkLimits.source}
        flaws={form.flaws}
        onChange={(value) => reword({ source: value })}
      />
    </Card>
  );
}

function Domains({ text, form }: PartProps) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const { domains } = text;

  function add(): void {
    const code = nextDomainCode(text);
    const competencies = [newCompetency(newItemId(), `${code}1`)];
    const head = { id: newItemId(), code, name: '', about: '', evidence: [], nextMoves: [] };
    form.change(addDomain({ ...head, competencies }));
    focusNext(fieldId('domains', domains.length, 'name'));
  }

  return (
    <Card title={t('frameworks.edit.domains')}>
      {domains.map((domain, index) => (
        <DomainFields key={domain.id} form={form} domain={domain} index={index} />
      ))}
      {domains.length >= frameworkLimits.domains ? (
        <p className={classes.limit}>{t('frameworks.edit.noMoreDomains', { count: frameworkLimits.domains })}</p>
      ) : (
        <Button
          variant="default"
          className={classes.add ?? ''}
          leftSection={<Plus size={16} aria-hidden="true" />}
          onClick={add}
        >
          {t('frameworks.edit.addDomain')}
        </Button>
      )}
    </Card>
  );
}

/** Stories come with a copy or a file. They are read elsewhere; here they are only taken out. */
function Stories({ text, form }: PartProps) {
  const { t } = useTranslation();
  const { cases } = text;
  if (cases.length === 0) return null;
  return (
    <Card title={t('frameworks.edit.stories')}>
      <p className={classes.quiet}>{t('frameworks.edit.storiesText')}</p>
      <ul className={classes.stories}>
        {cases.map(({ id, name }) => (
          <li key={id}>
            <span data-private>{name}</span>
            <Tooltip label={t('app.remove', { what: t('frameworks.edit.whatStory') })}>
              <ActionIcon
                aria-label={t('frameworks.edit.removeStory', { name })}
                onClick={() => form.remove(changeText(removeCase(id)), t('frameworks.edit.removedStory'))}
              >
                <X size={16} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export interface FrameworkFormProps {
  work: DraftOfFramework;
  /** What saving will do to earlier results, if there are any. */
  versionNote: string | undefined;
  onSave: () => void;
  onCancel: () => void;
}

/** The wording of a framework: what it is, its stages, its domains with their competencies. */
export function FrameworkForm({ work, versionNote, onSave, onCancel }: FrameworkFormProps) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const { draft, form, removal } = work;
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = flawsOf(draft).keys();
        focusNext(first ?? '');
        onSave();
      }}
    >
      <HeadFields text={draft.text} form={form} />
      <StageFields form={form} />
      <Domains text={draft.text} form={form} />
      <Stories text={draft.text} form={form} />
      {work.failure && <Notice code={work.failure.code} />}
      <div className={classes.bar}>
        {versionNote && work.isChanged && <p className={classes.version}>{versionNote}</p>}
        <Button type="submit">{t('frameworks.edit.save')}</Button>
        <Button variant="default" onClick={onCancel}>
          {t('frameworks.edit.cancel')}
        </Button>
        <span role="status" className={classes.said}>
          {form.flaws.size > 0 ? t('frameworks.edit.look') : removal?.words}
        </span>
        {removal && (
          <Button variant="subtle" onClick={form.undoRemoval}>
            {t('frameworks.undo')}
          </Button>
        )}
      </div>
    </form>
  );
}
