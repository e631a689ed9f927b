import { useTranslation } from 'react-i18next';
import { Bar, CartesianGrid, ComposedChart, Scatter, XAxis, YAxis } from 'recharts';
import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import {
  type AssessmentResult,
  type DomainResult,
  shortNameOf,
  stageName,
} from '../../shared/mastery/scoring.rules.ts';
import { ChartOrTable, DataTable, FittedText, MarkShape, useTextScale } from '../charts/public.ts';
import classes from './result.module.css';

interface Lane {
  name: string;
  median: number;
  range: [number, number];
  stage: string;
  words: string;
  isFirst: boolean;
}

/** Pixels at a text size of 100 %. */
const LANE_HEIGHT = 30;
const AXIS_HEIGHT = 24;
const NAME_WIDTH = { least: 104, most: 156 };
const STAGE_WIDTH = { least: 64, most: 128 };
const LETTER_WIDTH = 7.5;

/** The room that the longest of some words asks for, as far as the picture can spare it. */
const roomFor = (words: readonly string[], { least, most }: typeof NAME_WIDTH) =>
  Math.min(most, Math.max(least, ...words.map(({ length }) => length * LETTER_WIDTH)));

function useLanes(framework: FrameworkWording, domains: readonly DomainResult[]): Lane[] {
  const { t } = useTranslation();
  return domains.flatMap(({ domain, median, lowest, highest }) => {
    if (median === null || lowest === null || highest === null) return [];
    const name = shortNameOf(domain);
    const stage = stageName(framework, median);
    const words =
      lowest === highest
        ? t('mastery.result.domainMarkOne', { domain: name, stage })
        : t('mastery.result.domainMark', {
            domain: name,
            stage,
            lowest: stageName(framework, lowest),
            highest: stageName(framework, highest),
          });
    return [{ name, median, range: [lowest, highest] as [number, number], stage, words, isFirst: false }];
  });
}

function RangeTable({ framework, domains }: { framework: FrameworkWording; domains: readonly DomainResult[] }) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t('mastery.result.domains')}
      columns={[
        t('mastery.result.columns.domain'),
        t('mastery.result.columns.middle'),
        t('mastery.result.columns.lowest'),
        t('mastery.result.columns.highest'),
        t('mastery.result.columns.rated'),
      ]}
      rows={domains.map(({ domain, median, lowest, highest, rated, marks }) => ({
        key: domain.id,
        cells: [
          domain.name,
          stageName(framework, median),
          stageName(framework, lowest),
          stageName(framework, highest),
          `${rated} / ${marks.length}`,
        ],
      }))}
    />
  );
}

/** A lane for each domain: a dot at the median, a line from the lowest to the highest. */
export function DomainRanges({ framework, result }: { framework: FrameworkWording; result: AssessmentResult }) {
  const { t } = useTranslation();
  const lanes = useLanes(framework, result.domains).map((lane, place) => ({ ...lane, isFirst: place === 0 }));
  const stages = framework.stages.length;
  const scale = useTextScale();
  const nameWidth =
    scale *
    roomFor(
      lanes.map(({ name }) => name),
      NAME_WIDTH,
    );
  const stageWidth =
    scale *
    roomFor(
      lanes.map(({ stage }) => stage),
      STAGE_WIDTH,
    );
  return (
    <ChartOrTable
      title={t('mastery.result.domains')}
      sentence={t('mastery.result.domainsText')}
      chart={
        <ComposedChart
          responsive
          role="group"
          accessibilityLayer={false} // the marks themselves are reached by the keyboard
          layout="vertical"
          data={lanes}
          style={{ width: '100%', height: (lanes.length * LANE_HEIGHT + AXIS_HEIGHT) * scale }}
          margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        >
          <CartesianGrid horizontal={false} syncWithTicks stroke="var(--line)" />
          <XAxis
            type="number"
            orientation="top"
            domain={[0.7, stages + 0.3]}
            ticks={framework.stages.map((_, place) => place + 1)}
            interval={0}
            height={AXIS_HEIGHT * scale}
            axisLine={false}
            tickLine={false}
            tick={{ className: classes.axis ?? '' }}
          />
          <YAxis
            type="category"
            dataKey="name"
            width={nameWidth}
            axisLine={false}
            tickLine={false}
            interval={0}
            tick={({ y, payload }: { y?: number | string; payload?: { value: string } }) => (
              <FittedText x={0} y={Number(y ?? 0) + 5} width={nameWidth - 10} isStrong className={classes.laneName}>
                {payload?.value ?? ''}
              </FittedText>
            )}
          />
          <YAxis
            yAxisId="stage"
            type="category"
            dataKey="name"
            orientation="right"
            width={stageWidth}
            axisLine={false}
            tickLine={false}
            interval={0}
            tick={({ x, y, index }: { x?: number | string; y?: number | string; index?: number }) => (
              <FittedText
                x={Number(x ?? 0) + 4}
                y={Number(y ?? 0) + 5}
                width={stageWidth - 8}
                className={classes.laneStage}
              >
                {lanes[index ?? 0]?.stage ?? ''}
              </FittedText>
            )}
          />
          <Bar dataKey="range" barSize={2} fill="var(--self)" isAnimationActive={false} />
          <Scatter
            dataKey="median"
            isAnimationActive={false}
            shape={({
              cx = 0,
              cy = 0,
              payload,
            }: {
              cx?: number | undefined;
              cy?: number | undefined | undefined;
              payload?: Lane | undefined;
            }) => (payload ? <MarkShape x={cx} y={cy} words={payload.words} isFirst={payload.isFirst} /> : <g />)}
          />
        </ComposedChart>
      }
      table={<RangeTable framework={framework} domains={result.domains} />}
    />
  );
}
