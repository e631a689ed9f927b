import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramId } from '../../shared/programs/programs.contract.ts';
import { findByName } from '../../shared/programs/programs.rules.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { usePrograms, useSaveProgram } from './usePrograms.ts';

export interface ProgramPickerProps {
  /** `entry.programId`. */
  value: string | null;
  onChange: (id: ProgramId | null) => void;
}

/** Values of the options that are no program. */
const NONE = 'none';
const ADD = 'add';

/** Which program a page belongs to; a name that is new can be added on the spot. */
export function ProgramPicker({ value, onChange }: ProgramPickerProps) {
  const { t } = useTranslation();
  const programs = usePrograms().data ?? [];
  const saving = useSaveProgram();
  const [typed, setTyped] = useState<string>();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const current = programs.find(({ id }) => id === value)?.name ?? '';
  const words = (typed ?? '').trim();
  const isNew = words !== '' && !findByName(programs, words);
  const shown = programs.filter(({ name }) => name.toLocaleLowerCase('en').includes(words.toLocaleLowerCase('en')));

  function close(): void {
    setTyped(undefined);
    combobox.closeDropdown();
  }

  async function choose(option: string): Promise<void> {
    if (option === ADD) onChange((await saving.mutateAsync({ id: null, name: words })).id);
    else onChange(programs.find(({ id }) => id === option)?.id ?? null);
    close();
  }

  return (
    <>
      <Combobox
        store={combobox}
        withinPortal={false}
        onOptionSubmit={(option) => void choose(option).catch(() => undefined)}
      >
        <Combobox.Target>
          <TextInput
            label={t('programs.label')}
            placeholder={t('programs.placeholder')}
            value={typed ?? current}
            maxLength={120}
            rightSection={<Combobox.Chevron />}
            rightSectionPointerEvents="none"
            onClick={() => combobox.openDropdown()}
            onFocus={() => combobox.openDropdown()}
            onBlur={close}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              combobox.openDropdown();
              combobox.selectFirstOption();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options>
            {words === '' && value !== null && <Combobox.Option value={NONE}>{t('programs.none')}</Combobox.Option>}
            {shown.map(({ id, name }) => (
              <Combobox.Option key={id} value={id} active={id === value}>
                {name}
              </Combobox.Option>
            ))}
            {isNew && <Combobox.Option value={ADD}>{t('programs.add', { name: words })}</Combobox.Option>}
            {words === '' && programs.length === 0 && <Combobox.Empty>{t('programs.empty')}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {saving.error && <Notice code={failureOf(saving.error).code} />}
    </>
  );
}
