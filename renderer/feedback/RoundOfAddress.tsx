import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { type Round, type RoundId, roundId } from '../../shared/feedback/feedback.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useRound } from './feedback-queries.ts';
import classes from './rounds.module.css';

interface Props {
  children: (round: Round) => ReactNode;
}

function Loaded({ id, children }: Props & { id: RoundId }) {
  const { data: round, error } = useRound(id);
  if (round) return children(round);
  return (
    <div className={classes.page}>
      {round === null && <Notice code="round-missing" />}
      {error && <Notice code={failureOf(error).code} />}
      {round === undefined && !error && <PaperLines />}
    </div>
  );
}

/** What is shown of the round that the address names; one that is not in the journal says so. */
export function RoundOfAddress({ children }: Props) {
  const id = roundId.safeParse(useParams()['roundId']).data;
  if (id) return <Loaded id={id}>{children}</Loaded>;
  return (
    <div className={classes.page}>
      <Notice code="round-missing" />
    </div>
  );
}
