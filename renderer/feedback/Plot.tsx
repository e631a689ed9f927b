import { type CSSProperties, Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScalePoint } from '../../shared/feedback/questionnaire.contract.ts';
import { DimensionLanes, reachOf } from './DimensionLanes.tsx';
import { notSeenWords, whoWords } from './figure-words.ts';
import classes from './plot.module.css';
import { linesOf, type ReadPart } from './reading.ts';
import { useLanes } from './useLanes.ts';

export interface PlotProps<Part extends ReadPart> {
  scale: readonly ScalePoint[];
  parts: readonly Part[];
  /** What stands beside the marks of a part: its name, and the gap in words. */
  headOf: (part: Part) => ReactNode;
  /** What stands below a part, over the whole width. */
  footOf?: (part: Part) => ReactNode;
}

/** Longer scales have words at every other point: all of them would run into each other. */
const MOST_LABELS = 5;

/** Where a value of the scale lies in the picture, in percent of its width. */
function placeOf(scale: readonly ScalePoint[], value: number): string {
  const [from, to] = reachOf(scale);
  return `${((value - from) / (to - from)) * 100}%`;
}

function Axis({ scale }: { scale: readonly ScalePoint[] }) {
  const { t } = useTranslation();
  const isDrawn = (place: number) => scale.length <= MOST_LABELS || place % 2 === 0;
  return (
    <div className={classes.axisRow} aria-hidden="true">
      <span />
      <span className={classes.axis} style={{ '--points': scale.length } as CSSProperties}>
        {scale.map(({ value, label }, place) => (
          <span key={value} className={classes.axisLabel} style={{ left: placeOf(scale, value) }}>
            {isDrawn(place) && label}
          </span>
        ))}
      </span>
      <span className={classes.countHeads}>
        <span />
        <span>{t('feedback.results.columns.answered')}</span>
        <span>{t('feedback.results.columns.notSeen')}</span>
      </span>
    </div>
  );
}

/** How many answered and how many had not seen it, a line for each block beside its marks. */
function Counts({ part }: { part: ReadPart }) {
  const { t } = useTranslation();
  return (
    <div className={classes.counts}>
      <span className={classes.mineLine} />
      {linesOf(part).map(({ key, block, figure: { n, notSeen, mean } }) => (
        <Fragment key={key}>
          <span>{whoWords(t, block)}</span>
          <span data-label={t('feedback.results.columns.answered')}>{mean === null ? '–' : n}</span>
          <span data-label={t('feedback.results.columns.notSeen')}>{notSeenWords(t, notSeen)}</span>
        </Fragment>
      ))}
    </div>
  );
}

/** A figure that stays from an earlier opening is shown, though it would be held back today: then nothing is missing. */
const isMissing = ({ blocks, others }: ReadPart): boolean =>
  others.mean === null || blocks.some(({ figure }) => figure.mean === null);

/** Dots and ranges: a row for each part, all on the axis of the scale, with how many it rests on. */
export function Plot<Part extends ReadPart>({ scale, parts, headOf, footOf }: PlotProps<Part>) {
  const { t } = useTranslation();
  const lanesOf = useLanes(scale);
  return (
    <div className={classes.plot} data-picture>
      <Axis scale={scale} />
      {parts.map((part, place) => (
        <div key={part.code} className={classes.row}>
          <div className={classes.name}>
            {headOf(part)}
            {part.withheld && isMissing(part) && (
              <p className={classes.gap}>{t(`feedback.results.withheld.${part.withheld}`)}</p>
            )}
          </div>
          <div className={classes.picture}>
            {scale.map(({ value }) => (
              <span key={value} className={classes.gridLine} style={{ left: placeOf(scale, value) }} />
            ))}
            <DimensionLanes scale={scale} {...lanesOf(part)} isFirst={place === 0} />
          </div>
          <Counts part={part} />
          {footOf && <div className={classes.rowFoot}>{footOf(part)}</div>}
        </div>
      ))}
    </div>
  );
}
