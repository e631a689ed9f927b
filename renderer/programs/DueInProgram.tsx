import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addDays, type LocalDate } from '../../shared/calendar/local-date.ts';
import type { ProgramId } from '../../shared/programs/programs.contract.ts';
import { nextDue } from '../../shared/programs/progress.rules.ts';
import { dayWords } from '../ui/day-words.ts';
import { useCurrentProgram, useOutline } from './programs-queries.ts';

/** A task is told of this many days before it is due. */
const DAYS_AHEAD = 14;

function DueLine({ id, today, className }: { id: ProgramId; today: LocalDate; className: string }) {
  const { t } = useTranslation();
  const outline = useOutline(id).data;
  const due = outline && nextDue(outline);
  if (!due || due.dueOn > addDays(today, DAYS_AHEAD)) return null;
  const words = { phase: due.phase.title, title: due.task.title, day: dayWords(due.dueOn, today) };
  return (
    <p className={className}>
      <Link to={`/portfolio/programs/${id}`} data-private>
        {t(due.dueOn < today ? 'programs.today.overdue' : 'programs.today.next', words)}
      </Link>
    </p>
  );
}

/** What the running program wants next, in one line; nothing where no program runs, or nothing is due soon. */
export function DueInProgram({ today, className }: { today: LocalDate; className: string }) {
  const id = useCurrentProgram().data?.program.id;
  return id === undefined ? null : <DueLine id={id} today={today} className={className} />;
}
