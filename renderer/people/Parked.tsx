import { useTranslation } from 'react-i18next';
import type { Contact, ListedPerson } from '../../shared/people/people.contract.ts';
import { lastAndNext } from '../../shared/people/people.rules.ts';
import { dayWords, useToday } from '../journal/public.ts';
import { Card } from '../ui/Card.tsx';
import { useContacts } from './contact-queries.ts';
import { OpenQuestion } from './OpenQuestion.tsx';
import { parkSteps } from './parked-steps.ts';
import classes from './people.module.css';
import personClasses from './person.module.css';
import { StepList } from './StepList.tsx';
import { useStepsOf } from './step-queries.ts';

function Met({ words, contact: { date, form } }: { words: 'lastWas' | 'nextIs'; contact: Contact }) {
  const { t } = useTranslation();
  const today = useToday();
  return <p>{t(`people.${words}`, { when: dayWords(date, today), form: t(`people.forms.${form}`).toLowerCase() })}</p>;
}

function Meetings({ contacts }: { contacts: readonly Contact[] }) {
  const { t } = useTranslation();
  const { last, next } = lastAndNext(contacts, useToday());
  return (
    <div className={personClasses.met}>
      {last && <Met words="lastWas" contact={last} />}
      {next && <Met words="nextIs" contact={next} />}
      {!last && !next && <p>{t('people.neverMet')}</p>}
    </div>
  );
}

/** Where the coach left off with somebody: what was agreed and is open, the nearest steps, the question to begin with, when they met. */
export function Parked({ person }: { person: ListedPerson }) {
  const { t } = useTranslation();
  const { data: contacts } = useContacts(person.id);
  const { data: steps } = useStepsOf(person.id);
  const { agreed, next } = parkSteps(steps ?? []);
  const isNothingOpen = steps !== undefined && agreed.length + next.length === 0 && person.openQuestion === '';
  return (
    <Card title={t('people.parked')}>
      {agreed.length > 0 && <StepList label={t('people.agreed')} steps={agreed} code={person.code} />}
      {next.length > 0 && <StepList label={t('people.nextSteps')} steps={next} code={person.code} />}
      {isNothingOpen && <p className={classes.quiet}>{t('people.parkedEmpty')}</p>}
      <OpenQuestion person={person} />
      {contacts && <Meetings contacts={contacts} />}
    </Card>
  );
}
