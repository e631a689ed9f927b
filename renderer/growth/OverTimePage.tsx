import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { failureOf } from '../api/failure.ts';
import { datedWords } from '../ui/day-words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Stone } from '../ui/Mark.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import classes from './growth.module.css';
import { SeriesView } from './SeriesView.tsx';
import { useSeries } from './useSeries.ts';

function NothingYet() {
  const { t } = useTranslation();
  return (
    <EmptyState
      picture={<Stone />}
      title={t('growth.noneTitle')}
      action={
        <Button component={Link} to="/growth/begin">
          {t('mastery.place')}
        </Button>
      }
    >
      {t('growth.noneText')}
    </EmptyState>
  );
}

function OnlyOne({ assessment: { id, takenOn } }: { assessment: Assessment }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      picture={<Stone />}
      title={t('growth.oneTitle')}
      action={
        <Button variant="default" component={Link} to={`/growth/result/${id}`}>
          {t('growth.oneGo')}
        </Button>
      }
    >
      <span className={classes.measure}>{t('growth.oneText', { day: datedWords(takenOn) })}</span>
    </EmptyState>
  );
}

/** How every domain and part was placed over time, and what became of it in between. */
export function OverTimePage() {
  const { data, error } = useSeries();
  const only = data?.finished.length === 1 ? data.finished[0] : undefined;
  return (
    <div className={classes.page}>
      {error && <Notice code={failureOf(error).code} />}
      {!data && !error && <PaperLines />}
      {data?.finished.length === 0 && <NothingYet />}
      {only && <OnlyOne assessment={only} />}
      {data && data.finished.length > 1 && <SeriesView lookback={data} />}
    </div>
  );
}
