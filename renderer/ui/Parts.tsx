import { Link, useLocation } from 'react-router';
import classes from './Parts.module.css';

export interface Part {
  to: string;
  name: string;
}

export interface PartsProps {
  label: string;
  /** The first one has whatever has no part of its own. */
  parts: readonly [Part, ...Part[]];
  /** Addresses that belong to a part of another address. */
  also?: Readonly<Record<string, string>>;
}

/** The parts of a place in the sidebar, a link each, in a line. */
export function Parts({ label, parts, also = {} }: PartsProps) {
  const { pathname } = useLocation();
  const here = also[pathname] ?? pathname;
  const current = parts.findLast(({ to }) => here === to || here.startsWith(`${to}/`)) ?? parts[0];
  return (
    <nav aria-label={label} className={classes.parts}>
      {parts.map(({ to, name }) => (
        <Link key={to} to={to} className={classes.part ?? ''} aria-current={to === current.to ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
