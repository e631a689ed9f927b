import type { ReactNode } from 'react';
import classes from './quote.module.css';

/** What somebody wrote or said, as it stands: in the reading face, in full, with the marks of a quotation. */
export function Quote({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <figure className={classes.quote}>
      <blockquote data-private>{text}</blockquote>
      {children}
    </figure>
  );
}
