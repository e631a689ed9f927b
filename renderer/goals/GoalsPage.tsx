import { Button } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ListedGoal } from '../../shared/goals/goals.contract.ts';
import { byOwner, type OwnGoals } from '../../shared/goals/goals.rules.ts';
import { failureOf } from '../api/failure.ts';
import { usePersonCode } from '../people/public.ts';
import { PlanningTabs } from '../steps/public.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Stone } from '../ui/Mark.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { GoalRow } from './GoalRow.tsx';
import classes from './goals.module.css';
import { useGoals } from './goals-queries.ts';
import { Together } from './Together.tsx';

/** More than anybody reads at once; the others are one touch away. */
const SHOWN = 30;

function Rows({ goals, label }: { goals: readonly ListedGoal[]; label: string }) {
  const { t } = useTranslation();
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? goals : goals.slice(0, SHOWN);
  return (
    <>
      <ul className={classes.rows} aria-label={label}>
        {shown.map((goal) => (
          <GoalRow key={goal.id} goal={goal} />
        ))}
      </ul>
      {shown.length < goals.length && (
        <Button variant="subtle" size="compact-sm" className={classes.start ?? ''} onClick={() => setIsAll(true)}>
          {t('goals.showAll', { count: goals.length })}
        </Button>
      )}
    </>
  );
}

/** The goals of one, and what they come to together. */
function Owner({ goals, personId }: OwnGoals) {
  const { t } = useTranslation();
  const id = useId();
  const code = usePersonCode(personId ?? '');
  const whose = personId === null ? t('goals.yours') : t('goals.ofPerson', { code: code ?? t('goals.someone') });
  const counted = goals.filter(({ state }) => state !== 'idea');
  return (
    <section aria-labelledby={id} className={classes.owner}>
      <h2 id={id} {...(personId === null ? {} : { 'data-private': true })}>
        {whose}
      </h2>
      <Rows goals={goals} label={t('goals.listOf', { whose })} />
      <Together goals={counted} personId={personId} whose={whose} />
    </section>
  );
}

function Ended({ goals }: { goals: readonly ListedGoal[] }) {
  const { t } = useTranslation();
  return (
    <details className={classes.ended}>
      <summary>
        {t('goals.ended')} <span className={classes.meta}>{goals.length}</span>
      </summary>
      <Rows goals={goals} label={t('goals.ended')} />
    </details>
  );
}

function AddButton() {
  const { t } = useTranslation();
  return (
    <Button
      leftSection={<Plus size={18} aria-hidden="true" />}
      renderRoot={(props) => <Link {...props} to="/next-steps/goals/new" />}
    >
      {t('goals.add')}
    </Button>
  );
}

function Goals({ goals }: { goals: readonly ListedGoal[] }) {
  const { t } = useTranslation();
  const { owners, ended } = byOwner(goals);
  if (goals.length === 0) {
    return (
      <EmptyState picture={<Stone />} title={t('goals.emptyTitle')} action={<AddButton />}>
        <span className={classes.measure}>{t('goals.emptyText')}</span>
      </EmptyState>
    );
  }
  return (
    <>
      {owners.map((owner) => (
        <Owner key={owner.personId ?? 'mine'} {...owner} />
      ))}
      {ended.length > 0 && <Ended goals={ended} />}
    </>
  );
}

/** Every goal with where it stands, by whose it is; below the sentences what they come to together. */
export function GoalsPage() {
  const { t } = useTranslation();
  const { data: goals, error } = useGoals();
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle text={t('goals.text')}>{t('goals.title')}</PageTitle>
        {goals && goals.length > 0 && <AddButton />}
      </div>
      <PlanningTabs />
      {error && <Notice code={failureOf(error).code} />}
      {!goals && !error && <PaperLines />}
      {goals && <Goals goals={goals} />}
    </div>
  );
}
