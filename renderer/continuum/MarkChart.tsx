import { useTranslation } from 'react-i18next';
import {
  CartesianGrid,
  type DotItemDotProps,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatDay } from '../../shared/calendar/format-day.ts';
import { addDays, localDateToUtcNoon } from '../../shared/calendar/local-date.ts';
import type { Mark, Pair } from '../../shared/continuum/continuum.contract.ts';
import { LAST_PLACE, MIDDLE } from '../../shared/continuum/continuum.rules.ts';
import { MarkShape } from '../charts/public.ts';
import { datedWords } from '../ui/day-words.ts';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './continuum.module.css';

/** Beyond it marks would lie on one another: the line alone tells how it went, and the table every mark. */
const MOST_SHAPES = 40;

interface Point extends Mark {
  at: number;
}

const atOf = (day: string) => localDateToUtcNoon(day).getTime();
const toPoint = (mark: Mark): Point => ({ ...mark, at: atOf(mark.markedOn) });

/** From the first mark to the last; a single one stands in the middle of its days. */
function reachOf(marks: readonly Mark[]): [number, number] {
  const first = marks[0]?.markedOn ?? '';
  const last = marks.at(-1)?.markedOn ?? '';
  return first === last ? [atOf(addDays(first, -1)), atOf(addDays(last, 1))] : [atOf(first), atOf(last)];
}

const shortDay = (at: number) =>
  formatDay(new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });

/** One mark of the line: earlier ones are small and hollow, the last one is solid and carries its number. */
function Spot({ cx, cy, index, value, points }: DotItemDotProps) {
  if (cx === undefined || cy === undefined) return null;
  if (index !== points.length - 1) return points.length > MOST_SHAPES ? null : <MarkShape x={cx} y={cy} isEarlier />;
  return (
    <g>
      <MarkShape x={cx} y={cy} />
      <text x={cx + 12} y={cy} dy="0.35em" className={classes.axis}>
        {value}
      </text>
    </g>
  );
}

function MarkWords({ payload }: { payload?: readonly { payload: Point }[] }) {
  const { t } = useTranslation();
  const mark = payload?.[0]?.payload;
  if (!mark) return null;
  return (
    <div className={classes.markWords}>
      <b>
        {datedWords(mark.markedOn)}: {t('continuum.placeOf', { place: mark.place })}
      </b>
      {mark.note !== '' && <p data-private>{mark.note}</p>}
    </div>
  );
}

/** The marks of a pair over time, from 0 where it comes from to 10 where it goes to. */
export function MarkChart({ pair: { from, to, marks } }: { pair: Pair }) {
  const { t } = useTranslation();
  const points = marks.map(toPoint);
  const reach = reachOf(marks);
  const ends = [...new Set([points[0]?.at ?? 0, points.at(-1)?.at ?? 0])];
  return (
    <div className={classes.chart}>
      <p className={classes.end}>
        <Veiled word={to} words={(end) => t('continuum.endOf', { place: LAST_PLACE, end })} />
      </p>
      <ResponsiveContainer width="100%" height={132} initialDimension={{ width: 440, height: 132 }}>
        <LineChart
          data={points}
          margin={{ top: 10, right: 36, bottom: 0, left: 0 }}
          accessibilityLayer
          aria-label={t('continuum.chartLabel', { from, to })}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="at"
            type="number"
            scale="time"
            domain={reach}
            ticks={ends}
            tickFormatter={shortDay}
            tick={{ className: classes.axis }}
            tickLine={false}
            axisLine={false}
            padding={{ left: 36, right: 8 }}
            interval="preserveStartEnd"
          />
          <YAxis
            domain={[0, LAST_PLACE]}
            ticks={[0, MIDDLE, LAST_PLACE]}
            width={24}
            tick={{ className: classes.axis }}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip content={<MarkWords />} isAnimationActive={false} cursor={{ stroke: 'var(--edge)' }} />
          <Line
            dataKey="place"
            type="linear"
            stroke="var(--self)"
            strokeWidth={2}
            dot={(spot: DotItemDotProps) => <Spot key={spot.index} {...spot} />}
            activeDot={{ r: 6, fill: 'var(--self)', stroke: 'var(--paper)', strokeWidth: 2 }}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
      <p className={classes.end}>
        <Veiled word={from} words={(end) => t('continuum.endOf', { place: 0, end })} />
      </p>
    </div>
  );
}
