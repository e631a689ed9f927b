import { Bar, CartesianGrid, ComposedChart, Scatter, XAxis, YAxis } from 'recharts';
import type { ScalePoint } from '../../shared/feedback/questionnaire.contract.ts';
import { type MarkForm, MarkShape, useTextScale } from '../charts/public.ts';

/** One line of marks: mine, what I expected, or a block's. */
export interface Lane {
  key: string;
  /** Null: nothing is drawn on it. */
  mean: number | null;
  /** From the lowest to the highest of the block, where it may be shown. */
  range: readonly [number, number] | null;
  form: MarkForm;
  isOthers: boolean;
  isHollow: boolean;
  /** What the mark says to those who do not see it. */
  words: string;
  /** Marks that lie on the same line as the one before. */
  isOnLineBefore?: boolean;
}

export interface DimensionLanesProps {
  scale: readonly ScalePoint[];
  lanes: readonly Lane[];
  /** The first picture of a figure is where the Tab key comes to. */
  isFirst: boolean;
}

/** Pixels at a text size of 100 %. */
export const LANE_HEIGHT = 18;

/** How far the picture reaches beyond the first and the last point, in points. */
const MARGIN = 0.3;
export const reachOf = (scale: readonly ScalePoint[]): readonly [number, number] => [
  (scale[0]?.value ?? 1) - MARGIN,
  (scale.at(-1)?.value ?? 5) + MARGIN,
];

interface SpotProps {
  cx?: number | undefined;
  cy?: number | undefined;
  payload?: { lane: Lane; isStop: boolean } | undefined;
}

function Spot({ cx, cy, payload }: SpotProps) {
  if (cx === undefined || cy === undefined || !payload || Number.isNaN(cx)) return <g />;
  const { lane, isStop } = payload;
  return (
    <MarkShape
      x={cx}
      y={cy}
      form={lane.form}
      isOthers={lane.isOthers}
      isHollow={lane.isHollow}
      words={lane.words}
      isFirst={isStop}
    />
  );
}

/** The marks of one part on the axis of the scale: a line for me, one for each block, so that no mark covers another. */
export function DimensionLanes({ scale, lanes, isFirst }: DimensionLanesProps) {
  const textScale = useTextScale();
  const lines = lanes.filter(({ isOnLineBefore }) => !isOnLineBefore);
  const lineOf = (lane: Lane) => {
    const before = lanes.slice(0, lanes.indexOf(lane) + 1).findLast(({ isOnLineBefore }) => !isOnLineBefore);
    return before?.key ?? lane.key;
  };
  const stop = lanes.find(({ mean }) => mean !== null);
  const points = lanes.flatMap((lane) =>
    lane.mean === null ? [] : [{ line: lineOf(lane), mean: lane.mean, lane, isStop: isFirst && lane === stop }],
  );
  return (
    <ComposedChart
      responsive
      role="group"
      accessibilityLayer={false} // the marks themselves are reached by the keyboard
      layout="vertical"
      data={lines.map(({ key, range }) => ({ line: key, range }))}
      style={{ width: '100%', height: lines.length * LANE_HEIGHT * textScale }}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
    >
      <CartesianGrid horizontal={false} syncWithTicks stroke="none" />
      <XAxis type="number" hide domain={[...reachOf(scale)]} ticks={scale.map(({ value }) => value)} allowDataOverflow />
      <YAxis type="category" dataKey="line" hide />
      <Bar dataKey="range" barSize={2} fill="var(--others)" isAnimationActive={false} />
      <Scatter data={points} dataKey="mean" isAnimationActive={false} shape={Spot} />
    </ComposedChart>
  );
}
