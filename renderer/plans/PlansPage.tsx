import { Button, NativeSelect } from '@mantine/core';
import { FlagPennant, Plus } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { personId } from '../../shared/people/people.contract.ts';
import type { ListedPlan } from '../../shared/plans/plans.contract.ts';
import { blankPlan, yearName } from '../../shared/plans/plans.rules.ts';
import { failureOf } from '../api/failure.ts';
import { PlanningTabs } from '../steps/public.ts';
import { datedWords, dayWords } from '../ui/day-words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useToday } from '../ui/useToday.ts';
import { progressWords } from './plan-words.ts';
import classes from './plans.module.css';
import { useBeginPlan, usePlans } from './plans-queries.ts';
import { useWhose } from './useWhose.ts';

function PlanRow({ plan }: { plan: ListedPlan }) {
  const { t } = useTranslation();
  const today = useToday();
  const whose = useWhose()(plan.personId);
  const facts = [
    progressWords(t, plan),
    ...(plan.evidenceCount === 0 ? [] : [t('plans.evidenceCount', { count: plan.evidenceCount })]),
    ...(plan.closedOn === null ? [] : [t('plans.endedOn', { day: datedWords(plan.closedOn) })]),
    ...(plan.state === 'active' && plan.nextDateOn !== null
      ? [t('plans.nextDate', { day: dayWords(plan.nextDateOn, today) })]
      : []),
  ];
  return (
    <li className={classes.row} data-state={plan.state}>
      <p className={classes.whose} data-private>
        {whose}
      </p>
      <h3>
        <Link to={`/next-steps/plans/${plan.id}`} className={classes.name ?? ''} data-is-empty={plan.priority === ''}>
          <span data-private>{plan.priority || t('plans.noPriority')}</span>
        </Link>
      </h3>
      <p className={classes.meta}>{facts.join(' · ')}</p>
    </li>
  );
}

/** Plans of one year after the other; they come in that order. */
function Years({ plans }: { plans: readonly ListedPlan[] }) {
  const years = [...new Set(plans.map(yearName))];
  return years.map((year) => (
    <section key={year} className={classes.year} aria-label={year}>
      <h2>{year}</h2>
      <ul>
        {plans
          .filter((plan) => yearName(plan) === year)
          .map((plan) => (
            <PlanRow key={plan.id} plan={plan} />
          ))}
      </ul>
    </section>
  ));
}

const MINE = 'me';

function WhoseFilter({
  plans,
  value,
  onChange,
}: {
  plans: readonly ListedPlan[];
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  const whose = useWhose();
  const others = [...new Set(plans.flatMap((plan) => plan.personId ?? []))];
  const chosen = personId.safeParse(value).data;
  const people = chosen === undefined ? others : [...new Set([...others, chosen])];
  return (
    <NativeSelect
      data-private
      className={classes.filter ?? ''}
      aria-label={t('plans.whose')}
      value={value}
      data={[
        { value: '', label: t('plans.everybody') },
        { value: MINE, label: t('plans.mine') },
        ...people.map((id) => ({ value: String(id), label: whose(id) })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** All plans by year: whose, how far, and when they are looked at next. */
export function PlansPage() {
  const { t } = useTranslation();
  const today = useToday();
  const { data: plans, error } = usePlans();
  const { begin, isPending, error: notBegun } = useBeginPlan();
  const [address, setAddress] = useSearchParams();
  const of = address.get('of') ?? '';
  const isOf = ({ personId: owner }: ListedPlan) => of === '' || (of === MINE ? owner === null : owner === of);
  const shown = plans?.filter(isOf);
  const beginOne = () => begin({ ...blankPlan(today), personId: personId.safeParse(of).data ?? null });
  const button = (
    <Button leftSection={<Plus size={18} aria-hidden="true" />} aria-disabled={isPending} onClick={beginOne}>
      {t('plans.begin')}
    </Button>
  );
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle text={t('plans.text')}>{t('plans.title')}</PageTitle>
        {plans && plans.length > 0 && (
          <div className={classes.actions}>
            <WhoseFilter
              plans={plans}
              value={of}
              onChange={(value) => setAddress(value === '' ? {} : { of: value }, { replace: true })}
            />
            {button}
          </div>
        )}
      </div>
      <PlanningTabs />
      {notBegun && <Notice code={failureOf(notBegun).code} />}
      {error && <Notice code={failureOf(error).code} />}
      {!plans && !error && <PaperLines />}
      {plans?.length === 0 && (
        <EmptyState
          picture={<FlagPennant size={28} aria-hidden="true" />}
          title={t('plans.emptyTitle')}
          action={button}
        >
          {t('plans.emptyText')}
        </EmptyState>
      )}
      {shown && plans && plans.length > 0 && shown.length === 0 && <p className={classes.quiet}>{t('plans.noneOf')}</p>}
      {shown && <Years plans={shown} />}
    </div>
  );
}
