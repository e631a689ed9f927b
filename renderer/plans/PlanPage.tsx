import { Menu } from '@mantine/core';
import { ArrowUUpRight, DotsThree, Trash } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ListedPlan, PlanDate } from '../../shared/plans/plans.contract.ts';
import { planId } from '../../shared/plans/plans.contract.ts';
import { yearName } from '../../shared/plans/plans.rules.ts';
import { failureOf } from '../api/failure.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { EvidenceOf } from '../evidence/public.ts';
import { PlanningTabs } from '../steps/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { CarryOn } from './CarryOn.tsx';
import { Outcome } from './Outcome.tsx';
import { PlanDates } from './PlanDates.tsx';
import { PlanField } from './PlanField.tsx';
import { PlanFields } from './PlanFields.tsx';
import { PlanRoadmap } from './PlanRoadmap.tsx';
import { PrintRoadmap } from './PrintRoadmap.tsx';
import classes from './plan.module.css';
import { progressWords } from './plan-words.ts';
import { useChangePlan, usePlan, usePlans } from './plans-queries.ts';
import { Questions } from './Questions.tsx';
import { RemovePlanQuestion } from './RemovePlanQuestion.tsx';

interface WholePlan {
  plan: ListedPlan;
  dates: readonly PlanDate[];
  fromTitle: string;
}

function PlanMenu({ plan, onCarryOn }: { plan: ListedPlan; onCarryOn: () => void }) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ToolButton label={t('plans.more')} icon={DotsThree} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<ArrowUUpRight size={18} aria-hidden="true" />} onClick={onCarryOn}>
            {t('plans.duplicate')}
          </Menu.Item>
          <Menu.Item leftSection={<Trash size={18} aria-hidden="true" />} onClick={() => setIsAsking(true)}>
            {t('plans.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RemovePlanQuestion plan={plan} opened={isAsking} onClose={() => setIsAsking(false)} />
    </>
  );
}

/** Where a plan came from: a page, or the plan of the year before. */
function Origin({ plan, fromTitle }: Omit<WholePlan, 'dates'>) {
  const { t } = useTranslation();
  const before = usePlans().data?.find(({ id }) => id === plan.copiedFromId);
  if (before)
    return (
      <p className={classes.origin}>
        <Link to={`/next-steps/plans/${before.id}`}>{t('plans.copiedFrom', { year: yearName(before) })}</Link>
      </p>
    );
  if (plan.entryId === null || fromTitle === '') return null;
  return (
    <p className={classes.origin}>
      {t('plans.from')}{' '}
      <Link to={`/journal/${plan.entryId}`} data-private>
        {fromTitle}
      </Link>
    </p>
  );
}

function WholePlanView({ plan, dates, fromTitle }: WholePlan) {
  const { t } = useTranslation();
  const change = useChangePlan(plan.id);
  const [isCarryingOn, setIsCarryingOn] = useState(false);
  const isEnded = plan.state === 'ended';
  return (
    <>
      <div className={classes.head}>
        <PageTitle meta={[...(isEnded ? [t('plans.ended')] : []), progressWords(t, plan)].join(' · ')}>
          {t('plans.of', { year: yearName(plan) })}
        </PageTitle>
        <div className={classes.actions}>
          <PrintRoadmap plan={plan} />
          <PlanMenu plan={plan} onCarryOn={() => setIsCarryingOn(true)} />
        </div>
      </div>
      <Origin plan={plan} fromTitle={fromTitle} />
      {isCarryingOn && <CarryOn plan={plan} onDone={() => setIsCarryingOn(false)} />}
      {isEnded && <Outcome plan={plan} />}
      <section className={classes.top} aria-label={t('plans.priority')}>
        <PlanField
          kind="line"
          label={t('plans.priority')}
          placeholder={t('plans.priorityPlaceholder')}
          maxLength={200}
          stored={plan.priority}
          save={(priority) => change.mutateAsync({ priority })}
        />
        <PlanFields plan={plan} />
      </section>
      <Questions plan={plan} />
      <div className={classes.columns}>
        <PlanRoadmap plan={plan} />
        <div className={classes.column}>
          <PlanDates plan={plan} dates={dates} />
          <div className={classes.paper}>
            <EvidenceOf target={{ kind: 'plan', planId: plan.id }} />
          </div>
        </div>
      </div>
      {!isEnded && <Outcome plan={plan} />}
    </>
  );
}

/** One plan on one page: the one thing, the questions that led to it, the way there, and when it is looked at together. */
export function PlanPage() {
  const id = planId.safeParse(useParams()['planId']).data;
  return (
    <div className={classes.page}>
      <PlanningTabs />
      {id === undefined ? <Notice code="plan-missing" /> : <StoredPlan key={id} id={id} />}
    </div>
  );
}

function StoredPlan({ id }: { id: ListedPlan['id'] }) {
  const { data, error } = usePlan(id);
  if (!data) return error ? <Notice code={failureOf(error).code} /> : <PaperLines />;
  return <WholePlanView {...data} />;
}
