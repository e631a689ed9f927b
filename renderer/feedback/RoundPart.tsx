import { Button } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import classes from './rounds.module.css';

export interface RoundPartProps {
  title: string;
  isDone: boolean;
  /** It is what comes next: its button is the one of the page. */
  isNext: boolean;
  to?: string | undefined;
  way?: string | undefined;
  /** What else can be done, in place of a way on. */
  action?: ReactNode;
  children: ReactNode;
}

/** One part of a round: what is done, and the way on. */
export function RoundPart({ title, isDone, isNext, to, way, action, children }: RoundPartProps) {
  const id = useId();
  return (
    <li className={classes.part} data-is-done={isDone} data-is-next={isNext} aria-labelledby={id}>
      <span className={classes.mark} aria-hidden="true" />
      <div>
        <h2 id={id}>{title}</h2>
        {children}
      </div>
      {to && (
        <Button component={Link} to={to} variant={isNext ? 'filled' : 'default'}>
          {way}
        </Button>
      )}
      {action}
    </li>
  );
}
