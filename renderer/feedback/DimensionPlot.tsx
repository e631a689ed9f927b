import { useTranslation } from 'react-i18next';
import { ChartOrTable } from '../charts/public.ts';
import { capital, numberWords } from '../ui/number-words.ts';
import { PartTable } from './PartTable.tsx';
import { Plot } from './Plot.tsx';
import { PlotLegend } from './PlotLegend.tsx';
import classes from './plot.module.css';
import type { Reading } from './reading.ts';

/** My view beside what the others see, by dimension: a mark at each mean, a line from the lowest to the highest of a block. */
export function DimensionPlot({ reading }: { reading: Reading }) {
  const { t } = useTranslation();
  const count = reading.dimensions.length;
  const title = t('feedback.results.dimensions', { count, number: capital(numberWords(t, count)) });
  return (
    <ChartOrTable
      title={title}
      legend={<PlotLegend parts={reading.dimensions} blocks={reading.blocks} />}
      chart={
        <Plot
          scale={reading.questionnaire.scale}
          parts={reading.dimensions}
          headOf={({ name, gapWords }) => (
            <>
              <h3>{name}</h3>
              <p className={classes.gap}>{gapWords}</p>
            </>
          )}
        />
      }
      table={<PartTable caption={title} parts={reading.dimensions} blocks={reading.blocks} />}
    />
  );
}
