import { useTranslation } from 'react-i18next';
import { CartesianGrid, type DotItemDotProps, Line, LineChart, ReferenceLine, YAxis } from 'recharts';
import type { CoursePoint } from '../../shared/goals/goals.rules.ts';
import { ChartOrTable, DataTable, MarkShape, unspoken, useTextScale } from '../charts/public.ts';
import { datedWords } from '../ui/day-words.ts';
import classes from './chart.module.css';
import { atOf, DayAxis } from './DayAxis.tsx';
import { figureWords } from './figure-words.ts';

const HEIGHT = 168;
const AS_HOPED = 50;
/** The figure lies between 13 and 87 whatever the goals. */
const TICKS = [20, AS_HOPED, 80];
/** Beyond it marks would lie on one another: the line tells how it went, and the table every point. */
const MOST_MARKS = 24;

function Course({ points }: { points: readonly CoursePoint[] }) {
  const { t } = useTranslation();
  const scale = useTextScale();
  const tick = { className: classes.axis ?? '', ...unspoken };
  return (
    <LineChart
      responsive
      accessibilityLayer={false} // the marks themselves are reached by the keyboard
      data={points.map((point) => ({ ...point, at: atOf(point.on) }))}
      style={{ width: '100%', height: HEIGHT * scale }}
      margin={{ top: 10, right: 16, bottom: 0, left: 0 }}
    >
      <CartesianGrid vertical={false} syncWithTicks stroke="var(--line)" />
      <DayAxis days={points.map(({ on }) => on)} />
      <YAxis
        type="number"
        domain={[12, 88]}
        ticks={TICKS}
        tickFormatter={(value: number) => (value === AS_HOPED ? t('goals.figure.asHoped') : String(value))}
        interval={0}
        width={84 * scale}
        axisLine={false}
        tickLine={false}
        tick={tick}
      />
      <ReferenceLine y={AS_HOPED} stroke="var(--edge)" strokeDasharray="4 4" />
      <Line
        dataKey="t"
        type="linear"
        stroke="var(--self)"
        strokeWidth={1.5}
        isAnimationActive={false}
        activeDot={false}
        dot={({ cx, cy, index }: DotItemDotProps) => {
          const point = points[index];
          const isLast = index === points.length - 1;
          if (cx === undefined || cy === undefined || !point) return null;
          if (points.length > MOST_MARKS && !isLast) return null;
          const words = { day: datedWords(point.on), t: figureWords(point.t), count: point.counted };
          return (
            <MarkShape
              key={point.on}
              x={cx}
              y={cy}
              words={t('goals.figure.mark', words)}
              isFirst={isLast}
              isEarlier={!isLast}
            />
          );
        }}
      />
    </LineChart>
  );
}

/** How the figure of one person's goals went, with the same as a table. */
export function CoursePicture({ points, whose }: { points: readonly CoursePoint[]; whose: string }) {
  const { t } = useTranslation();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const [from, to] = [figureWords(first.t), figureWords(last.t)];
  const sentence =
    first.on === last.on || from === to
      ? t('goals.figure.still', { to, first: datedWords(first.on) })
      : t('goals.figure.went', { from, to, first: datedWords(first.on), last: datedWords(last.on) });
  const columns = t('goals.figure.columns', { returnObjects: true });
  return (
    <ChartOrTable
      title={t('goals.figure.course')}
      name={t('goals.figure.courseOf', { whose })}
      level={3}
      sentence={sentence}
      chart={<Course points={points} />}
      table={
        <DataTable
          caption={t('goals.figure.courseOf', { whose })}
          columns={[columns.day, columns.t, columns.count]}
          rows={points.map(({ on, t: figure, counted }) => ({
            key: on,
            cells: [datedWords(on), figureWords(figure), String(counted)],
          }))}
        />
      }
    />
  );
}
