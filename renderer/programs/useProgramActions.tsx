import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Failure, Result } from '../../shared/errors.ts';
import type { FileRefusal } from '../../shared/frameworks/frameworks.contract.ts';
import type { Program, ProgramOutline } from '../../shared/programs/programs.contract.ts';
import { api } from '../api/client.ts';
import { useUndoToast } from '../ui/useUndoToast.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import { refreshPrograms } from './programs-queries.ts';

export interface ProgramActions {
  /** Why the last thing that was asked for was not done. */
  failure: Failure | null;
  /** Why the file that was chosen last was not taken in. */
  refusal: FileRefusal | null;
  forgetRefusal(): void;
  addExample(startsOn: LocalDate): Promise<ProgramOutline | undefined>;
  duplicate(wanted: Pick<Program, 'id' | 'name' | 'cohort' | 'startsOn'>): Promise<ProgramOutline | undefined>;
  archive(program: Program): Promise<void>;
  bringBack(program: Program): Promise<void>;
  /** Whether it is gone. */
  remove(program: Program): Promise<boolean>;
  saveAsFile(program: Program): Promise<void>;
  /** The answer is what was added; undefined when nothing was. */
  takeIn(): Promise<ProgramOutline | undefined>;
}

/** What can be done with programs, with the words that say how it went. */
export function useProgramActions(): ProgramActions {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<FileRefusal | null>(null);
  const sayWithUndo = useUndoToast();

  const say = (word: string, words: (word: string) => string) =>
    notifications.show({
      message: <Veiled word={word} words={words} />,
      closeButtonProps: { 'aria-label': t('app.dismiss') },
    });

  async function ask<Value>(question: Promise<Result<Value>>): Promise<Value | undefined> {
    setFailure(null);
    setRefusal(null);
    const answer = await question;
    await refreshPrograms(queryClient);
    if (answer.ok) return answer.value;
    setFailure(answer.error);
    return undefined;
  }

  const setArchived = ({ id }: Program, isArchived: boolean) => ask(api.programs.archiveProgram({ id, isArchived }));
  const sayAdded = (added: Program | undefined) => {
    if (added) say(added.name, (name) => t('programs.added', { name }));
  };

  return {
    failure,
    refusal,
    forgetRefusal: () => setRefusal(null),
    addExample: (startsOn) => ask(api.programs.addExample({ startsOn })),
    async duplicate(wanted) {
      const made = await ask(api.programs.duplicateProgram(wanted));
      sayAdded(made);
      return made;
    },
    async archive(program) {
      if (!(await setArchived(program, true))) return;
      const words = (name: string) => t('programs.wasArchived', { name });
      sayWithUndo(<Veiled word={program.name} words={words} />, () => void setArchived(program, false));
    },
    async bringBack(program) {
      if (await setArchived(program, false)) say(program.name, (name) => t('programs.wasBroughtBack', { name }));
    },
    async remove({ id, name }) {
      const answer = await ask(api.programs.removeProgram({ id }));
      if (answer === undefined) return false;
      say(name, (said) => t('programs.wasRemoved', { name: said }));
      return true;
    },
    async saveAsFile({ id }) {
      const answer = await ask(api.programs.writeProgramFile({ id }));
      if (answer?.saved) say(answer.fileName, (fileName) => t('programs.saved', { fileName }));
    },
    async takeIn() {
      const answer = await ask(api.programs.readProgramFile(null));
      if (answer?.kind === 'refused') setRefusal(answer.refusal);
      if (answer?.kind !== 'added') return undefined;
      sayAdded(answer.outline);
      return answer.outline;
    },
  };
}
