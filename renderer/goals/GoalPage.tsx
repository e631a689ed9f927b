import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { goalId, type WholeGoal } from '../../shared/goals/goals.contract.ts';
import { failureOf } from '../api/failure.ts';
import { usePersonCode } from '../people/public.ts';
import { PlanningTabs } from '../steps/public.ts';
import { BackLink } from '../ui/BackLink.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { GoalMenu } from './GoalMenu.tsx';
import classes from './goals.module.css';
import { useGoal } from './goals-queries.ts';
import { IdeaView } from './IdeaView.tsx';
import { UnderWayView } from './UnderWayView.tsx';
import { useSource } from './useSource.ts';
import { useStandingWords } from './useStandingWords.ts';

/** Where a goal came from and whose it is, above its title. */
function Meta({ whole: { goal, fromTitle } }: { whole: WholeGoal }) {
  const { t } = useTranslation();
  const source = useSource(goal, fromTitle);
  const code = usePersonCode(goal.personId ?? '');
  return (
    <>
      {t('goals.page')}
      {goal.personId !== null && (
        <>
          {' · '}
          <span data-private>{t('goals.ofPerson', { code: code ?? t('goals.someone') })}</span>
        </>
      )}
      {source && (
        <>
          {' · '}
          <Link to={source.to} data-private>
            {source.words}
          </Link>
        </>
      )}
    </>
  );
}

function Whole({ whole }: { whole: WholeGoal }) {
  const { t } = useTranslation();
  const { goal } = whole;
  const [search, setSearch] = useSearchParams();
  const standing = useStandingWords()(goal);
  const isLooking = search.get('look') === 'new' && goal.state === 'active';
  const isIdea = goal.startedOn === null && goal.closedOn === null;
  return (
    <>
      <div className={classes.head}>
        <PageTitle meta={<Meta whole={whole} />} text={isIdea ? t('goals.writing.ideaText') : standing}>
          <span data-private>{goal.title}</span>
        </PageTitle>
        <div className={classes.tools}>
          {goal.state === 'active' && !isLooking && (
            <Button onClick={() => setSearch({ look: 'new' })}>{t('goals.checkIn')}</Button>
          )}
          <GoalMenu goal={goal} />
        </div>
      </div>
      {goal.startedOn === null ? (
        <IdeaView whole={whole} />
      ) : (
        <UnderWayView whole={whole} isLooking={isLooking} onStopLooking={() => setSearch({}, { replace: true })} />
      )}
    </>
  );
}

/** One goal: as it is written, or where it stands. */
export function GoalPage() {
  const { t } = useTranslation();
  const id = goalId.safeParse(useParams()['goalId']).data;
  const { data: whole, error } = useGoal(id);
  return (
    <div className={classes.page}>
      <PlanningTabs />
      <BackLink to="/next-steps/goals">{t('goals.back')}</BackLink>
      {id === undefined && <Notice code="goal-missing" />}
      {error && <Notice code={failureOf(error).code} />}
      {id !== undefined && !whole && !error && <PaperLines />}
      {whole && !error && <Whole key={whole.goal.id} whole={whole} />}
    </div>
  );
}
