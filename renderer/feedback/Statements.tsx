import { CaretRight } from '@phosphor-icons/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block, Figure } from '../../shared/feedback/disclosed.contract.ts';
import type { ScalePoint } from '../../shared/feedback/questionnaire.contract.ts';
import { ChartOrTable } from '../charts/public.ts';
import { Bars } from './Bars.tsx';
import { Further } from './Further.tsx';
import { blockWords } from './figure-words.ts';
import { PartTable } from './PartTable.tsx';
import { Plot } from './Plot.tsx';
import { PlotLegend } from './PlotLegend.tsx';
import plot from './plot.module.css';
import type { ReadDimension, ReadItem, Reading } from './reading.ts';
import classes from './statements.module.css';
import { useThingOf } from './useThingOf.ts';

/** How many chose each point, where a block is large enough for it. */
function Spreads({ item, scale }: { item: ReadItem; scale: readonly ScalePoint[] }) {
  const { t } = useTranslation();
  const told = item.blocks.filter(
    (one): one is { block: Block; figure: Figure & { spread: NonNullable<Figure['spread']> } } =>
      one.figure.spread !== null && one.figure.spread.counts.length > 0,
  );
  if (told.length === 0) return null;
  return (
    <details className={classes.spread}>
      <summary>{t('feedback.results.items.spread')}</summary>
      {told.map(({ block, figure: { spread } }) => {
        const who = blockWords(t, block);
        const rows = scale.map(({ value, label }, place) => ({
          key: String(value),
          words: label,
          count: spread.counts[place] ?? 0,
        }));
        return (
          <div key={who} className={classes.block}>
            <h4>{who}</h4>
            <Bars label={t('feedback.results.items.spreadOf', { who })} rows={rows} />
          </div>
        );
      })}
    </details>
  );
}

function Foot({ item, scale }: { item: ReadItem; scale: readonly ScalePoint[] }) {
  const { t } = useTranslation();
  const thingOf = useThingOf();
  const notes = [
    item.alikeWords,
    item.leanWords,
    item.item.isOwnExperience ? t('feedback.results.items.vantage') : '',
  ].filter((words) => words !== '');
  return (
    <div className={classes.foot}>
      {notes.length > 0 && <p className={classes.notes}>{notes.join(' ')}</p>}
      <Spreads item={item} scale={scale} />
      <Further thing={thingOf(item)} />
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
