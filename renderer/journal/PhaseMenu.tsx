import { Menu } from '@mantine/core';
import { Check, GraduationCap } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { PhaseOfPage } from '../programs/public.ts';
import classes from './EntryPage.module.css';

export interface PhaseMenuProps {
  of: PhaseOfPage;
  /** The page's program, where it is in no phase. */
  programName: string;
  onOtherProgram: () => void;
}

/** The phase of a page on a chip, and behind it all phases of its program, one click each. */
export function PhaseMenu({ of: { phases, phase, choose }, programName, onOtherProgram }: PhaseMenuProps) {
  const { t } = useTranslation();
  const mark = (isChosen: boolean) => (isChosen ? <Check size={16} aria-hidden="true" /> : <span />);
  return (
    <Menu position="bottom-start" shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button
          type="button"
          className={classes.chip}
          aria-label={t('programs.chip.label', { phase: phase?.title ?? t('programs.chip.none') })}
        >
          <GraduationCap size={16} aria-hidden="true" />
          <span data-private>{phase?.title ?? programName}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('programs.chip.choose')}</Menu.Label>
        {phases.map(({ id, title }) => (
          <Menu.Item
            key={id}
            aria-current={id === phase?.id || undefined}
            leftSection={mark(id === phase?.id)}
            onClick={() => choose(id)}
          >
            <span data-private>{title}</span>
          </Menu.Item>
        ))}
        <Menu.Item
          aria-current={phase === null || undefined}
          leftSection={mark(phase === null)}
          onClick={() => choose(null)}
        >
          {t('programs.chip.none')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={mark(false)} onClick={onOtherProgram}>
          {t('programs.chip.other')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
