import { type ReactNode, useId } from 'react';
import classes from './ui.module.css';

/** One matter of a page, on paper of its own. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
