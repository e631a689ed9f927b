import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CartesianGrid, type DotItemDotProps, Line, LineChart, XAxis, YAxis } from 'recharts';
import type { ComparedDimension } from '../../shared/feedback/compare.rules.ts';
import { MarkShape, unspoken, useTextScale } from '../charts/public.ts';
import classes from './compare.module.css';
import { useCellWords } from './useCellWords.ts';

export interface ComparePanelProps {
  dimension: ComparedDimension;
  /** What each round is called on the axis, in their order. */
  names: readonly string[];
  isShare: boolean;
  /** The values at which lines are drawn: the points of the scale, or quarters of its range. */
  ticks: readonly number[];
}

const HEIGHT = 132;
const FOOT = 22;

/** One dimension over the rounds: my mark and that of the others at each, on the axis that all panels have. */
export function ComparePanel({ dimension, names, isShare, ticks }: ComparePanelProps) {
  const { t } = useTranslation();
  const id = useId();
  const scale = useTextScale();
  const { valueWords, changeWords } = useCellWords(isShare);
  const from = ticks[0] ?? 0;
  const to = ticks.at(-1) ?? 1;
  const room = (to - from) / 10;
  const data = dimension.cells.map(({ mine, others }, place) => ({ place, mine, others }));
  const first = data.findIndex(({ mine, others }) => mine !== null || others !== null);

  const dotOf = (whose: 'mine' | 'others') => {
    return ({ cx, cy, index }: DotItemDotProps) => {
      const value = data[index]?.[whose];
      if (cx === undefined || cy === undefined || value === null || value === undefined)
        return <g key={`${whose}-${index}`} />;
      const said = { name: dimension.name, round: names[index] ?? '', value: valueWords(value) };
      return (
        <MarkShape
          key={`${whose}-${index}`}
          x={cx}
          y={cy}
          form={whose === 'mine' ? 'circle' : 'diamond'}
          isOthers={whose === 'others'}
          isHollow={whose === 'others'}
          words={t(whose === 'mine' ? 'feedback.compare.mineMark' : 'feedback.compare.othersMark', said)}
          isFirst={index === first && (whose === 'others' || data[index]?.others === null)}
        />
      );
    };
  };

  return (
    <section className={classes.panel} aria-labelledby={id}>
      <h3 id={id}>{dimension.name}</h3>
      <p className={classes.sentence}>
        {changeWords(dimension)}
        {!dimension.isSameAsked && ` ${t('feedback.compare.notSameAsked')}`}
      </p>
      <LineChart
        responsive
        accessibilityLayer={false} // the marks themselves are reached by the keyboard
        data={data}
        style={{ width: '100%', height: (HEIGHT + FOOT) * scale }}
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} syncWithTicks stroke="var(--line)" />
        <XAxis
          dataKey="place"
          tickFormatter={(place: number) => names[place] ?? ''}
          interval="preserveStartEnd"
          height={FOOT * scale}
          padding={{ left: 36, right: 36 }}
          axisLine={false}
          tickLine={false}
          tick={{ className: classes.axis ?? '', ...unspoken }}
        />
        <YAxis
          type="number"
          domain={[from - room, to + room]}
          ticks={[...ticks]}
          interval={0}
          hide={isShare}
          width={18 * scale}
          axisLine={false}
          tickLine={false}
          tick={{ className: classes.axis ?? '', ...unspoken }}
        />
        <Line
          dataKey="others"
          type="linear"
          stroke="var(--others)"
          strokeWidth={1.5}
          isAnimationActive={false}
          activeDot={false}
          dot={dotOf('others')}
        />
        <Line
          dataKey="mine"
          type="linear"
          stroke="var(--self)"
          strokeWidth={1.5}
          isAnimationActive={false}
          activeDot={false}
          dot={dotOf('mine')}
        />
      </LineChart>
    </section>
  );
}
