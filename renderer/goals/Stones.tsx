import type { Level } from '../../shared/goals/goals.contract.ts';
import { bestFirst } from './level-words.ts';

/** Half of how wide the stone of each level is, the lowest first: a pile grows narrower. */
const halves = [15, 14, 12, 10.5, 9];
const halfOf = (level: Level) => halves[level + 2] ?? 0;

/** One stone of a scale: hollow above where a goal stands, solid up to there. */
export function Stone({ level, isSolid }: { level: Level; isSolid: boolean }) {
  return (
    <svg viewBox="0 0 34 14" width={34} height={14} aria-hidden="true">
      <ellipse
        cx={17}
        cy={7}
        rx={halfOf(level)}
        ry={5.5}
        fill={isSolid ? 'var(--self)' : 'none'}
        stroke="var(--self)"
        strokeWidth={1.5}
      />
    </svg>
  );
}

const GAP = 11;

/** The five stones as one small pile; the words beside it say the same. */
export function StonePile({ level }: { level: Level }) {
  return (
    <svg viewBox="0 0 34 56" width={34} height={56} aria-hidden="true">
      {bestFirst.map((at, place) => (
        <ellipse
          key={at}
          cx={17}
          cy={6 + place * GAP}
          rx={halfOf(at)}
          ry={4.5}
          fill={at <= level ? 'var(--self)' : 'var(--paper)'}
          stroke="var(--self)"
          strokeWidth={1.5}
        />
      ))}
    </svg>
  );
}
