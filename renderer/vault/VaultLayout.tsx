import type { ReactNode } from 'react';
import { Mark } from '../ui/Mark.tsx';
import classes from './vault.module.css';

/** What both pages before the journal share: the mark, a title, one sentence, and a foot. */
export function VaultLayout(props: { title: string; text: string; foot: string; children: ReactNode }) {
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <div className={classes.head}>
          <span className={classes.mark}>
            <Mark size={56} />
          </span>
          <h1>{props.title}</h1>
          <p>{props.text}</p>
        </div>
        {props.children}
      </div>
      <p className={classes.foot}>{props.foot}</p>
    </main>
  );
}
