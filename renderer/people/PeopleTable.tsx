import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ListedPerson, PersonKind } from '../../shared/people/people.contract.ts';
import { dayWords, useToday } from '../journal/public.ts';
import { PersonMenu } from './PersonMenu.tsx';
import classes from './people.module.css';

function Row({ person, hasNames }: { person: ListedPerson; hasNames: boolean }) {
  const { t } = useTranslation();
  const today = useToday();
  const { id, code, realName, role, group, isArchived, lastContactOn, entryCount } = person;
  return (
    <tr>
      <th scope="row">
        <Link to={`/people/${id}`} className={classes.code ?? ''}>
          <span data-private>{code}</span>
        </Link>
        {isArchived && <span className={classes.mark}>{t('people.archivedMark')}</span>}
        {hasNames && realName !== '' && (
          <p className={classes.name}>
            <span data-private>{realName}</span>
          </p>
        )}
      </th>
      <td data-private>{[role, group].filter((part) => part !== '').join(' · ')}</td>
      <td>{lastContactOn === null ? t('people.noContact') : dayWords(lastContactOn, today)}</td>
      <td className={classes.number}>{entryCount}</td>
      <td className={classes.act}>
        <PersonMenu person={person} />
      </td>
    </tr>
  );
}

export interface PeopleTableProps {
  kind: PersonKind;
  people: readonly ListedPerson[];
  hasNames: boolean;
  /** The columns of the first kind are named for all of them; those who hear the page are told each time. */
  isFirst: boolean;
}

/** The people of one kind, by code: never by how often they met, for nobody here is behind. */
export function PeopleTable({ kind, people, hasNames, isFirst }: PeopleTableProps) {
  const { t } = useTranslation();
  return (
    <section aria-label={t(`people.groups.${kind}`)}>
      <table className={classes.table} data-goes-on={!isFirst || undefined}>
        <caption>{t(`people.groups.${kind}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('people.code')}</th>
            <th scope="col">{t('people.role')}</th>
            <th scope="col">{t('people.lastContact')}</th>
            <th scope="col" className={classes.number}>
              {t('people.pages')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Row key={person.id} person={person} hasNames={hasNames} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
