import { Button, Modal } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppErrorCode } from '../../shared/errors.ts';
import type { Template } from '../../shared/templates/templates.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { useListKeys } from '../ui/useListKeys.ts';
import classes from './TemplateDialog.module.css';
import { TemplatePreview } from './TemplatePreview.tsx';
import { useTemplates } from './useTemplates.ts';

/** A template, or undefined for a page without prompts. */
type Choice = Template | undefined;

function ChoiceRow({ choice }: { choice: Choice }) {
  const { t } = useTranslation();
  const meta = choice
    ? `${t(`templates.families.${choice.family}`)} · ${t('templates.minutes', { count: choice.minutes })}`
    : t('templates.blankWhen');
  return (
    <>
      <b>{choice?.name ?? t('templates.blank')}</b>
      <span>{meta}</span>
    </>
  );
}

function TemplateChooser({ onChoose }: { onChoose: (choice: Choice) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const choices: readonly Choice[] = [...useTemplates(), undefined];
  const keys = useListKeys(choices.length, (index) => onChoose(choices[index]));
  return (
    <div className={classes.chooser}>
      <div
        role="listbox"
        aria-label={t('templates.list')}
        aria-activedescendant={`${id}-${keys.current}`}
        tabIndex={0}
        data-autofocus
        className={classes.list}
        onKeyDown={keys.onKeyDown}
      >
        {choices.map((choice, index) => (
          <div
            key={choice?.id ?? ''}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === keys.current}
            className={classes.row}
            onMouseDown={() => keys.setCurrent(index)}
            onDoubleClick={() => onChoose(choice)}
          >
            <ChoiceRow choice={choice} />
          </div>
        ))}
      </div>
      <div className={classes.side}>
        <TemplatePreview template={choices[keys.current]} />
        <Button onClick={() => onChoose(choices[keys.current])}>{t('templates.begin')}</Button>
      </div>
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

  async function choose(choice: Choice): Promise<void> {
    try {
      await onChoose(choice?.id ?? null);
      onClose();
    } catch (error) {
      setRefused(failureOf(error).code);
    }
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('templates.title')}
      size={820}
      closeButtonProps={{ 'aria-label': t('app.dismiss') }}
    >
      {refused && <Notice code={refused} />}
      <TemplateChooser onChoose={(choice) => void choose(choice)} />
    </Modal>
  );
}
