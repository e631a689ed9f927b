import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { failureOf } from '../api/failure.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Stone } from '../ui/Mark.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { Earlier } from './Earlier.tsx';
import classes from './mastery.module.css';
import { useAssessments } from './mastery-queries.ts';
import { OpenOne } from './OpenOne.tsx';
import { ResultView } from './ResultView.tsx';

function NothingYet() {
  const { t } = useTranslation();
  return (
    <EmptyState
      picture={<Stone />}
      title={t('mastery.emptyTitle')}
      action={
        <Button component={Link} to="/growth/begin">
          {t('mastery.place')}
        </Button>
      }
    >
      {t('mastery.emptyText')}
    </EmptyState>
  );
}

function Standing({ assessments }: { assessments: readonly Assessment[] }) {
  const open = assessments.filter(({ finishedAt }) => finishedAt === null);
  const [newest, ...earlier] = assessments.filter(({ finishedAt }) => finishedAt !== null);
  return (
    <>
      {open.map((one) => (
        <OpenOne key={one.id} assessment={one} isMain={!newest} />
      ))}
      {newest && <ResultView assessment={newest} all={assessments} isNewest />}
      {newest && earlier.length > 0 && <Earlier assessments={earlier} newest={newest} />}
    </>
  );
}

/** Where the coach stands: the newest result, what was begun, and the way to the earlier ones. */
export function StandPage() {
  const { data: assessments, error } = useAssessments();
  return (
    <div className={classes.page}>
      {error && <Notice code={failureOf(error).code} />}
      {!assessments && !error && <PaperLines />}
      {assessments && (assessments.length === 0 ? <NothingYet /> : <Standing assessments={assessments} />)}
    </div>
  );
}
