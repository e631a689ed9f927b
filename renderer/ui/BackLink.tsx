import { CaretLeft } from '@phosphor-icons/react';
import { Link } from 'react-router';
import classes from './BackLink.module.css';

/** The way to where this page belongs, above its title. */
export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className={classes.back ?? ''}>
      <CaretLeft size={16} aria-hidden="true" />
      {children}
    </Link>
  );
}
