import { CaretRight } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import classes from './Fold.module.css';

export interface FoldProps {
  /** The id of its button. */
  id: string;
  title: ReactNode;
  /** Open at first: something new that waits for words. */
  isNew?: boolean;
  /** Something in it waits to be mended: it stays open, and does not close by itself afterwards. */
  isOpenAnyway?: boolean;
  /** What stands beside its title. */
  beside?: ReactNode;
  children: () => ReactNode;
}

/** A part that is folded away until it is wanted; what is in it is only drawn then. */
export function Fold({ id, title, isNew = false, isOpenAnyway = false, beside, children }: FoldProps) {
  const [isOpen, setIsOpen] = useState(isNew);
  if (isOpenAnyway && !isOpen) setIsOpen(true); // and it does not fold under the hand that mends it
  const isShown = isOpen || isOpenAnyway;
  return (
    <div className={classes.fold}>
      <div className={classes.foldHead}>
        <button
          type="button"
          id={id}
          className={classes.foldButton}
          aria-expanded={isShown}
          onClick={() => setIsOpen(!isShown)}
        >
          <CaretRight size={16} aria-hidden="true" className={classes.caret} />
          <span>{title}</span>
        </button>
        {beside}
      </div>
      {isShown && <div className={classes.foldBody}>{children()}</div>}
    </div>
  );
}
