import { Button, Modal, TextInput } from '@mantine/core';
import { MagnifyingGlass } from '@phosphor-icons/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppErrorCode } from '../../shared/errors.ts';
import type { Template } from '../../shared/templates/templates.contract.ts';
import { type GroupKey, groupsForChoosing, offered } from '../../shared/templates/templates.groups.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { useListKeys } from '../ui/useListKeys.ts';
import classes from './TemplateDialog.module.css';
import { OptionRow, TemplateGroups } from './TemplateOptions.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import { useFoundTemplates } from './useFoundTemplates.ts';
import { useTemplates } from './useTemplates.ts';

/** A template, or undefined for a page without prompts. */
type Choice = Template | undefined;

function useMeta(): (template: Template, key: GroupKey) => string {
  const { t } = useTranslation();
  return ({ family, minutes }, key) => {
    const time = t('templates.minutes', { count: minutes });
    return key === family ? time : `${t(`templates.families.${family}`)} · ${time}`;
  };
}

function TemplateChooser({ onChoose }: { onChoose: (choice: Choice) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const metaOf = useMeta();
  const [words, setWords] = useState('');
  const groups = groupsForChoosing(useFoundTemplates(offered(useTemplates()), words));
  const found = groups.flatMap(({ templates }) => templates);
  const hasBlank = t('templates.blank').toLowerCase().includes(words.trim().toLowerCase());
  const choices: readonly Choice[] = hasBlank ? [...found, undefined] : found;
  const keys = useListKeys(choices.length, (index) => onChoose(choices[index]));

  return (
    <div className={classes.chooser}>
      <div className={classes.choices}>
        <TextInput
          data-autofocus
          role="combobox"
          aria-label={t('templates.find')}
          aria-expanded={choices.length > 0}
          aria-controls={`${id}-list`}
          {...(choices.length > 0 ? { 'aria-activedescendant': `${id}-${keys.current}` } : {})}
          placeholder={t('templates.findPlaceholder')}
          leftSection={<MagnifyingGlass size={18} aria-hidden="true" />}
          value={words}
          autoComplete="off"
          onChange={(event) => {
            setWords(event.currentTarget.value);
            keys.setCurrent(0);
          }}
          onKeyDown={keys.onKeyDown}
        />
        <div id={`${id}-list`} role="listbox" aria-label={t('templates.list')} className={classes.list}>
          <TemplateGroups
            id={id}
            groups={groups}
            current={keys.current}
            metaOf={metaOf}
            onPick={keys.setCurrent}
            onOpen={onChoose}
          />
          {hasBlank && (
            <OptionRow
              id={`${id}-${found.length}`}
              isSelected={keys.current === found.length}
              name={t('templates.blank')}
              meta={t('templates.blankWhen')}
              className={classes.blank}
              onPick={() => keys.setCurrent(found.length)}
              onOpen={() => onChoose(undefined)}
            />
          )}
        </div>
        {choices.length === 0 && (
          <p role="status" className={classes.none}>
            {t('templates.noneFound', { words: words.trim() })}
          </p>
        )}
      </div>
      {choices.length > 0 && (
        <div className={classes.side}>
          <TemplatePreview template={choices[keys.current]} />
          <Button onClick={() => onChoose(choices[keys.current])}>{t('templates.begin')}</Button>
        </div>
      )}
    </div>
  );
}

export interface TemplateDialogProps {
  opened: boolean;
  onClose: () => void;
  /** Begins a page from the template of that id, or without one. Rejects when main refuses. */
  onChoose: (templateId: string | null) => Promise<void>;
}

/** What kind of page to begin. Nothing is written down until its first word. */
export function TemplateDialog({ opened, onClose, onChoose }: TemplateDialogProps) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<AppErrorCode | null>(null);
  // The caret belongs on the begun page: the button that asked for the dialog would take its first letters for itself.
  const [hasChosen, setHasChosen] = useState(false);
  const [wasOpened, setWasOpened] = useState(opened);
  if (opened !== wasOpened) {
    setWasOpened(opened);
    if (opened) setHasChosen(false);
  }

  async function choose(choice: Choice): Promise<void> {
    try {
      await onChoose(choice?.id ?? null);
      setHasChosen(true);
      onClose();
    } catch (error) {
      setRefused(failureOf(error).code);
    }
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      returnFocus={!hasChosen}
      title={t('templates.title')}
      size={860}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {refused && <Notice code={refused} />}
      <TemplateChooser onChoose={(choice) => void choose(choice)} />
    </Modal>
  );
}
