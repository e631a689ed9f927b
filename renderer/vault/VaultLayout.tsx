import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../ui/Mark.tsx';
import classes from './vault.module.css';

export interface VaultLayoutProps {
  title: string;
  text: string;
  foot: string;
  /** Which of the three steps of a new journal this is. */
  step?: 1 | 2 | 3;
  /** Room for a table. */
  isWide?: boolean;
  children: ReactNode;
}

/** What all pages before the journal share: the mark, a title, one sentence, and a foot. */
export function VaultLayout({ title, text, foot, step, isWide, children }: VaultLayoutProps) {
  const { t } = useTranslation();
  const column = useRef<HTMLDivElement>(null);
  // Each step begins at its first field, or else where it is named: the button that led here is gone.
  useEffect(() => {
    if (title === '') return;
    const find = (what: string) => column.current?.querySelector<HTMLElement>(what);
    (find('input') ?? find('h1'))?.focus();
  }, [title]);
  return (
    <main className={classes.page}>
      <div ref={column} className={classes.column} data-wide={isWide || undefined}>
        <div className={classes.head}>
          <span className={classes.mark}>
            <Mark size={step ? 40 : 56} />
          </span>
          {step && <p className={classes.step}>{t('vault.step', { step })}</p>}
          <h1 tabIndex={-1}>{title}</h1>
          <p>{text}</p>
        </div>
        {children}
      </div>
      <p className={classes.foot}>{foot}</p>
    </main>
  );
}
