import { Bar, ComposedChart, Scatter, XAxis, YAxis } from 'recharts';
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
}

export interface DimensionLanesProps {
  scale: readonly ScalePoint[];
  /** One for each line, from the top. */
  lanes: readonly Lane[];
  /** A second mark on the first line: what I expected beside what I see. */
  beside: Lane;
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
  lane: Lane | undefined;
  isStop: boolean;
}

function Spot({ cx, cy, lane, isStop }: SpotProps) {
  if (cx === undefined || cy === undefined || !lane || lane.mean === null) return <g />;
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
export function DimensionLanes({ scale, lanes, beside, isFirst }: DimensionLanesProps) {
  const textScale = useTextScale();
  const stop = [...lanes, beside].find(({ mean }) => mean !== null);
  const data = lanes.map((lane, place) => ({
    line: lane.key,
    range: lane.range,
    mean: lane.mean,
    beside: place === 0 ? beside.mean : null,
    lane,
  }));
  const shapeOf = (laneOf: (lane: Lane) => Lane | undefined) => {
    return ({
      cx,
      cy,
      payload,
    }: {
      cx?: number | undefined;
      cy?: number | undefined;
      payload?: { lane: Lane } | undefined;
    }) => {
      const lane = payload && laneOf(payload.lane);
      return <Spot cx={cx} cy={cy} lane={lane} isStop={isFirst && lane === stop} />;
    };
  };
  return (
    <ComposedChart
      responsive
      role="group"
      accessibilityLayer={false} // the marks themselves are reached by the keyboard
      layout="vertical"
      data={data}
      style={{ width: '100%', height: lanes.length * LANE_HEIGHT * textScale }}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
    >
      <XAxis type="number" hide domain={[...reachOf(scale)]} allowDataOverflow />
      <YAxis type="category" dataKey="line" hide />
      <Bar dataKey="range" barSize={2} fill="var(--others)" isAnimationActive={false} />
      <Scatter
        dataKey="beside"
        isAnimationActive={false}
        shape={shapeOf((lane) => (lane === lanes[0] ? beside : undefined))}
      />
      <Scatter dataKey="mean" isAnimationActive={false} shape={shapeOf((lane) => lane)} />
    </ComposedChart>
  );
}
