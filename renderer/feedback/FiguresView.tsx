import type { Disclosed } from '../../shared/feedback/disclosed.contract.ts';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { DimensionPlot } from './DimensionPlot.tsx';
import { NotSeen } from './NotSeen.tsx';
import { Overall } from './Overall.tsx';
import classes from './results.module.css';
import { Statements } from './Statements.tsx';
import { useReading } from './useReading.ts';

/** The figures of a round about me, strengths first. */
export function FiguresView({ round, disclosed }: { round: Round; disclosed: Disclosed }) {
  const reading = useReading(round, disclosed);
  const { overall } = round.questionnaire;
  return (
    <>
      <div className={classes.paper}>
        <DimensionPlot reading={reading} />
      </div>
      <NotSeen reading={reading} />
      <Statements reading={reading} />
      {reading.overall && overall && <Overall part={reading.overall} scale={overall.scale} reading={reading} />}
    </>
  );
}
