import { useTranslation } from 'react-i18next';
import type { Check } from '../../../shared/portfolio/portfolio.contract.ts';
import classes from './check.module.css';
import { Section } from './Section.tsx';

type Report = Check['report'];

function Counted({ title, counts }: { title: string; counts: Report['replaced'] }) {
  const { t } = useTranslation();
  if (counts.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      {counts.map(({ kind, different, places }) => (
        <dd key={kind}>
          {t('portfolio.check.report.counted', {
            what: t(`portfolio.check.report.kinds.${kind}`),
            different,
            places: t('portfolio.check.report.places', { count: places }),
          })}
        </dd>
      ))}
    </>
  );
}

/** The note that is printed at the end, as it is so far: how much, and never what. */
export function ReportPreview({ report }: { report: Report }) {
  const { t } = useTranslation();
  const { replaced, kept, sentences, leftOut, pictures, files } = report;
  const lines = [
    leftOut.length > 0 && t('portfolio.check.report.pieces', { count: leftOut.length }),
    pictures.cleaned > 0 && t('portfolio.check.report.cleaned', { count: pictures.cleaned }),
    pictures.cropped > 0 && t('portfolio.check.report.cropped', { count: pictures.cropped }),
    pictures.blurred > 0 && t('portfolio.check.report.blurred', { count: pictures.blurred }),
    files.cleaned > 0 && t('portfolio.check.report.cleanedFiles', { count: files.cleaned }),
    files.asTheyAre > 0 && t('portfolio.check.report.asTheyAre', { count: files.asTheyAre }),
  ].filter((line) => line !== false);
  const isNothing = lines.length === 0 && [replaced, kept, sentences].every(({ length }) => length === 0);
  return (
    <Section title={t('portfolio.check.report.title')}>
      <p className={classes.quiet}>{t('portfolio.check.report.text')}</p>
      <div className={classes.report}>
        {isNothing && <p>{t('portfolio.check.report.nothing')}</p>}
        <dl>
          <Counted title={t('portfolio.check.report.replaced')} counts={replaced} />
          <Counted title={t('portfolio.check.report.sentences')} counts={sentences} />
          <Counted title={t('portfolio.check.report.kept')} counts={kept} />
        </dl>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </Section>
  );
}
