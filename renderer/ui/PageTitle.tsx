import type { ReactNode } from 'react';
import classes from './ui.module.css';

export interface PageTitleProps {
  /** A day, a count: small, above the title. */
  meta?: ReactNode;
  children: ReactNode;
  /** One sentence at most. */
  text?: ReactNode;
}

/** How every page begins: meta line, serif title, at most one sentence. */
export function PageTitle({ meta, children, text }: PageTitleProps) {
  return (
    <header className={classes.pageTitle}>
      {meta && <p className={classes.pageMeta}>{meta}</p>}
      <h1 tabIndex={-1}>{children}</h1>
      {text && <p className={classes.pageText}>{text}</p>}
    </header>
  );
}
