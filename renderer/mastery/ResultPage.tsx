import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { assessmentId } from '../../shared/mastery/mastery.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import classes from './mastery.module.css';
import { useAssessments } from './mastery-queries.ts';
import { ResultView } from './ResultView.tsx';

/** One result, the newest or an earlier one. */
export function ResultPage() {
  const { t } = useTranslation();
  const id = assessmentId.safeParse(useParams()['assessmentId']).data;
  const { data: all, error } = useAssessments();
  const assessment = all?.find((one) => one.id === id);
  const newest = all?.find(({ finishedAt }) => finishedAt !== null);
  return (
    <div className={classes.page}>
      {error && <Notice code={failureOf(error).code} />}
      {!all && !error && <PaperLines />}
      {all && !assessment && <p className={classes.quiet}>{t('mastery.take.removed')}</p>}
      {all && assessment && <ResultView assessment={assessment} all={all} isNewest={assessment.id === newest?.id} />}
    </div>
  );
}
