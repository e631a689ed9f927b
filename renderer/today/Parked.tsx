import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Person } from '../../shared/people/people.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { useSteps } from '../steps/public.ts';
import { More } from './More.tsx';
import { Section } from './Section.tsx';
import classes from './TodayPage.module.css';

const AGREEMENTS_SHOWN = 3;

function ParkedWith({ person }: { person: Person }) {
  const { t } = useTranslation();
  const steps = useSteps({ entryId: null, personId: person.id, onlyOpen: true }).data ?? [];
  const question = person.openQuestion.trim();
  return (
    <li>
      <Link to={`/people/${person.id}`}>
        <span data-private>{person.code}</span>
      </Link>
      {question && <span data-private>{t('today.parkedQuestion', { question })}</span>}
      {steps.slice(0, AGREEMENTS_SHOWN).map(({ id, whose, text }) => (
        <span key={id} data-private>
          {t(whose === 'me' ? 'today.mine' : 'today.theirs', { text, code: person.code })}
        </span>
      ))}
    </li>
  );
}

/** The people who are seen today, with what was left open with each of them. */
export function Parked({ today }: { today: LocalDate }) {
  const { t } = useTranslation();
  const people = useQuery({
    queryKey: ['people', 'seen-on', today],
    queryFn: () => unwrap(api.people.listSeenOn({ date: today })),
    refetchOnMount: 'always',
  }).data;
  if (!people || people.length === 0) return null;
  return (
    <Section title={t('today.parked')}>
      <More items={people} className={classes.pages}>
        {(person) => <ParkedWith key={person.id} person={person} />}
      </More>
    </Section>
  );
}
