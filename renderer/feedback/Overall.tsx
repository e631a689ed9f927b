import { useTranslation } from 'react-i18next';
import type { ScalePoint } from '../../shared/feedback/questionnaire.contract.ts';
import { ChartOrTable } from '../charts/public.ts';
import { PartTable } from './PartTable.tsx';
import { Plot } from './Plot.tsx';
import plot from './plot.module.css';
import type { Reading, ReadPart } from './reading.ts';
import results from './results.module.css';

/** The statement that is asked apart and is in no dimension. */
export function Overall({ part, scale, reading }: { part: ReadPart; scale: readonly ScalePoint[]; reading: Reading }) {
  const { t } = useTranslation();
  const title = t('feedback.results.overall.title');
  return (
    <div className={results.paper}>
      <ChartOrTable
        title={title}
        sentence={t('feedback.results.overall.text')}
        chart={
          <Plot
            scale={scale}
            parts={[part]}
            headOf={({ name, gapWords }) => (
              <>
                <p>{name}</p>
                <p className={plot.gap}>{gapWords}</p>
              </>
            )}
          />
        }
        table={<PartTable caption={title} parts={[part]} blocks={reading.blocks} />}
      />
    </div>
  );
}
