import { Button } from '@mantine/core';
import { GraduationCap } from '@phosphor-icons/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { requirementsOf } from '../../shared/programs/outline.rules.ts';
import type { Program } from '../../shared/programs/programs.contract.ts';
import { nextDue, tallyOf } from '../../shared/programs/progress.rules.ts';
import { failureOf } from '../api/failure.ts';
import { PortfolioTabs } from '../portfolio/public.ts';
import { dayWords } from '../ui/day-words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useToday } from '../ui/useToday.ts';
import { ExampleDialog } from './ExampleDialog.tsx';
import { ProgramMenu } from './ProgramMenu.tsx';
import { ProgramRefusal } from './ProgramRefusal.tsx';
import classes from './program.module.css';
import { programDays } from './program-words.ts';
import { useCurrentProgram, useOutline, useShownIn } from './programs-queries.ts';
import { type ProgramActions, useProgramActions } from './useProgramActions.tsx';
import { usePrograms } from './usePrograms.ts';

function useFacts(program: Program): string[] {
  const { t } = useTranslation();
  const today = useToday();
  const outline = useOutline(program.id).data;
  const shown = useShownIn(program.id).data ?? [];
  const isRunning = useCurrentProgram().data?.program.id === program.id;
  if (!outline) return [];
  const tally = tallyOf(requirementsOf(outline), shown);
  const due = nextDue(outline);
  return [
    ...(isRunning ? [t('programs.running')] : []),
    programDays(t, outline),
    t('programs.phases', { count: outline.phases.length }),
    ...(tally.all === 0 ? [] : [t('programs.handedIn', { done: tally['handed-in'], all: tally.all })]),
    ...(due && isRunning ? [t('programs.next', { title: due.task.title, day: dayWords(due.dueOn, today) })] : []),
  ];
}

function ProgramRow({ program, actions }: { program: Program; actions: ProgramActions }) {
  const facts = useFacts(program);
  const { id, name, cohort, about } = program;
  return (
    <li className={classes.row} data-is-archived={program.isArchived || undefined}>
      <div className={classes.what}>
        <h3>
          <Link to={`/portfolio/programs/${id}`} className={classes.name ?? ''} data-private>
            {cohort === '' ? name : `${name}, ${cohort}`}
          </Link>
        </h3>
        {about !== '' && (
          <p className={classes.about} data-private>
            {about}
          </p>
        )}
        <p className={classes.meta} data-private>
          {facts.join(' · ')}
        </p>
      </div>
      <ProgramMenu program={program} actions={actions} />
    </li>
  );
}

function Shelf({ title, programs, actions }: { title: string; programs: Program[]; actions: ProgramActions }) {
  const id = useId();
  if (programs.length === 0) return null;
  return (
    <section className={classes.shelf} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {programs.map((program) => (
          <ProgramRow key={program.id} program={program} actions={actions} />
        ))}
      </ul>
    </section>
  );
}

/** The ways to a program: the example, one's own words, a file. Where there is none yet, the example is the first. */
function Ways({ actions, isFirst, onExample }: { actions: ProgramActions; isFirst: boolean; onExample: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();

  async function takeIn(): Promise<void> {
    const added = await actions.takeIn();
    if (added) await navigate(`/portfolio/programs/${added.id}`);
  }

  const example = (
    <Button key="example" variant={isFirst ? 'filled' : 'default'} onClick={onExample}>
      {t('programs.example')}
    </Button>
  );
  const own = (
    <Button key="own" variant={isFirst ? 'default' : 'filled'} onClick={() => void navigate('/portfolio/programs/new')}>
      {t('programs.own')}
    </Button>
  );
  const file = (
    <Button key="file" variant="default" onClick={() => void takeIn()}>
      {t('programs.takeIn')}
    </Button>
  );
  return <div className={classes.ways}>{isFirst ? [example, own, file] : [file, example, own]}</div>;
}

/** All programs: those that are in use, and those that were put away. */
export function ProgramsPage() {
  const { t } = useTranslation();
  const { data: programs, error } = usePrograms();
  const actions = useProgramActions();
  const [isAsking, setIsAsking] = useState(false);
  const ways = (isFirst: boolean) => <Ways actions={actions} isFirst={isFirst} onExample={() => setIsAsking(true)} />;
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle text={t('programs.text')}>{t('programs.title')}</PageTitle>
        {programs && programs.length > 0 && ways(false)}
      </div>
      <PortfolioTabs />
      {actions.refusal && <ProgramRefusal refusal={actions.refusal} onClose={actions.forgetRefusal} />}
      {actions.failure && <Notice code={actions.failure.code} />}
      {error && <Notice code={failureOf(error).code} />}
      {!programs && !error && <PaperLines />}
      {programs?.length === 0 && (
        <EmptyState
          picture={<GraduationCap size={28} aria-hidden="true" />}
          title={t('programs.first.title')}
          action={ways(true)}
        >
          {t('programs.first.text')}
        </EmptyState>
      )}
      {programs && (
        <>
          <Shelf
            title={t('programs.list')}
            programs={programs.filter(({ isArchived }) => !isArchived)}
            actions={actions}
          />
          <Shelf
            title={t('programs.aside')}
            programs={programs.filter(({ isArchived }) => isArchived)}
            actions={actions}
          />
        </>
      )}
      {isAsking && <ExampleDialog actions={actions} onClose={() => setIsAsking(false)} />}
    </div>
  );
}
