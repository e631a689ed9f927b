import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { requirementsOf } from '../../shared/programs/outline.rules.ts';
import type { Phase, ProgramId, ShownPiece } from '../../shared/programs/programs.contract.ts';
import { isPhaseDone, tallyOf } from '../../shared/programs/progress.rules.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { dayWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';
import classes from './program.module.css';
import { spanWords } from './program-words.ts';
import { TaskView } from './TaskView.tsx';
import { programsKey } from './usePrograms.ts';

/** The pages that were written in a phase, behind a line that counts them. */
function PagesOfPhase({ phase }: { phase: Phase }) {
  const { t } = useTranslation();
  const today = useToday();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const pages =
    useQuery({
      queryKey: [...programsKey, 'pages of', phase.id],
      queryFn: () => unwrap(api.programs.listPagesOf({ phaseId: phase.id })),
      staleTime: 0,
    }).data ?? [];
  if (pages.length === 0) return null;
  return (
    <div className={classes.pagesOf}>
      <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
        {t('programs.page.pages', { count: pages.length })}
      </button>
      <ul id={id} hidden={!isOpen}>
        {isOpen &&
          pages.map(({ entryId, title, entryDate }) => (
            <li key={entryId}>
              <Link to={`/journal/${entryId}`} data-private>
                {title || t('journal.untitled')}
              </Link>{' '}
              <span className={classes.meta}>{dayWords(entryDate, today)}</span>
            </li>
          ))}
      </ul>
    </div>
  );
}

export interface PhaseSectionProps {
  programId: ProgramId;
  phase: Phase;
  isRunning: boolean;
  shown: readonly ShownPiece[];
  pieces: readonly Evidence[];
}

/** One phase: its days and topic, its tasks, and what is asked for. */
export function PhaseSection({ programId, phase, isRunning, shown, pieces }: PhaseSectionProps) {
  const { t } = useTranslation();
  const id = useId();
  const { title, topic, startsOn, dueOn, tasks } = phase;
  const asked = requirementsOf({ phases: [phase] });
  const tally = tallyOf(asked, shown);
  const facts = [
    ...(isRunning ? [t('programs.page.runningPhase')] : isPhaseDone(phase) ? [t('programs.page.donePhase')] : []),
    ...(startsOn === null && dueOn === null ? [] : [spanWords(t, startsOn, dueOn)]),
    ...(tally.all > 0 ? [t('programs.handedIn', { done: tally['handed-in'], all: tally.all })] : []),
  ];
  return (
    <section className={classes.phase} aria-labelledby={id} data-is-running={isRunning || undefined}>
      <div className={classes.phaseHead}>
        <h2 id={id} data-private>
          {title}
        </h2>
        {facts.length > 0 && <p className={classes.meta}>{facts.join(' · ')}</p>}
        {topic !== '' && (
          <p className={classes.topic} data-private>
            {topic}
          </p>
        )}
        <PagesOfPhase phase={phase} />
      </div>
      {tasks.length === 0 ? (
        <p className={classes.quiet}>{t('programs.page.noTasks')}</p>
      ) : (
        <ul className={classes.tasks} aria-label={t('programs.page.tasks', { phase: title })}>
          {tasks.map((task) => (
            <TaskView key={task.id} programId={programId} phase={phase} task={task} shown={shown} pieces={pieces} />
          ))}
        </ul>
      )}
    </section>
  );
}
