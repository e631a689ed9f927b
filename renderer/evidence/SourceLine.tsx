import type { Icon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { EvidenceSource } from '../../shared/evidence/evidence.contract.ts';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './picker.module.css';
import { sourceIcons } from './source-words.ts';

export interface SourceLineProps {
  kind: EvidenceSource['kind'];
  /** The coach's own words. */
  title?: string;
  /** A sentence around the title. */
  sentence?: (title: string) => string;
  icon?: Icon;
  /** Its day, or whether it is done. */
  meta?: string;
}

/** A source in one line of the picker. */
export function SourceLine({ kind, title = '', sentence, icon, meta }: SourceLineProps) {
  const { t } = useTranslation();
  const SourceIcon = icon ?? sourceIcons[kind];
  const name = title.trim() === '' && !sentence ? t('evidence.untitled') : title;
  return (
    <>
      <SourceIcon size={18} aria-hidden="true" className={classes.icon} />
      <span className={classes.source}>
        {sentence ? <Veiled word={name} words={sentence} /> : <span data-private>{name}</span>}
      </span>
      {meta && <span className={classes.meta}>{meta}</span>}
    </>
  );
}
