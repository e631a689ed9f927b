import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Portfolio } from '../../shared/portfolio/portfolio.contract.ts';
import classes from './builder.module.css';

/** More than anybody reads at the foot of an outline. */
const SHOWN = 3;

export interface OutlineFootProps {
  portfolio: Portfolio;
  /** Undefined: not laid out yet. */
  pages: number | undefined;
  onFill: () => void;
}

/** How long it is, what can be added of the program by itself, and what the program still asks for. */
export function OutlineFoot({ portfolio, pages, onFill }: OutlineFootProps) {
  const { t } = useTranslation();
  const [isAll, setIsAll] = useState(false);
  const { stillAsked, fillCount, programId } = portfolio;
  const asked = isAll ? stillAsked : stillAsked.slice(0, SHOWN);
  return (
    <footer className={classes.foot}>
      {fillCount > 0 && (
        <Button variant="default" size="compact-sm" onClick={onFill}>
          {t('portfolio.builder.fill', { count: fillCount })}
        </Button>
      )}
      {pages !== undefined && <p>{t('portfolio.builder.pages', { count: pages })}</p>}
      {stillAsked.length > 0 && (
        <>
          <p id="still-asked">{t('portfolio.builder.stillAsked')}</p>
          <ul aria-labelledby="still-asked" className={classes.asked}>
            {asked.map(({ requirementId, text }) => (
              <li key={requirementId}>
                <Link to={`/portfolio/programs/${programId}`} data-private>
                  {text}
                </Link>
              </li>
            ))}
          </ul>
          {asked.length < stillAsked.length && (
            <Button variant="subtle" size="compact-sm" onClick={() => setIsAll(true)}>
              {t('portfolio.builder.allAsked', { count: stillAsked.length })}
            </Button>
          )}
        </>
      )}
    </footer>
  );
}
