import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDay } from '../../shared/calendar/format-day.ts';
import type { ComparedCell } from '../../shared/feedback/compare.rules.ts';
import { failureOf } from '../api/failure.ts';
import { ChartOrTable, DataTable, Legend } from '../charts/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import { ComparePanel } from './ComparePanel.tsx';
import classes from './compare.module.css';
import results from './results.module.css';
import { useCellWords } from './useCellWords.ts';
import { type Compared, useCompared } from './useCompared.ts';

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** A round on an axis: the month in which it was asked. */
const monthOf = (day: string) => formatDay(day, { month: 'short', year: 'numeric' });

function CompareTable({ compared: { comparison, rounds } }: { compared: Compared }) {
  const { t } = useTranslation();
  const { valueWords } = useCellWords(comparison.isShare);
  const othersWords = ({ others, n, why }: ComparedCell) =>
    others === null
      ? t(`feedback.compare.${why ?? 'not-shown'}`)
      : t('feedback.compare.cell', { value: valueWords(others), n });
  return (
    <DataTable
      caption={t('feedback.compare.panels')}
      columns={[
        t('feedback.results.columns.part'),
        ...rounds.flatMap(({ round: { opensOn } }) => [
          t('feedback.compare.columnMine', { round: monthOf(opensOn) }),
          t('feedback.compare.columnOthers', { round: monthOf(opensOn) }),
        ]),
      ]}
      rows={comparison.dimensions.map(({ code, name, cells }) => ({
        key: code,
        cells: [
          name,
          ...cells.flatMap((cell) => [cell.mine === null ? '–' : valueWords(cell.mine), othersWords(cell)]),
        ],
      }))}
    />
  );
}

function Beside({ compared }: { compared: Compared }) {
  const { t } = useTranslation();
  const { comparison, rounds } = compared;
  const scale = rounds[0]?.round.questionnaire.scale ?? [];
  const ticks = comparison.isShare ? QUARTERS : scale.map(({ value }) => value);
  const names = rounds.map(({ round }) => monthOf(round.opensOn));
  return (
    <div className={results.paper}>
      <ChartOrTable
        title={t('feedback.compare.panels')}
        sentence={t(comparison.isShare ? 'feedback.compare.share' : 'feedback.compare.caution')}
        legend={
          <>
            <Legend sign="shown">{t('feedback.results.you')}</Legend>
            <Legend sign="others" form="diamond">
              {t('feedback.results.others')}
            </Legend>
          </>
        }
        chart={
          <div className={classes.panels} data-picture>
            {comparison.dimensions.map((dimension) => (
              <ComparePanel
                key={dimension.code}
                dimension={dimension}
                names={names}
                isShare={comparison.isShare}
                ticks={ticks}
              />
            ))}
          </div>
        }
        table={<CompareTable compared={compared} />}
      />
    </div>
  );
}

function Read({ compared }: { compared: Compared }) {
  const { t } = useTranslation();
  const { rounds, left } = compared;
  const [first] = rounds;
  return (
    <>
      {rounds.length > 1 && <Beside compared={compared} />}
      {rounds.length < 2 && (
        <p className={results.quiet}>
          {first ? (
            <>
              <Veiled word={first.round.name} words={(name) => t('feedback.compare.one', { name })} />{' '}
              <Link to={`/feedback/new?kind=views&from=${first.round.id}`}>{t('feedback.after.askAgain')}</Link>
            </>
          ) : (
            t('feedback.compare.none')
          )}
        </p>
      )}
      {left.length > 0 && (
        <section className={classes.left} aria-labelledby="left">
          <h2 id="left">{t('feedback.compare.left')}</h2>
          <ul>
            {left.map(({ head: { id, name }, why }) => (
              <li key={id}>
                <Link to={`/feedback/${id}`}>
                  <span data-private>{name}</span>
                </Link>{' '}
                <span>{t(`feedback.compare.${why}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Rounds about me beside each other, dimension by dimension. */
export function ComparePage() {
  const { t } = useTranslation();
  const { data: compared, error } = useCompared();
  return (
    <div className={results.page}>
      <PageTitle text={t('feedback.compare.text')}>{t('feedback.compare.title')}</PageTitle>
      {error && <Notice code={failureOf(error).code} />}
      {!compared && !error && <PaperLines />}
      {compared && <Read compared={compared} />}
      <p>
        <Link to="/feedback">{t('feedback.results.toAll')}</Link>
      </p>
    </div>
  );
}
