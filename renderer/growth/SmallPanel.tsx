import { type ReactNode, useId } from 'react';
import { CartesianGrid, type DotItemDotProps, Line, LineChart, XAxis, YAxis } from 'recharts';
import { formatDay } from '../../shared/calendar/format-day.ts';
import { addDays, type LocalDate, localDateToUtcNoon } from '../../shared/calendar/local-date.ts';
import type { Change } from '../../shared/mastery/change.rules.ts';
import { MarkShape, unspoken, useTextScale } from '../charts/public.ts';
import { changeSigns } from './change-words.tsx';
import classes from './growth.module.css';

/** One mark of a small panel. */
export interface PanelMark {
  key: string;
  day: LocalDate;
  /** Its stage, from 1. */
  stage: number;
  /** What became of it since the time before; a domain has none. */
  change?: Change | undefined;
  /** An upper stage with nothing to show for it. */
  isClaimed: boolean;
  /** What the mark says to those who do not see it. */
  words: string;
}

export interface SmallPanelProps {
  title: string;
  /** Says without the picture how it went. */
  sentence: string;
  marks: readonly PanelMark[];
  /** The first and the last day of every panel, so that all have the same axis. */
  reach: readonly [LocalDate, LocalDate];
  stages: number;
  /** The last stage by its name. */
  lastStage: string;
  action?: ReactNode;
}

/** Beyond it marks lie on one another: those that say something new are drawn, and the last two. */
const MOST_MARKS = 14;
const HEIGHT_OF_STAGE = 17;
const FOOT = 22;

const atOf = (day: LocalDate) => localDateToUtcNoon(day).getTime();
const monthOf = (at: number) => formatDay(new Date(at).toISOString().slice(0, 10), { month: 'short', year: 'numeric' });

/** Of the width of a panel that one letter of the last stage's name takes, about. */
const LETTER_SHARE = 0.033;

/** Whether the last stage's name has room beside its mark: an earlier mark below it would be a mark that nobody sees. */
function hasRoomForName(marks: readonly PanelMark[], reach: readonly number[], stages: number, name: string): boolean {
  const last = marks.at(-1);
  if (!last) return false;
  const [from = 0, to = 0] = reach;
  const begins = atOf(last.day) - (to - from) * LETTER_SHARE * name.length;
  const near = last.stage === stages ? last.stage - 1 : last.stage + 1;
  return !marks.slice(0, -1).some(({ day, stage }) => stage === near && atOf(day) > begins);
}

const saysSomething = ({ change }: PanelMark) => change !== undefined && !changeSigns[change].isEarlier;

interface SpotProps {
  cx: number | undefined;
  cy: number | undefined;
  index: number;
  marks: readonly PanelMark[];
  stages: number;
  /** The name of the last stage; empty where it has no room. */
  lastStage: string;
}

function Spot({ cx, cy, index, marks, stages, lastStage }: SpotProps) {
  const mark = marks[index];
  if (cx === undefined || cy === undefined || !mark) return null;
  const isLast = index === marks.length - 1;
  const isDrawn = marks.length <= MOST_MARKS || index >= marks.length - 2 || saysSomething(mark);
  if (!isDrawn) return null;
  const sign = mark.change && saysSomething(mark) ? changeSigns[mark.change] : null;
  const look = sign ?? { form: 'circle' as const, isHollow: mark.isClaimed, isEarlier: !isLast };
  return (
    <g>
      <MarkShape
        x={cx}
        y={cy}
        {...look}
        isSmall={!isLast && marks.length > MOST_MARKS}
        words={mark.words}
        isFirst={isLast}
      />
      {isLast && lastStage !== '' && (
        <text
          x={cx + 8}
          y={mark.stage === stages ? cy + 21 : cy - 13}
          textAnchor="end"
          className={classes.lastStage}
          {...unspoken}
        >
          {lastStage}
        </text>
      )}
    </g>
  );
}

/** One of the small multiples: how one domain or part was placed each time, on the axes that all of them have. */
export function SmallPanel({
  title,
  sentence,
  marks,
  reach: [first, last],
  stages,
  lastStage,
  action,
}: SmallPanelProps) {
  const id = useId();
  const domain = first === last ? [atOf(addDays(first, -1)), atOf(addDays(last, 1))] : [atOf(first), atOf(last)];
  const scale = useTextScale();
  const name = hasRoomForName(marks, domain, stages, lastStage) ? lastStage : '';
  const tick = { className: classes.axis ?? '', ...unspoken };
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className={classes.sentence}>{sentence}</p>
      {marks.length > 0 && (
        <LineChart
          responsive
          accessibilityLayer={false} // the marks themselves are reached by the keyboard
          data={marks.map((mark) => ({ ...mark, at: atOf(mark.day) }))}
          style={{ width: '100%', height: (stages * HEIGHT_OF_STAGE + FOOT) * scale }}
          margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} syncWithTicks stroke="var(--line)" />
          <XAxis
            dataKey="at"
            type="number"
            scale="time"
            domain={domain}
            ticks={[...new Set([atOf(first), atOf(last)])]}
            tickFormatter={monthOf}
            interval="preserveStartEnd"
            height={FOOT * scale}
            padding={{ left: 28, right: 30 }}
            axisLine={false}
            tickLine={false}
            tick={tick}
          />
          <YAxis
            type="number"
            domain={[0.4, stages + 0.6]}
            ticks={Array.from({ length: stages }, (_, place) => place + 1)}
            interval={0}
            width={18 * scale}
            axisLine={false}
            tickLine={false}
            tick={tick}
          />
          <Line
            dataKey="stage"
            type="linear"
            stroke="var(--self)"
            strokeWidth={1.5}
            isAnimationActive={false}
            activeDot={false}
            dot={({ cx, cy, index }: DotItemDotProps) => (
              <Spot
                key={marks[index]?.key}
                cx={cx}
                cy={cy}
                index={index}
                marks={marks}
                stages={stages}
                lastStage={name}
              />
            )}
          />
        </LineChart>
      )}
      {action}
    </section>
  );
}
