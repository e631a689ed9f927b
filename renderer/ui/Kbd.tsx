import classes from './ui.module.css';

/** A key, as it stands on the keyboard. */
export function Kbd({ children }: { children: string }) {
  return <kbd className={classes.kbd}>{children}</kbd>;
}
