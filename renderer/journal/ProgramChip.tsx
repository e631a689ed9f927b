import { Popover } from '@mantine/core';
import { GraduationCap } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProgramPicker, usePrograms } from '../programs/public.ts';
import type { Autosave } from './autosave.ts';
import classes from './EntryPage.module.css';
import { useDraft } from './useDraft.ts';

/** Which certificate program a page belongs to. Only a page that belongs to one shows it without being asked. */
export function ProgramChip({ autosave }: { autosave: Autosave }) {
  const { t } = useTranslation();
  const { programId } = useDraft(autosave);
  const [isOpen, setIsOpen] = useState(false);
  const name = usePrograms().data?.find(({ id }) => id === programId)?.name;
  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus position="bottom-start" shadow="md">
      <Popover.Target>
        <button type="button" className={classes.chip} onClick={() => setIsOpen(!isOpen)}>
          <GraduationCap size={16} aria-hidden="true" />
          {name ?? t('journal.program')}
        </button>
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
  );
}
