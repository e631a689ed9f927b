import { CaretRight, ChartBarHorizontal } from '@phosphor-icons/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../shared/feedback/disclosed.contract.ts';
import type { ScalePoint } from '../../shared/feedback/questionnaire.contract.ts';
import { ChartOrTable } from '../charts/public.ts';
import { Bars } from './Bars.tsx';
import { Further } from './Further.tsx';
import { whoWords } from './figure-words.ts';
import further from './further.module.css';
import { PartTable } from './PartTable.tsx';
import { Plot } from './Plot.tsx';
import { PlotLegend } from './PlotLegend.tsx';
import plot from './plot.module.css';
import { linesOf, type ReadDimension, type ReadItem, type Reading } from './reading.ts';
import classes from './statements.module.css';
import { useThingOf } from './useThingOf.ts';

type Told = { block: Block | null; counts: readonly number[] };

/** Where so many answered that it is told how many chose each point. */
const toldOf = (item: ReadItem): Told[] =>
  linesOf(item).flatMap(({ block, figure: { spread } }) =>
    spread && spread.counts.length > 0 ? [{ block, counts: spread.counts }] : [],
  );

function Spreads({ told, scale }: { told: readonly Told[]; scale: readonly ScalePoint[] }) {
  const { t } = useTranslation();
  return told.map(({ block, counts }) => {
    const who = whoWords(t, block);
    const rows = scale.map(({ value, label }, place) => ({
      key: String(value),
      words: label,
      count: counts[place] ?? 0,
    }));
    return (
      <div key={who} className={classes.block}>
        <h4>{who}</h4>
        <Bars label={t('feedback.results.items.spreadOf', { who })} rows={rows} />
      </div>
    );
  });
}

function Foot({ item, scale }: { item: ReadItem; scale: readonly ScalePoint[] }) {
  const { t } = useTranslation();
  const thingOf = useThingOf();
  const id = useId();
  const [isSpread, setIsSpread] = useState(false);
  const told = toldOf(item);
  const notes = [
    item.alikeWords,
    item.leanWords,
    item.item.isOwnExperience ? t('feedback.results.items.vantage') : '',
  ].filter((words) => words !== '');
  return (
    <div className={classes.foot}>
      {notes.length > 0 && <p className={classes.notes}>{notes.join(' ')}</p>}
      <Further thing={thingOf(item)}>
        {told.length > 0 && (
          <button
            type="button"
            className={further.way}
            aria-expanded={isSpread}
            aria-controls={id}
            onClick={() => setIsSpread(!isSpread)}
          >
            <ChartBarHorizontal size={16} aria-hidden="true" />
            {t('feedback.results.items.spread')}
          </button>
        )}
      </Further>
      <div id={id}>{isSpread && <Spreads told={told} scale={scale} />}</div>
    </div>
  );
}

function Dimension({ dimension, reading }: { dimension: ReadDimension; reading: Reading }) {
  const { t } = useTranslation();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { scale } = reading.questionnaire;
  const title = t('feedback.results.items.of', { dimension: dimension.name });
  return (
    <section aria-labelledby={`${id}-name`} className={classes.dimension}>
      <h3>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
          <CaretRight size={16} aria-hidden="true" className={classes.caret} />
          <span id={`${id}-name`}>{dimension.name}</span>
          <span className={classes.definition}>{dimension.definition}</span>
        </button>
      </h3>
      <div id={id} hidden={!isOpen} className={classes.items}>
        {isOpen && (
          <ChartOrTable
            title={title}
            level={3}
            legend={<PlotLegend parts={dimension.items} blocks={reading.blocks} />}
            chart={
              <Plot
                scale={scale}
                parts={dimension.items}
                headOf={(item) => (
                  <>
                    <p className={classes.statement}>{item.item.observer}</p>
                    <p className={plot.gap}>{item.gapWords}</p>
                  </>
                )}
                footOf={(item) => <Foot item={item} scale={scale} />}
              />
            }
            table={<PartTable caption={title} parts={dimension.items} blocks={reading.blocks} />}
          />
        )}
      </div>
    </section>
  );
}

/** Every statement of every dimension, closed until it is asked for. */
export function Statements({ reading }: { reading: Reading }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={classes.all} aria-labelledby={id}>
      <h2 id={id}>{t('feedback.results.items.title')}</h2>
      <div className={classes.list}>
        {reading.dimensions.map((dimension) => (
          <Dimension key={dimension.code} dimension={dimension} reading={reading} />
        ))}
      </div>
    </section>
  );
}
