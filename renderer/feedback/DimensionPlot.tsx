import { useTranslation } from 'react-i18next';
import type { ScalePoint } from '../../shared/feedback/questionnaire.contract.ts';
import { ChartOrTable, DataTable, Legend } from '../charts/public.ts';
import { DimensionLanes, type Lane, reachOf } from './DimensionLanes.tsx';
import { blockWords, figureWords, markOf } from './figure-words.ts';
import classes from './plot.module.css';
import type { Reading, ReadPart } from './reading.ts';
import { useWithheldWords } from './useWithheldWords.ts';

/** Where a value of the scale lies in the picture, in percent of its width. */
function placeOf(scale: readonly ScalePoint[], value: number): string {
  const [from, to] = reachOf(scale);
  return `${((value - from) / (to - from)) * 100}%`;
}

function useLanes({ questionnaire: { scale } }: Reading) {
  const { t } = useTranslation();
  const label = (value: number) => scale.find((point) => point.value === value)?.label ?? String(value);
  return ({ name, mine, expected, blocks }: ReadPart): Lane[] => [
    {
      key: 'mine',
      mean: mine,
      range: null,
      form: 'circle',
      isOthers: false,
      isHollow: false,
      words: t('feedback.results.plot.mine', { name, mean: mine === null ? '' : figureWords(mine) }),
    },
    {
      key: 'expected',
      mean: expected,
      range: null,
      form: 'bar',
      isOthers: false,
      isHollow: true,
      words: t('feedback.results.plot.expected', { name, point: expected === null ? '' : label(expected) }),
      isOnLineBefore: true,
    },
    ...blocks.map(({ block, figure: { mean, spread } }, place): Lane => {
      const said = { name, who: blockWords(t, block), mean: mean === null ? '' : figureWords(mean) };
      return {
        key: `block-${place}`,
        mean,
        range: spread && [spread.lowest, spread.highest],
        form: markOf(place),
        isOthers: true,
        isHollow: true,
        words: spread
          ? t('feedback.results.plot.rangeMark', {
              ...said,
              lowest: figureWords(spread.lowest),
              highest: figureWords(spread.highest),
            })
          : t('feedback.results.plot.mark', said),
      };
    }),
  ];
}

/** How many answered and how many had not seen it, a line for each block beside its marks. */
function Counts({ part }: { part: ReadPart }) {
  const { t } = useTranslation();
  const withheldWords = useWithheldWords();
  return (
    <div className={classes.counts}>
      <span />
      <span />
      <span />
      {part.blocks.flatMap(({ block, figure: { n, notSeen, mean } }) => {
        const who = blockWords(t, block);
        return [
          <span key={`${who}-name`}>{who}</span>,
          <span key={`${who}-n`}>{mean === null ? t('feedback.results.plot.hidden') : n}</span>,
          <span key={`${who}-not-seen`}>{notSeenWords(t('feedback.results.plot.none'), notSeen)}</span>,
        ];
      })}
      {part.withheld && <span className={classes.withheld}>{withheldWords(part.withheld)}</span>}
    </div>
  );
}

const notSeenWords = (none: string, count: number | null) => (count === null ? '–' : count === 0 ? none : count);

function DimensionTable({ reading, title }: { reading: Reading; title: string }) {
  const { t } = useTranslation();
  const none = t('feedback.results.plot.none');
  const column = (name: 'part' | 'mine' | 'expected' | 'gap' | 'lowest' | 'highest' | 'answered' | 'notSeen') =>
    t(`feedback.results.columns.${name}`);
  const hasExpected = reading.dimensions.some(({ expected }) => expected !== null);
  const blocks = reading.blocks.map((block) => blockWords(t, block));
  return (
    <DataTable
      caption={title}
      columns={[
        column('part'),
        column('gap'),
        column('mine'),
        ...(hasExpected ? [column('expected')] : []),
        ...blocks.flatMap((who) => [
          t('feedback.results.columns.meanOf', { who }),
          t('feedback.results.columns.rangeOf', { who }),
          t('feedback.results.columns.answeredOf', { who }),
          t('feedback.results.columns.notSeenOf', { who }),
        ]),
      ]}
      rows={reading.dimensions.map((part) => ({
        key: part.code,
        cells: [
          part.name,
          part.gapWords,
          part.mine === null ? '–' : figureWords(part.mine),
          ...(hasExpected ? [part.expected ?? '–'] : []),
          ...part.blocks.flatMap(({ figure: { mean, n, notSeen, spread } }) => [
            mean === null ? t('feedback.results.notShown') : figureWords(mean),
            spread ? `${figureWords(spread.lowest)}–${figureWords(spread.highest)}` : '–',
            mean === null ? '–' : n,
            notSeenWords(none, notSeen),
          ]),
        ],
      }))}
    />
  );
}

function Picture({ reading }: { reading: Reading }) {
  const { t } = useTranslation();
  const lanesOf = useLanes(reading);
  const { scale } = reading.questionnaire;
  const hasEvery = scale.length <= 5;
  return (
    <div className={classes.plot} data-picture>
      <div className={classes.axisRow} aria-hidden="true">
        <span />
        <span className={classes.axis}>
          {scale.map(({ value, label }, place) =>
            hasEvery || place % 2 === 0 ? (
              <span key={value} className={classes.axisLabel} style={{ left: placeOf(scale, value) }}>
                {label}
              </span>
            ) : null,
          )}
        </span>
        <span className={classes.countHeads}>
          <span />
          <span>{t('feedback.results.columns.answered')}</span>
          <span>{t('feedback.results.columns.notSeen')}</span>
        </span>
      </div>
      {reading.dimensions.map((part, place) => (
        <div key={part.code} className={classes.row}>
          <div className={classes.name}>
            <h3>{part.name}</h3>
            <p className={classes.gap}>{part.gapWords}</p>
          </div>
          <div className={classes.picture}>
            {scale.map(({ value }) => (
              <span key={value} className={classes.gridLine} style={{ left: placeOf(scale, value) }} />
            ))}
            <DimensionLanes scale={scale} lanes={lanesOf(part)} isFirst={place === 0} />
          </div>
          <Counts part={part} />
        </div>
      ))}
    </div>
  );
}

/** My view beside what the others see, by dimension: a mark at each mean, a line from the lowest to the highest of a block. */
export function DimensionPlot({ reading }: { reading: Reading }) {
  const { t } = useTranslation();
  const title = t('feedback.results.dimensions', { count: reading.dimensions.length });
  const hasExpected = reading.dimensions.some(({ expected }) => expected !== null);
  const hasRange = reading.dimensions.some(({ blocks }) => blocks.some(({ figure }) => figure.spread !== null));
  return (
    <ChartOrTable
      title={title}
      legend={
        <>
          <Legend sign="shown">{t('feedback.results.you')}</Legend>
          {hasExpected && (
            <Legend sign="claimed" form="bar">
              {t('feedback.results.plot.expectedSign')}
            </Legend>
          )}
          {reading.blocks.map((block, place) => (
            <Legend key={block.groups.join()} sign="others" form={markOf(place)}>
              {blockWords(t, block)}
            </Legend>
          ))}
          <span>{t(hasRange ? 'feedback.results.plot.signs' : 'feedback.results.plot.signsMean')}</span>
        </>
      }
      chart={<Picture reading={reading} />}
      table={<DimensionTable reading={reading} title={title} />}
    />
  );
}
