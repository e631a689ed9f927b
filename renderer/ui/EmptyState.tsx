import type { ReactNode } from 'react';
import classes from './ui.module.css';

export interface EmptyStateProps {
  /** One stone or one icon. */
  picture: ReactNode;
  title: string;
  children: ReactNode;
  /** The one way to begin. */
  action?: ReactNode;
}

export function EmptyState({ picture, title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <span className={classes.emptyPicture}>{picture}</span>
      <h2 className={classes.emptyTitle}>{title}</h2>
      <p className={classes.emptyText}>{children}</p>
      {action && <div className={classes.emptyAction}>{action}</div>}
    </div>
  );
}
