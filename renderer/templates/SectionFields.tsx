import { Button, Textarea, TextInput } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { type Prompt, templateLimits } from '../../shared/templates/templates.contract.ts';
import { Movers } from '../ui/Movers.tsx';
import { useFocusNext } from '../ui/useFocusNext.ts';
import type { SectionDraft } from './draft.ts';
import { addPrompt, movePrompt, moveSection, removePrompt, removeSection, retitle, rewordPrompt } from './draft.ts';
import classes from './TemplateEdit.module.css';
import type { DraftOfTemplate } from './useTemplateDraft.ts';

interface SectionFieldsProps {
  section: SectionDraft;
  place: number;
  count: number;
  form: DraftOfTemplate;
}

function PromptField({ section, place, form, prompt, index }: SectionFieldsProps & { prompt: Prompt; index: number }) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const names = { number: index + 1, section: place + 1 };
  const isFull = prompt.text.length >= templateLimits.prompt;

  function remove(): void {
    form.remove(removePrompt(section.key, prompt.id), t('templates.edit.removedPrompt'));
    focusNext(section.prompts[index === 0 ? 1 : index - 1]?.id ?? '');
  }

  return (
    <div className={classes.prompt}>
      <Textarea
        id={prompt.id}
        aria-label={t('templates.edit.prompt', names)}
        value={prompt.text}
        maxLength={templateLimits.prompt}
        rows={1}
        classNames={{ input: classes.question ?? '' }}
        error={form.missing.includes(prompt.id) && t('templates.edit.emptyPrompt')}
        description={isFull && t('templates.edit.room', { count: templateLimits.prompt })}
        onChange={(event) => form.changeSections(rewordPrompt(section.key, prompt.id, event.currentTarget.value))}
      />
      <Movers
        id={prompt.id}
        what={t('templates.edit.whatPrompt', names)}
        place={index}
        count={section.prompts.length}
        onMove={(by) => form.changeSections(movePrompt(section.key, prompt.id, by))}
        onRemove={remove}
      />
    </div>
  );
}

/** One section of a template: its heading, its questions, and a place for one more. */
export function SectionFields({ section, place, count, form }: SectionFieldsProps) {
  const { t } = useTranslation();
  const focusNext = useFocusNext();
  const number = place + 1;
  const isFull = section.prompts.length >= templateLimits.prompts;

  function remove(): void {
    form.remove(removeSection(section.key), t('templates.edit.removedSection', { number }));
    focusNext(form.draft.sections[place === 0 ? 1 : place - 1]?.key ?? '');
  }

  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{t('templates.edit.section', { number })}</legend>
      <div className={classes.prompt}>
        <TextInput
          id={section.key}
          aria-label={t('templates.edit.sectionTitle', { number })}
          value={section.title}
          maxLength={templateLimits.title}
          classNames={{ input: classes.sectionTitle ?? '' }}
          error={form.missing.includes(section.key) && t('templates.edit.untitledSection')}
          onChange={(event) => form.changeSections(retitle(section.key, event.currentTarget.value))}
        />
        <Movers
          id={section.key}
          what={t('templates.edit.whatSection', { number })}
          place={place}
          count={count}
          onMove={(by) => form.changeSections(moveSection(section.key, by))}
          onRemove={remove}
        />
      </div>
      {section.prompts.map((prompt, index) => (
        <PromptField
          key={prompt.id}
          section={section}
          place={place}
          count={count}
          form={form}
          prompt={prompt}
          index={index}
        />
      ))}
      {isFull ? (
        <p className={classes.limit}>{t('templates.edit.noMorePrompts', { count: templateLimits.prompts })}</p>
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.add ?? ''}
          leftSection={<Plus size={16} aria-hidden="true" />}
          aria-label={t('templates.edit.addPromptTo', { number })}
          onClick={() => {
            const id = crypto.randomUUID();
            form.changeSections(addPrompt(section.key, id));
            focusNext(id);
          }}
        >
          {t('templates.edit.addPrompt')}
        </Button>
      )}
    </fieldset>
  );
}
