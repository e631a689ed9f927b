import classes from './charts.module.css';

export interface MarkShapeProps {
  /** The middle of the mark, in the picture's pixels. */
  x: number;
  y: number;
  /** Shown is solid, claimed is hollow. */
  isHollow?: boolean;
  /** An earlier self-assessment: smaller and hollow, in the colour of meta text. */
  isEarlier?: boolean;
  /** What the mark says, such as "B1 Listening and talk balance, Finding footing, evidenced"; then it can be focused. */
  words?: string;
  /** From marks around it: the one that the Tab key reaches; arrows are the chart's. */
  tabIndex?: 0 | -1;
}

const RADIUS = 6;
const EARLIER_RADIUS = 4;

/** One mark of one's own view: a circle in ink. It is an image with words, so that a screen reader walks the picture. */
export function MarkShape({ x, y, isHollow = false, isEarlier = false, words, tabIndex = -1 }: MarkShapeProps) {
  const radius = isEarlier ? EARLIER_RADIUS : RADIUS;
  const colour = isEarlier ? 'var(--ink-3)' : 'var(--self)';
  const said = words === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': words, tabIndex };
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
    </g>
  );
}
