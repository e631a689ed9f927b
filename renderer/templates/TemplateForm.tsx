import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { endingKinds, templateFamilies, templateLimits } from '../../shared/templates/templates.contract.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFocusNext } from '../ui/useFocusNext.ts';
import { addSection, missingIn } from './draft.ts';
import { SectionFields } from './SectionFields.tsx';
import classes from './TemplateEdit.module.css';
import type { DraftOfTemplate } from './useTemplateDraft.ts';

function HeadFields({ form: { draft, missing, change } }: { form: DraftOfTemplate }) {
  const { t } = useTranslation();
  return (
    <div className={classes.head}>
      <TextInput
        id="name"
        className={classes.wide ?? ''}
        label={t('templates.edit.name')}
        value={draft.name}
        maxLength={templateLimits.name}
        error={missing.includes('name') && t('templates.edit.unnamed')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('templates.edit.family')}
        value={draft.family}
        data={templateFamilies.map((value) => ({ value, label: t(`templates.families.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ family: templateFamilies.find((family) => family === value) ?? draft.family })
        }
      />
      <TextInput
        id="minutes"
        label={t('templates.edit.minutes')}
        value={draft.minutes}
        inputMode="numeric"
        maxLength={3}
        error={missing.includes('minutes') && t('templates.edit.needsMinutes', { max: templateLimits.minutes })}
        onChange={(event) => change({ minutes: event.currentTarget.value })}
      />
      <TextInput
        className={classes.wide ?? ''}
        label={t('templates.edit.when')}
        placeholder={t('templates.edit.whenHint')}
        value={draft.when}
        maxLength={300}
        onChange={(event) => change({ when: event.currentTarget.value })}
      />
      <TextInput
        className={classes.wide ?? ''}
        label={t('templates.edit.source')}
        placeholder={t('templates.edit.sourceHint')}
        value={draft.source}
        maxLength={500}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
    </div>
  );
}

function EndingFields({ form: { draft, change } }: { form: DraftOfTemplate }) {
  const { t } = useTranslation();
  return (
    <Card title={t('templates.edit.ends')}>
      <p className={classes.quiet}>{t('templates.edit.endsText')}</p>
      <div className={classes.endings}>
        {endingKinds.map((kind) => (
          <Checkbox
            key={kind}
            classNames={{ input: classes.check ?? '', label: classes.checkLabel ?? '' }}
            iconColor="var(--on-accent)"
            label={t(`templates.edit.endings.${kind}`)}
            checked={draft.endings.includes(kind)}
            onChange={({ currentTarget: { checked } }) =>
              change({
                endings: checked ? [...draft.endings, kind] : draft.endings.filter((ending) => ending !== kind),
              })
            }
          />
        ))}
      </div>
    </Card>
  );
}

function Sections({ form }: { form: DraftOfTemplate }) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const { sections } = form.draft;
  return (
    <Card title={t('templates.edit.sections')}>
      {sections.map((section, place) => (
        <SectionFields key={section.key} section={section} place={place} count={sections.length} form={form} />
      ))}
      {sections.length >= templateLimits.sections ? (
        <p className={classes.limit}>{t('templates.edit.noMoreSections', { count: templateLimits.sections })}</p>
      ) : (
        <Button
          variant="default"
          className={classes.add ?? ''}
          leftSection={<Plus size={16} aria-hidden="true" />}
          onClick={() => {
            const key = crypto.randomUUID();
            form.changeSections(addSection(key));
            focusNext(key);
          }}
        >
          {t('templates.edit.addSection')}
        </Button>
      )}
    </Card>
  );
}

export interface TemplateFormProps {
  form: DraftOfTemplate;
  onSave: () => void;
  onCancel: () => void;
}

/** The wording of a template: its head, its questions, how it ends. */
export function TemplateForm({ form, onSave, onCancel }: TemplateFormProps) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        focusNext(missingIn(form.draft)[0] ?? '');
        onSave();
      }}
    >
      <HeadFields form={form} />
      <Sections form={form} />
      <EndingFields form={form} />
      {form.failure && <Notice code={form.failure.code} />}
      <div className={classes.bar}>
        <Button type="submit">{t('templates.edit.save')}</Button>
        <Button variant="default" onClick={onCancel}>
          {t('templates.edit.cancel')}
        </Button>
        <span role="status" className={classes.said}>
          {form.missing.length > 0 ? t('templates.edit.look') : form.removal?.words}
        </span>
        {form.removal && (
          <Button variant="subtle" onClick={form.undoRemoval}>
            {t('templates.gallery.undo')}
          </Button>
        )}
      </div>
    </form>
  );
}
