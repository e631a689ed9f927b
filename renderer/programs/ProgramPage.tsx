import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { requirementsOf } from '../../shared/programs/outline.rules.ts';
import { phaseOfDay } from '../../shared/programs/phases.rules.ts';
import { type ProgramId, type ProgramOutline, programId } from '../../shared/programs/programs.contract.ts';
import { tallyOf } from '../../shared/programs/progress.rules.ts';
import { failureOf } from '../api/failure.ts';
import { useEvidenceOfKind } from '../evidence/public.ts';
import { PortfolioTabs } from '../portfolio/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useToday } from '../ui/useToday.ts';
import { PhaseSection } from './PhaseSection.tsx';
import { ProgramMenu } from './ProgramMenu.tsx';
import classes from './program.module.css';
import { programDays } from './program-words.ts';
import { useOutline, useShownIn } from './programs-queries.ts';
import { useProgramActions } from './useProgramActions.tsx';

function NoPhases({ program }: { program: ProgramOutline }) {
  const { t } = useTranslation();
  return (
    <p className={classes.quiet}>
      {t('programs.page.noPhases')}{' '}
      <Link to={`/portfolio/programs/${program.id}/edit`}>{t('programs.page.addPhases')}</Link>
    </p>
  );
}

function WholeProgram({ program }: { program: ProgramOutline }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const shown = useShownIn(program.id).data ?? [];
  const pieces = useEvidenceOfKind('requirement').data ?? [];
  const actions = useProgramActions();
  const running = phaseOfDay(program, today);
  const tally = tallyOf(requirementsOf(program), shown);
  const { name, cohort, about, phases } = program;
  const facts = [
    ...(cohort === '' ? [] : [t('programs.page.cohort', { cohort })]),
    programDays(t, program),
    tally.all === 0 ? t('programs.nothingAsked') : t('programs.handedIn', { done: tally['handed-in'], all: tally.all }),
  ];
  return (
    <>
      <div className={classes.head}>
        <PageTitle meta={facts.join(' · ')} text={about === '' ? undefined : <span data-private>{about}</span>}>
          <span data-private>{name}</span>
        </PageTitle>
        <div className={classes.actions}>
          <Button variant="default" onClick={() => void navigate(`/portfolio/programs/${program.id}/edit`)}>
            {t('programs.change')}
          </Button>
          <ProgramMenu program={program} actions={actions} onRemoved={() => void navigate('/portfolio/programs')} />
        </div>
      </div>
      {actions.failure && <Notice code={actions.failure.code} />}
      {phases.length === 0 && <NoPhases program={program} />}
      {phases.map((phase) => (
        <PhaseSection
          key={phase.id}
          programId={program.id}
          phase={phase}
          isRunning={phase.id === running && !program.isArchived}
          shown={shown}
          pieces={pieces}
        />
      ))}
    </>
  );
}

function StoredProgram({ id }: { id: ProgramId }) {
  const { data, error } = useOutline(id);
  if (!data) return error ? <Notice code={failureOf(error).code} /> : <PaperLines />;
  return <WholeProgram program={data} />;
}

/** One program, requirement first: phases with their days, tasks, what is asked for, and what there is to show. */
export function ProgramPage() {
  const id = programId.safeParse(useParams()['programId']).data;
  return (
    <div className={classes.page}>
      <PortfolioTabs />
      {id === undefined ? <Notice code="program-missing" /> : <StoredProgram key={id} id={id} />}
    </div>
  );
}
