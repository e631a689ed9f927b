import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, Result } from '../../shared/errors.ts';
import type { FileRefusal, Framework } from '../../shared/frameworks/frameworks.contract.ts';
import { api } from '../api/client.ts';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './frameworks.module.css';
import { frameworksKey } from './useFrameworks.ts';

export interface FrameworkActions {
  /** Why the last thing that was asked for was not done. */
  failure: Failure | null;
  /** Why the file that was chosen last was not taken in. */
  refusal: FileRefusal | null;
  forgetRefusal(): void;
  /** The answer is the copy; undefined when it was refused. */
  copy(framework: Framework): Promise<Framework | undefined>;
  putAside(framework: Framework): Promise<void>;
  bringBack(framework: Framework): Promise<void>;
  /** Whether it is gone. */
  remove(framework: Framework): Promise<boolean>;
  saveAsFile(framework: Framework): Promise<void>;
  /** The answer is what was added; undefined when nothing was. */
  addFromFile(): Promise<Framework | undefined>;
}

/** Says how it went, in a sentence around a word of the coach's own; with a way back where there is one. */
function useSay() {
  const { t } = useTranslation();
  return (word: string, words: (word: string) => string, undo?: () => void) => {
    const id = notifications.show({
      message: (
        <span className={classes.toast}>
          <Veiled word={word} words={words} />
          {undo && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                notifications.hide(id);
                undo();
              }}
            >
              {t('frameworks.undo')}
            </Button>
          )}
        </span>
      ),
      closeButtonProps: { 'aria-label': t('app.dismiss') },
    });
  };
}

/** What can be done with frameworks, with the words that say how it went. */
export function useFrameworkActions(): FrameworkActions {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<FileRefusal | null>(null);
  const say = useSay();

  async function ask<Value>(question: Promise<Result<Value>>): Promise<Value | undefined> {
    setFailure(null);
    setRefusal(null);
    const answer = await question;
    await queryClient.invalidateQueries({ queryKey: frameworksKey });
    if (answer.ok) return answer.value;
    setFailure(answer.error);
    return undefined;
  }

  const archive = ({ id }: Framework, isArchived: boolean) => ask(api.frameworks.archiveFramework({ id, isArchived }));

  return {
    failure,
    refusal,
    forgetRefusal: () => setRefusal(null),
    async copy({ id }) {
      const copy = await ask(api.frameworks.duplicateFramework({ id }));
      if (copy) say(copy.name, (name) => t('frameworks.copied', { name }));
      return copy;
    },
    async putAside(framework) {
      if ((await archive(framework, true)) === undefined) return;
      say(
        framework.name,
        (name) => t('frameworks.wasPutAside', { name }),
        () => void archive(framework, false),
      );
    },
    async bringBack(framework) {
      if ((await archive(framework, false)) === undefined) return;
      say(framework.name, (name) => t('frameworks.wasBroughtBack', { name }));
    },
    async remove({ id, name }) {
      const answer = await ask(api.frameworks.removeFramework({ id }));
      if (answer !== undefined) say(name, (said) => t('frameworks.removed', { name: said }));
      return answer !== undefined;
    },
    async saveAsFile({ id }) {
      const answer = await ask(api.frameworks.exportFramework({ id }));
      if (answer?.saved) say(answer.fileName, (fileName) => t('frameworks.exported', { fileName }));
    },
    async addFromFile() {
      const answer = await ask(api.frameworks.importFramework(null));
      if (answer?.kind === 'refused') setRefusal(answer.refusal);
      if (answer?.kind !== 'added') return undefined;
      say(answer.framework.name, (name) => t('frameworks.added', { name }));
      return answer.framework;
    },
  };
}
