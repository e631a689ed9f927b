import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveSettings, useSettings } from '../settings/public.ts';
import classes from './charts.module.css';

export interface ChartOrTableProps {
  /** What is shown, as a heading. */
  title: string;
  /** What it is called by itself, where the same title stands more than once on a page. */
  name?: string;
  /** `h2` for a card of a page, `h3` for a part of one. */
  level?: 2 | 3;
  /** The sentence that could stand alone. */
  sentence?: ReactNode;
  /** What the signs of the picture mean; not shown with the table. */
  legend?: ReactNode;
  chart: ReactNode;
  /** The same values as a real table (`DataTable`). */
  table: ReactNode;
}

/**
 * A picture of numbers, or the same numbers as a table: whoever would rather read chooses that once, and it is remembered for
 * every picture. A screen reader has both the marks of the picture, each with its words, and the table a button away.
 */
export function ChartOrTable({ title, name = title, level = 2, sentence, legend, chart, table }: ChartOrTableProps) {
  const { t } = useTranslation();
  const id = useId();
  const settings = useSettings();
  const save = useSaveSettings();
  const isTable = settings?.chartsAsTables ?? false;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classes.figure} {...(name === title ? { 'aria-labelledby': id } : { 'aria-label': name })}>
      <div className={classes.figureHead}>
        <Heading id={id}>{title}</Heading>
        <div className={classes.figureTools}>
          {!isTable && legend}
          <button
            type="button"
            className={classes.swap}
            disabled={!settings}
            aria-label={t(isTable ? 'charts.asChartOf' : 'charts.asTableOf', { name })}
            onClick={() => settings && save.mutate({ ...settings, chartsAsTables: !isTable })}
          >
            {t(isTable ? 'charts.asChart' : 'charts.asTable')}
          </button>
        </div>
      </div>
      {sentence && <p className={classes.sentence}>{sentence}</p>}
      {isTable ? table : chart}
    </section>
  );
}
