import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { assessmentId } from '../../shared/mastery/mastery.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { Assess } from './Assess.tsx';
import classes from './mastery.module.css';
import { useAssessments, useWordingOf } from './mastery-queries.ts';

/** Takes a self-assessment, goes on with one, or changes the answers of a finished one. */
export function AssessPage() {
  const { t } = useTranslation();
  const id = assessmentId.safeParse(useParams()['assessmentId']).data;
  const { data: all, error: noList } = useAssessments();
  const assessment = all?.find((one) => one.id === id);
  const { data: framework, error: noWording } = useWordingOf(assessment);
  const error = noList ?? noWording;
  return (
    <div className={classes.page}>
      {error && <Notice code={failureOf(error).code} />}
      {all && !assessment && <p className={classes.quiet}>{t('mastery.take.removed')}</p>}
      {!error && !(all && !assessment) && !(assessment && framework) && <PaperLines />}
      {all && assessment && framework && (
        <Assess key={assessment.id} assessment={assessment} all={all} framework={framework} />
      )}
    </div>
  );
}
