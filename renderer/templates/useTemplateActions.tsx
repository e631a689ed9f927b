import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, Result } from '../../shared/errors.ts';
import type { Template } from '../../shared/templates/templates.contract.ts';
import { moved } from '../../shared/templates/templates.groups.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import classes from './TemplatesPage.module.css';
import { templatesKey } from './useTemplates.ts';

export interface TemplateActions {
  /** Why the last thing that was asked for was not done. */
  failure: Failure | null;
  /** Begins a page with it. */
  begin(template: Template): Promise<void>;
  star(template: Template): Promise<void>;
  /** The answer is the copy; undefined when it was refused. */
  duplicate(template: Template): Promise<Template | undefined>;
  archive(template: Template): Promise<void>;
  bringBack(template: Template): Promise<void>;
  /** Moves an own template by a place among those that are shown. */
  move(template: Template, by: -1 | 1, shown: readonly Template[]): Promise<void>;
  saveAsFile(template: Template): Promise<void>;
  /** The answer is what was added; undefined when nothing was. */
  addFromFile(): Promise<Template | undefined>;
}

function useSay() {
  const { t } = useTranslation();
  return (words: string, undo?: () => void) => {
    const id = notifications.show({
      message: (
        <span className={classes.toast}>
          <span>{words}</span>
          {undo && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                notifications.hide(id);
                undo();
              }}
            >
              {t('templates.gallery.undo')}
            </Button>
          )}
        </span>
      ),
      closeButtonProps: { 'aria-label': t('app.dismiss') },
    });
  };
}

/** Begins a page from the template of that id. Rejects when main refuses. */
export type Begin = (templateId: string) => Promise<void>;

/** What can be done with templates, with the words that say how it went. */
export function useTemplateActions(onBegin: Begin): TemplateActions {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const say = useSay();

  async function ask<Value>(question: Promise<Result<Value>>): Promise<Value | undefined> {
    setFailure(null);
    const answer = await question;
    await queryClient.invalidateQueries({ queryKey: templatesKey });
    if (answer.ok) return answer.value;
    setFailure(answer.error);
    return undefined;
  }

  async function setArchived({ id, name }: Template, isArchived: boolean): Promise<void> {
    const answer = await ask(api.templates.archiveTemplate({ id, isArchived }));
    if (answer === undefined) return;
    const words = t(isArchived ? 'templates.gallery.archived' : 'templates.gallery.broughtBack', { name });
    say(words, isArchived ? () => void ask(api.templates.archiveTemplate({ id, isArchived: false })) : undefined);
  }

  return {
    failure,
    begin: ({ id }) => onBegin(id).catch((error: unknown) => setFailure(failureOf(error))),
    async star({ id, isFavourite }) {
      await ask(api.templates.setFavourite({ id, isFavourite: !isFavourite }));
    },
    async duplicate({ id }) {
      const copy = await ask(api.templates.duplicateTemplate({ id }));
      if (copy) say(t('templates.gallery.duplicated', { name: copy.name }));
      return copy;
    },
    archive: (template) => setArchived(template, true),
    bringBack: (template) => setArchived(template, false),
    async move({ id }, by, shown) {
      const own = shown.filter(({ isBuiltIn }) => !isBuiltIn).map((template) => template.id);
      await ask(api.templates.orderTemplates({ ids: moved(own, id, by) }));
    },
    async saveAsFile({ id }) {
      const answer = await ask(api.templates.exportTemplate({ id }));
      if (answer?.saved) say(t('templates.gallery.exported', { fileName: answer.fileName }));
    },
    async addFromFile() {
      const added = (await ask(api.templates.importTemplate(null))) ?? undefined;
      if (added) say(t('templates.gallery.imported', { name: added.name }));
      return added;
    },
  };
}
