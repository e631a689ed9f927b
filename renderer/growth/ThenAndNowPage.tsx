import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { Beside } from './Beside.tsx';
import { ChooseTwo } from './ChooseTwo.tsx';
import classes from './growth.module.css';
import { Reflections } from './Reflections.tsx';
import { type Lookback, useSeries } from './useSeries.ts';

/** The two of the address; where it names none, the first and the last of the newest series with more than one, or of all. */
function twoOf(
  { finished, series }: Lookback,
  from: string | null,
  to: string | null,
): [Assessment, Assessment] | null {
  const usual = series.find(({ assessments }) => assessments.length > 1)?.assessments ?? finished.toReversed();
  const one = finished.find(({ id }) => id === from) ?? usual[0];
  const other = finished.find(({ id }) => id === to) ?? usual.at(-1);
  return one && other ? [one, other] : null;
}

function Two({ lookback, two: [one, other] }: { lookback: Lookback; two: [Assessment, Assessment] }) {
  const { t } = useTranslation();
  const [, setAddress] = useSearchParams();
  return (
    <>
      <ChooseTwo
        lookback={lookback}
        one={one}
        other={other}
        onChoose={(from, to) => setAddress({ from, to }, { replace: true })}
      />
      {one.id === other.id ? (
        <p className={classes.quiet}>{t('growth.sameTwice')}</p>
      ) : (
        <>
          <Beside lookback={lookback} one={one} other={other} />
          <Reflections lookback={lookback} one={one} other={other} />
        </>
      )}
      <p className={classes.mirror}>{t('mastery.mirror')}</p>
    </>
  );
}

/** Any two finished self-assessments beside each other: stages, notes, what was shown, and what was written. */
export function ThenAndNowPage() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const { data, error } = useSeries();
  const two = data && data.finished.length > 1 ? twoOf(data, address.get('from'), address.get('to')) : null;
  return (
    <div className={classes.page}>
      <PageTitle text={t('growth.thenText')}>{t('growth.thenAndNow')}</PageTitle>
      {error && <Notice code={failureOf(error).code} />}
      {!data && !error && <PaperLines />}
      {data && !two && <p className={classes.quiet}>{t('growth.needTwo')}</p>}
      {data && two && <Two lookback={data} two={two} />}
    </div>
  );
}
