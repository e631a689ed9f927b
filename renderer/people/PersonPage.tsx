import { Button } from '@mantine/core';
import { CaretLeft, PencilSimpleLine } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { ListedPerson } from '../../shared/people/people.contract.ts';
import { failureOf } from '../api/failure.ts';
import { PlansOfPerson } from '../plans/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import { Agreement } from './Agreement.tsx';
import { Contacts } from './Contacts.tsx';
import { Details } from './Details.tsx';
import { PagesAbout } from './PagesAbout.tsx';
import { Parked } from './Parked.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { Plans } from './Plans.tsx';
import classes from './people.module.css';
import { useFreshPeople } from './people-queries.ts';
import personClasses from './person.module.css';
import { RealName } from './RealName.tsx';
import { useWriteAbout } from './useWriteAbout.ts';

function Head({ person }: { person: ListedPerson }) {
  const { t } = useTranslation();
  const [isChanging, setIsChanging] = useState(false);
  const navigate = useNavigate();
  const { write, failure } = useWriteAbout(person.id);
  const { code, kind, role, group, school, isArchived } = person;
  const where = [role, group, school].filter((part) => part !== '').join(' · ');
  const meta = (
    <>
      {t(`people.kinds.${kind}`)}
      {where !== '' && ' · '}
      <span data-private>{where}</span>
      {isArchived && <span className={classes.mark}>{t('people.archivedMark')}</span>}
    </>
  );
  return (
    <>
      <div className={classes.head}>
        <PageTitle meta={meta}>
          <span data-private>{code}</span>
        </PageTitle>
        <div className={classes.actions} hidden={isChanging}>
          <Button variant="subtle" onClick={() => setIsChanging(true)}>
            {t('people.changeDetails')}
          </Button>
          <Button
            leftSection={<PencilSimpleLine size={18} aria-hidden="true" />}
            aria-label={t('people.write', { code })}
            onClick={() => void write()}
          >
            <Veiled word={code} words={(said) => t('people.write', { code: said })} />
          </Button>
          <PersonMenu person={person} onRemoved={() => void navigate('/people')} />
        </div>
      </div>
      {failure && <Notice code={failure.code} />}
      {isChanging && <Details person={person} onDone={() => setIsChanging(false)} />}
    </>
  );
}

/** One person, by code: where the coach parked with them first, and then all that belongs to it. */
export function PersonPage() {
  const { t } = useTranslation();
  const { personId } = useParams();
  const { data: people, error } = useFreshPeople();
  const person = people?.find(({ id }) => id === personId);
  return (
    <div className={classes.page}>
      <Link to="/people" className={personClasses.back ?? ''}>
        <CaretLeft size={16} aria-hidden="true" />
        {t('people.back')}
      </Link>
      {error && <Notice code={failureOf(error).code} />}
      {!people && !error && <PaperLines />}
      {people && !person && <Notice code="person-missing" />}
      {person && (
        <div key={person.id} className={personClasses.person}>
          <Head person={person} />
          <div className={personClasses.columns}>
            <div className={personClasses.column}>
              <Parked person={person} />
              <PagesAbout person={person} />
              <Plans person={person} />
              <Contacts personId={person.id} />
            </div>
            <div className={personClasses.column}>
              <PlansOfPerson person={person} />
              <Agreement person={person} />
              <RealName person={person} />
            </div>
          </div>
        </div>
      )}
    </div>
  );
}
