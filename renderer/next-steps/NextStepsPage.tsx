import { Button, SegmentedControl } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Outlet, useSearchParams } from 'react-router';
import { failureOf } from '../api/failure.ts';
import { openCapture } from '../capture/public.ts';
import { GoalInFocus } from '../goals/public.ts';
import { CalendarButton, CameDue } from '../reminders/public.ts';
import { PlanningTabs } from '../steps/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useToday } from '../ui/useToday.ts';
import { Board } from './board/Board.tsx';
import { GroupsView } from './groups/GroupsView.tsx';
import { ListView } from './list/ListView.tsx';
import classes from './next-steps.module.css';
import { useCounts } from './step-queries.ts';
import { TimelineView } from './timeline/TimelineView.tsx';
import { useWeekTitle } from './useWeekTitle.ts';
import { type View, viewOf, views } from './views.ts';
import { WeekView } from './week/WeekView.tsx';

function Shown({ view }: { view: View }) {
  const today = useToday();
  switch (view) {
    case 'board':
      return <Board today={today} aside={<GoalInFocus />} />;
    case 'week':
      return <WeekView today={today} />;
    case 'list':
      return <ListView today={today} />;
    case 'timeline':
      return <TimelineView today={today} />;
    case 'people':
      return <GroupsView key="person" by="person" today={today} />;
    case 'sources':
      return <GroupsView key="source" by="source" today={today} />;
  }
}

/** What is meant to be done, in the view that the coach likes to see it in. A step is opened over it. */
export function NextStepsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const view = viewOf(params);
  const counts = useCounts(useToday());
  const title = useWeekTitle(counts.data?.week);
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle>{title}</PageTitle>
        <Button
          leftSection={<Plus size={18} aria-hidden="true" />}
          aria-haspopup="dialog"
          onClick={() => openCapture()}
        >
          {t('nextSteps.add')}
        </Button>
      </div>
      <div className={classes.ways}>
        <PlanningTabs />
        <SegmentedControl
          size="xs"
          aria-label={t('nextSteps.view')}
          value={view}
          data={views.map((value) => ({ value, label: t(`nextSteps.views.${value}`) }))}
          onChange={(value) => setParams(value === 'board' ? {} : { view: value })}
        />
      </div>
      {counts.error && <Notice code={failureOf(counts.error).code} />}
      <CameDue />
      <Shown view={view} />
      <div>
        <CalendarButton />
      </div>
      <Outlet />
    </div>
  );
}
