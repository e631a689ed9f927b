import { useTranslation } from 'react-i18next';
import { CartesianGrid, type DotItemDotProps, Line, LineChart, YAxis } from 'recharts';
import { type Level, levels, type WholeGoal } from '../../shared/goals/goals.contract.ts';
import { type PathPoint, pathOf } from '../../shared/goals/goals.rules.ts';
import { ChartOrTable, DataTable, Legend, MarkShape, unspoken, useTextScale } from '../charts/public.ts';
import { datedWords } from '../ui/day-words.ts';
import classes from './chart.module.css';
import { atOf, DayAxis } from './DayAxis.tsx';
import { useAxisWords, useLevelWords } from './level-words.ts';

const HEIGHT = 196;
const NAMES = 84;

function Path({ goal, points }: { goal: WholeGoal['goal']; points: readonly PathPoint[] }) {
  const { t } = useTranslation();
  const levelWords = useLevelWords(goal);
  const axisWords = useAxisWords(goal);
  const scale = useTextScale();
  const tick = { className: classes.axis ?? '', ...unspoken };
  const wordsOf = ({ on, level, sentence, review }: PathPoint) =>
    t(review === null ? 'goals.path.markStart' : 'goals.path.mark', {
      day: datedWords(on),
      level: levelWords(level),
      sentence,
    });
  return (
    <div data-private className={classes.chart}>
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
          domain={[-2.4, 2.4]}
          ticks={[...levels]}
          tickFormatter={(level: number) => axisWords(level as Level)}
          interval={0}
          width={NAMES * scale}
          axisLine={false}
          tickLine={false}
          tick={tick}
        />
        <Line
          dataKey="level"
          type="linear"
          stroke="var(--self)"
          strokeWidth={1.5}
          isAnimationActive={false}
          activeDot={false}
          dot={({ cx, cy, index }: DotItemDotProps) => {
            const point = points[index];
            if (cx === undefined || cy === undefined || !point) return null;
            return (
              <MarkShape
                key={point.review?.id ?? 'start'}
                x={cx}
                y={cy}
                isHollow={point.review === null}
                form={point.review?.decision === 'change' ? 'square' : 'circle'}
                words={wordsOf(point)}
                isFirst={index === points.length - 1}
              />
            );
          }}
        />
      </LineChart>
    </div>
  );
}

/** How a goal went over its looks: hollow where it began, solid where it was looked at. */
export function PathPicture({ whole }: { whole: WholeGoal }) {
  const { t } = useTranslation();
  const { goal, reviews } = whole;
  const levelWords = useLevelWords(goal);
  const points = pathOf(whole);
  const hasChange = reviews.some(({ decision }) => decision === 'change');
  const rows = points.map(({ on, level, sentence, review }) => ({
    key: review?.id ?? 'start',
    cells: [
      datedWords(on),
      levelWords(level),
      <span key="words" data-private>
        {sentence}
      </span>,
      <span key="moved" data-private>
        {review?.moved ?? ''}
      </span>,
      review === null ? t('goals.path.began') : t(`goals.look.decided.${review.decision}`),
    ],
  }));
  const columns = t('goals.path.columns', { returnObjects: true });
  return (
    <ChartOrTable
      title={t('goals.path.title')}
      sentence={
        reviews.length === 0
          ? t('goals.path.none')
          : t('goals.path.went', {
              count: reviews.length,
              first: datedWords(points[0]?.on ?? ''),
              level: levelWords(goal.level),
            })
      }
      legend={
        <>
          <Legend sign="claimed">{t('goals.path.start')}</Legend>
          <Legend sign="shown">{t('goals.path.look')}</Legend>
          {hasChange && (
            <Legend sign="shown" form="square">
              {t('goals.path.change')}
            </Legend>
          )}
        </>
      }
      chart={<Path goal={goal} points={points} />}
      table={
        <DataTable
          caption={t('goals.path.title')}
          columns={[columns.day, columns.level, columns.sentence, columns.moved, columns.decision]}
          rows={rows}
        />
      }
    />
  );
}
