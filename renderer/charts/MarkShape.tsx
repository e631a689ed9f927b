import type { KeyboardEvent } from 'react';
import classes from './charts.module.css';

export type MarkForm = 'circle' | 'up' | 'down' | 'square' | 'diamond' | 'bar';

export interface MarkShapeProps {
  /** The middle of the mark, in the picture's pixels. */
  x: number;
  y: number;
  /** Shown is solid, claimed is hollow. */
  isHollow?: boolean;
  /** An earlier self-assessment: smaller and hollow, in the colour of meta text. */
  isEarlier?: boolean;
  /** Where marks stand close together. */
  isSmall?: boolean;
  /** Somebody else's view, in the colour of others. */
  isOthers?: boolean;
  /** A circle says nothing more; the others are explained where they stand. */
  form?: MarkForm;
  /** What the mark says, such as "B1 Listening and talk balance, Finding footing, with evidence"; then it can be focused. */
  words?: string;
  /** Whether the Tab key comes to this mark; from there the arrows go to the others of the picture. */
  isFirst?: boolean;
}

/** For letters and lines of a picture that its marks say already. */
export const unspoken = { 'aria-hidden': true } as const;

const RADIUS = 6;
const SMALL_RADIUS = 4;

/** Outlines round a middle, of about the same weight to the eye. */
const outlines: Record<MarkForm, (x: number, y: number, r: number) => string> = {
  circle: (x, y, r) => `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0z`,
  up: (x, y, r) => `M${x},${y - r}L${x + r},${y + r * 0.8}L${x - r},${y + r * 0.8}z`,
  down: (x, y, r) => `M${x},${y + r}L${x + r},${y - r * 0.8}L${x - r},${y - r * 0.8}z`,
  square: (x, y, r) => `M${x - r * 0.85},${y - r * 0.85}h${r * 1.7}v${r * 1.7}h${-r * 1.7}z`,
  diamond: (x, y, r) => `M${x},${y - r * 1.2}L${x + r * 1.2},${y}L${x},${y + r * 1.2}L${x - r * 1.2},${y}z`,
  bar: (x, y, r) => `M${x},${y - r * 1.7}v${r * 3.4}`,
};

const moves: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * One stop of the Tab key for a whole picture: dozens of marks would stand between the coach and the rest of the page. A picture
 * of several drawings says so by `data-picture`.
 */
function moveAmongMarks(event: KeyboardEvent<SVGElement>): void {
  const move = moves[event.key];
  const picture = event.currentTarget.closest('[data-picture]') ?? event.currentTarget.closest('svg');
  const marks = [...(picture?.querySelectorAll<SVGElement>('[data-mark]') ?? [])];
  if (!move) return;
  event.preventDefault();
  marks[move(marks.indexOf(event.currentTarget), marks.length - 1)]?.focus();
}

/** One mark; of one's own view a circle in ink. It is an image with words, so that a screen reader walks the picture. */
export function MarkShape({
  x,
  y,
  isHollow = false,
  isEarlier = false,
  isSmall = false,
  isOthers = false,
  form = 'circle',
  words,
  isFirst = false,
}: MarkShapeProps) {
  const radius = isEarlier || isSmall ? SMALL_RADIUS : RADIUS;
  const colour = isEarlier ? 'var(--ink-3)' : isOthers ? 'var(--others)' : 'var(--self)';
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
      <path
        d={outlines[form](x, y, isHollow || isEarlier ? radius - 1 : radius)}
        fill={isHollow || isEarlier ? 'var(--paper)' : colour}
        stroke={colour}
        strokeWidth={2}
        strokeLinejoin="round"
      />
      {words !== undefined && <title>{words}</title>}
    </g>
  );
}
