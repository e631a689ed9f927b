import { Link } from 'react-router';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import classes from './evidence.module.css';
import { usePieceTitle, wayTo } from './source-words.ts';

/** What a piece is called; the way to its page where it has one, and its words where it is words. */
export function PieceTitle({ piece }: { piece: Evidence }) {
  const title = usePieceTitle()(piece);
  const { source } = piece;
  if (source.kind === 'words' || source.kind === 'address') {
    return (
      <>
        {source.words !== '' && (
          <span className={classes.words} data-private>
            {source.words}
          </span>
        )}
        {source.kind === 'address' && (
          <span className={classes.address} data-private>
            {source.address}
          </span>
        )}
      </>
    );
  }
  const way = wayTo(piece);
  if (!way) return <span data-private>{title}</span>;
  return (
    <Link to={way.to}>
      <span data-private>{title}</span>
    </Link>
  );
}
