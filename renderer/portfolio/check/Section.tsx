import { type ReactNode, useId } from 'react';
import classes from './check.module.css';

export interface SectionProps {
  title: string;
  /** How much is left; null where there is nothing to say. */
  standing?: string | null;
  children: ReactNode;
}

/** One of the matters of the page. */
export function Section({ title, standing = null, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.sectionHead}>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {standing && <p className={classes.meta}>{standing}</p>}
      </div>
      {children}
    </section>
  );
}
