import { Popover } from '@mantine/core';
import { GraduationCap } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../api/failure.ts';
import { ProgramPicker, usePhase, usePrograms } from '../programs/public.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Autosave } from './autosave.ts';
import classes from './EntryPage.module.css';
import { PhaseMenu } from './PhaseMenu.tsx';
import { useDraft } from './useDraft.ts';

/**
 * Which certificate program and which of its phases a page belongs to. Only a page that belongs to one shows it without being
 * asked; where the program has phases, the phase is one click away, and another program behind that.
 */
export function ProgramChip({ autosave }: { autosave: Autosave }) {
  const { t } = useTranslation();
  const draft = useDraft(autosave);
  const { programId } = draft;
  const ofPage = usePhase(draft);
  const [isOpen, setIsOpen] = useState(false);
  const name = usePrograms().data?.find(({ id }) => id === programId)?.name;
  const hasPhases = name !== undefined && ofPage.phases.length > 0;
  return (
    <>
      <Popover
        opened={isOpen}
        onChange={setIsOpen}
        withRoles={!hasPhases}
        trapFocus
        returnFocus
        position="bottom-start"
        shadow="md"
      >
        <Popover.Target>
          {hasPhases ? (
            <span>
              <PhaseMenu of={ofPage} programName={name} onOtherProgram={() => setIsOpen(true)} />
            </span>
          ) : (
            <button type="button" className={classes.chip} onClick={() => setIsOpen(!isOpen)}>
              <GraduationCap size={16} aria-hidden="true" />
              {name === undefined ? t('journal.program') : <span data-private>{name}</span>}
            </button>
          )}
        </Popover.Target>
        <Popover.Dropdown className={classes.picker}>
          <ProgramPicker
            value={programId}
            onChange={(id) => {
              autosave.change({ programId: id });
              void autosave.flush();
            }}
          />
        </Popover.Dropdown>
      </Popover>
      {ofPage.error && <Notice code={failureOf(ofPage.error).code} />}
    </>
  );
}
