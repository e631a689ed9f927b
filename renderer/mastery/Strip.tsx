import { useTranslation } from 'react-i18next';
import { CartesianGrid, Scatter, ScatterChart, usePlotArea, XAxis, YAxis } from 'recharts';
import { FORMAT_LOCALE } from '../../shared/calendar/format-locale.ts';
import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import type { Form } from '../../shared/mastery/mastery.contract.ts';
import { type AssessmentResult, shortNameOf, stageName, unratedKey } from '../../shared/mastery/scoring.rules.ts';
import { mostHeldBy } from '../../shared/mastery/summary.rules.ts';
import { ChartOrTable, DataTable, FittedText, Legend, MarkShape, unspoken, useTextScale } from '../charts/public.ts';
import classes from './result.module.css';
import { StageTick } from './StageTick.tsx';
import { type StripPlace, stripPlaces } from './strip-places.ts';
import { evidenceWords, markWords } from './words.ts';

export interface StripProps {
  framework: FrameworkWording;
  form: Form;
  result: AssessmentResult;
}

/** Pixels for each stage, and the least for each mark: below that the strip scrolls sideways. All at a text size of 100 %. */
const STAGE_HEIGHT = 25;
const MARK_WIDTH = 22;
const LETTER_WIDTH = 6.5;
const AXIS_WIDTH = 132;
const FOOT_HEIGHT = 46;

/** The least for each mark so that no code runs into the next. */
const markWidth = (places: readonly StripPlace[]) =>
  Math.max(MARK_WIDTH, ...places.map(({ code }) => code.length * LETTER_WIDTH + 4));

interface CodeTickProps {
  x?: number | string;
  y?: number | string;
  payload?: { value: number };
  places: readonly StripPlace[];
  /** Where the strip ends, in marks. */
  end: number;
}

/** A code below its mark, and below the first of a domain the domain's name, as far as it reaches. */
function CodeTick({ x = 0, y = 0, payload, places, end }: CodeTickProps) {
  const scale = useTextScale();
  const plot = usePlotArea();
  const place = places.find(({ x: at }) => at === payload?.value);
  if (!place) return null;
  const isRated = place.mark.stage !== null;
  const next = places.find(({ x: at, isFirstOfDomain }) => isFirstOfDomain && at > place.x);
  const room = ((next?.x ?? end + 0.4) - place.x) * ((plot?.width ?? 0) / end) - 6;
  return (
    <g {...unspoken}>
      <text x={x} y={Number(y) + 12 * scale} textAnchor="middle" className={classes.code} data-is-rated={isRated}>
        {place.code}
      </text>
      {place.isFirstOfDomain && (
        <FittedText x={Number(x) - 8} y={Number(y) + 32 * scale} width={room} isStrong className={classes.domainName}>
          {shortNameOf(place.domain)}
        </FittedText>
      )}
    </g>
  );
}

function StripTable({ framework, places }: { framework: FrameworkWording; places: readonly StripPlace[] }) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t('mastery.result.strip', { count: places.length })}
      columns={[
        t('mastery.result.columns.part'),
        t('mastery.result.columns.stage'),
        t('mastery.result.columns.evidence'),
        t('mastery.result.columns.certainty'),
        t('mastery.result.columns.note'),
      ]}
      rows={places.map(({ mark, code, name }) => ({
        key: mark.itemId,
        cells: [
          `${code} ${name}`,
          mark.stage === null ? t(`mastery.result.${unratedKey(mark)}`) : stageName(framework, mark.stage),
          mark.stage === null ? '' : evidenceWords(t, mark),
          mark.certainty === null ? '' : t(`mastery.certainties.${mark.certainty}`),
          <span key="note" data-private>
            {mark.note}
          </span>,
        ],
      }))}
    />
  );
}

/** The strip: a mark for every part, grouped by domain, on a line for every stage. Never one number. */
export function Strip({ framework, form, result }: StripProps) {
  const { t } = useTranslation();
  const places = stripPlaces(form, result);
  const rated = places.filter(({ mark }) => mark.stage !== null);
  const stages = framework.stages.length;
  const end = (places.at(-1)?.x ?? 0) + 1;
  const scale = useTextScale();
  const axisWidth = AXIS_WIDTH * scale;
  const { stages: mostHeld, held } = mostHeldBy(result);
  const names = new Intl.ListFormat(FORMAT_LOCALE).format(mostHeld.map((stage) => stageName(framework, stage)));
  const sentence =
    mostHeld.length > 1
      ? t('mastery.result.stripTied', { stages: names, held, of: result.rated })
      : t('mastery.result.stripText', { stage: names, held, of: result.rated });
  return (
    <ChartOrTable
      title={t('mastery.result.strip', { count: places.length })}
      sentence={sentence}
      legend={
        <>
          <Legend sign="shown">{t('mastery.result.shown')}</Legend>
          {result.claimed > 0 && <Legend sign="claimed">{t('mastery.result.claimedSign')}</Legend>}
        </>
      }
      chart={
        <div className={classes.stripBox}>
          <div style={{ minWidth: axisWidth + end * markWidth(places) * scale }}>
            <ScatterChart
              responsive
              role="group"
              accessibilityLayer={false} // the marks themselves are reached by the keyboard
              style={{ width: '100%', height: (stages * STAGE_HEIGHT + FOOT_HEIGHT) * scale }}
              margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
            >
              <CartesianGrid vertical={false} syncWithTicks stroke="var(--line)" />
              <XAxis
                type="number"
                dataKey="x"
                domain={[0, end]}
                ticks={places.map(({ x }) => x)}
                interval={0}
                height={FOOT_HEIGHT * scale}
                axisLine={false}
                tickLine={false}
                tick={<CodeTick places={places} end={end} />}
              />
              <YAxis
                type="number"
                dataKey="stage"
                domain={[0.5, stages + 0.5]}
                ticks={framework.stages.map((_, place) => place + 1)}
                interval={0}
                width={axisWidth}
                axisLine={false}
                tickLine={false}
                tick={<StageTick framework={framework} width={axisWidth} />}
              />
              <Scatter
                isAnimationActive={false}
                data={rated.map((place, index) => ({ ...place, stage: place.mark.stage, isFirst: index === 0 }))}
                shape={({
                  cx = 0,
                  cy = 0,
                  payload,
                }: {
                  cx?: number | undefined;
                  cy?: number | undefined | undefined;
                  payload?: (StripPlace & { isFirst: boolean }) | undefined;
                }) =>
                  payload ? (
                    <MarkShape
                      x={cx}
                      y={cy}
                      isHollow={payload.mark.isClaimed}
                      isFirst={payload.isFirst}
                      words={markWords(t, framework, payload, payload.mark)}
                    />
                  ) : (
                    <g />
                  )
                }
              />
            </ScatterChart>
          </div>
        </div>
      }
      table={<StripTable framework={framework} places={places} />}
    />
  );
}
