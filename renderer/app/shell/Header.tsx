import { FlagPennant, MagnifyingGlass, PencilSimpleLine } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/Kbd.tsx';
import { useKeyNames } from '../../ui/useKeyNames.ts';
import classes from './Shell.module.css';

export interface HeaderProps {
  onSearch: () => void;
  onNextStep: () => void;
  onNewEntry: () => void;
}

export function Header({ onSearch, onNextStep, onNewEntry }: HeaderProps) {
  const { t } = useTranslation();
  const nameKeys = useKeyNames();
  const searchKey = nameKeys('Mod-K');
  const newEntryKey = nameKeys('Mod-N');
  const nextStepKey = nameKeys('Mod-Shift-S');
  return (
    <div className={classes.header}>
      <search>
        <button type="button" className={classes.search} onClick={onSearch} aria-haspopup="dialog">
          <MagnifyingGlass size={16} aria-hidden="true" />
          <span>{t('app.search')}</span>
          <Kbd>{searchKey}</Kbd>
        </button>
      </search>
      <button type="button" className={classes.newEntry} onClick={onNextStep} aria-haspopup="dialog">
        <FlagPennant size={16} aria-hidden="true" />
        <span>{t('app.nextStep')}</span>
        <Kbd>{nextStepKey}</Kbd>
      </button>
      <button type="button" className={classes.newEntry} onClick={onNewEntry} aria-haspopup="dialog">
        <PencilSimpleLine size={16} aria-hidden="true" />
        <span>{t('app.newEntry')}</span>
        <Kbd>{newEntryKey}</Kbd>
      </button>
    </div>
  );
}
