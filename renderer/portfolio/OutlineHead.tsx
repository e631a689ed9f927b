import { ActionIcon, Tooltip } from '@mantine/core';
import { CaretLeft, PencilSimple, SidebarSimple } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Portfolio } from '../../shared/portfolio/portfolio.contract.ts';
import classes from './builder.module.css';

export interface OutlineHeadProps {
  portfolio: Portfolio;
  isFolded: boolean;
  onFold: () => void;
  onCover: () => void;
}

/** What the portfolio is called and for which program; the outline below it can be folded away for the pages. */
export function OutlineHead({ portfolio, isFolded, onFold, onCover }: OutlineHeadProps) {
  const { t } = useTranslation();
  const program = [portfolio.program, portfolio.cohort].filter((words) => words !== '').join(', ');
  const fold = t(isFolded ? 'portfolio.builder.showOutline' : 'portfolio.builder.foldOutline');
  const foldButton = (
    <Tooltip label={fold}>
      <ActionIcon aria-label={fold} aria-expanded={!isFolded} onClick={onFold}>
        <SidebarSimple size={18} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
  if (isFolded) return <div className={classes.foldedHead}>{foldButton}</div>;
  return (
    <header className={classes.head}>
      <div className={classes.above}>
        <Link to="/portfolio" className={classes.back ?? ''}>
          <CaretLeft size={14} aria-hidden="true" />
          {t('portfolio.builder.back')}
        </Link>
        {foldButton}
      </div>
      <div className={classes.titleRow}>
        <h1 tabIndex={-1} className={classes.title}>
          <span data-private>{portfolio.title}</span>
        </h1>
        <Tooltip label={t('portfolio.builder.cover.edit')}>
          <ActionIcon aria-label={t('portfolio.builder.cover.edit')} onClick={onCover}>
            <PencilSimple size={18} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </div>
      {program !== '' && (
        <p className={classes.program}>
          <span data-private>{program}</span>
        </p>
      )}
    </header>
  );
}
