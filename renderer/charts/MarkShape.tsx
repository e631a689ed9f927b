import type { KeyboardEvent } from 'react';
import classes from './charts.module.css';

export interface MarkShapeProps {
  /** The middle of the mark, in the picture's pixels. */
  x: number;
  y: number;
  /** Shown is solid, claimed is hollow. */
  isHollow?: boolean;
  /** An earlier self-assessment: smaller and hollow, in the colour of meta text. */
  isEarlier?: boolean;
  /** What the mark says, such as "B1 Listening and talk balance, Finding footing, with evidence"; then it can be focused. */
  words?: string;
  /** Whether the Tab key comes to this mark; from there the arrows go to the others of the picture. */
  isFirst?: boolean;
}

/** For letters and lines of a picture that its marks say already. */
export const unspoken = { 'aria-hidden': true } as const;

const RADIUS = 6;
const EARLIER_RADIUS = 4;

const moves: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** One stop of the Tab key for a whole picture: dozens of marks would stand between the coach and the rest of the page. */
function moveAmongMarks(event: KeyboardEvent<SVGElement>): void {
  const move = moves[event.key];
  const marks = [...(event.currentTarget.closest('svg')?.querySelectorAll<SVGElement>('[data-mark]') ?? [])];
  if (!move) return;
  event.preventDefault();
  marks[move(marks.indexOf(event.currentTarget), marks.length - 1)]?.focus();
}

/** One mark of one's own view: a circle in ink. It is an image with words, so that a screen reader walks the picture. */
export function MarkShape({ x, y, isHollow = false, isEarlier = false, words, isFirst = false }: MarkShapeProps) {
  const radius = isEarlier ? EARLIER_RADIUS : RADIUS;
  const colour = isEarlier ? 'var(--ink-3)' : 'var(--self)';
  const said =
    words === undefined
      ? unspoken
      : {
          role: 'img',
          'aria-label': words,
          'data-mark': true,
          tabIndex: isFirst ? 0 : -1,
          onKeyDown: moveAmongMarks,
        };
  return (
    <g className={classes.mark} {...said}>
      <circle className={classes.ring} cx={x} cy={y} r={radius + 4} />
      <circle
        cx={x}
        cy={y}
        r={isHollow || isEarlier ? radius - 1 : radius}
        fill={isHollow || isEarlier ? 'var(--paper)' : colour}
        stroke={colour}
        strokeWidth={2}
      />
      {words !== undefined && <title>{words}</title>}
    </g>
  );
}
