import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type Assessment, assessmentId } from '../../shared/mastery/mastery.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import classes from './mastery.module.css';
import { useAssessments } from './mastery-queries.ts';
import { ReflectForm } from './ReflectForm.tsx';
import { useResult } from './useResult.ts';

function Loaded({ assessment, all }: { assessment: Assessment; all: readonly Assessment[] }) {
  const { data, error } = useResult(assessment, all);
  if (!data) return error ? <Notice code={failureOf(error).code} /> : <PaperLines />;
  return <ReflectForm key={assessment.id} assessment={assessment} framework={data.framework} result={data.result} />;
}

/** Reflect and prioritise: four questions, and one to three next steps. */
export function ReflectPage() {
  const { t } = useTranslation();
  const id = assessmentId.safeParse(useParams()['assessmentId']).data;
  const { data: all, error } = useAssessments();
  const assessment = all?.find((one) => one.id === id);
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle text={t('mastery.reflect.text')} meta={t('mastery.reflect.private')}>
          {t('mastery.reflect.title')}
        </PageTitle>
        {assessment && <Link to={`/growth/result/${assessment.id}`}>{t('mastery.reflect.back')}</Link>}
      </div>
      {error && <Notice code={failureOf(error).code} />}
      {!all && !error && <PaperLines />}
      {all && !assessment && <p className={classes.quiet}>{t('mastery.take.removed')}</p>}
      {all && assessment && <Loaded assessment={assessment} all={all} />}
    </div>
  );
}
