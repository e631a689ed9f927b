import { Button } from '@mantine/core';
import { FlagPennant } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import { blankPlan, PRIORITY_TEMPLATE, pageToAnswers } from '../../shared/plans/plans.rules.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { useBeginPlan, usePlans } from './plans-queries.ts';

type OfPage = Pick<Entry, 'id' | 'templateId' | 'revision' | 'title' | 'body' | 'entryDate'>;

function StoredPage({ page }: { page: OfPage }) {
  const { t } = useTranslation();
  const { data: plans } = usePlans();
  const { begin, isPending, error: notBegun } = useBeginPlan();
  const plan = plans?.find(({ entryId, copiedFromId }) => entryId === page.id && copiedFromId === null);
  if (!plans) return null;
  if (plan)
    return (
      <p>
        <Link to={`/next-steps/plans/${plan.id}`}>{t('plans.toPlan')}</Link>
      </p>
    );
  const beginOne = () => begin({ ...blankPlan(page.entryDate), ...pageToAnswers(page), entryId: page.id });
  return (
    <div>
      <Button
        variant="subtle"
        leftSection={<FlagPennant size={18} aria-hidden="true" />}
        aria-disabled={isPending}
        onClick={beginOne}
      >
        {t('plans.fromPage')}
      </Button>
      {notBegun && <Notice code={failureOf(notBegun).code} />}
    </div>
  );
}

/** Below a page of the template "Top-priority plan": a quiet way to the plan that grows out of its answers, or to the one that did. */
export function PlanOfPage({ page }: { page: OfPage }) {
  return page.templateId === PRIORITY_TEMPLATE && page.revision > 0 ? <StoredPage page={page} /> : null;
}
