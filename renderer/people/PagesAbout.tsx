import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntrySummary } from '../../shared/journal/journal.contract.ts';
import { everything } from '../../shared/journal/journal.facets.ts';
import type { ListedPerson } from '../../shared/people/people.contract.ts';
import { api } from '../api/client.ts';
import { failureOf, unwrap } from '../api/failure.ts';
import { dayWords, useToday } from '../journal/public.ts';
import { useTemplateName } from '../templates/public.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './people.module.css';
import personClasses from './person.module.css';

const SHOWN = 10;

function PageLink({ entry }: { entry: EntrySummary }) {
  const { t } = useTranslation();
  const today = useToday();
  const template = useTemplateName()(entry.templateId);
  const title = entry.title.trim();
  const meta = [dayWords(entry.entryDate, today), ...(template === undefined ? [] : [template])];
  return (
    <li>
      <Link to={`/journal/${entry.id}`}>
        <span data-private>{title || entry.preview || t('people.untitled')}</span>
      </Link>
      {title !== '' && entry.preview !== '' && <p data-private>{entry.preview}</p>}
      <p className={classes.meta}>{meta.join(' · ')}</p>
    </li>
  );
}

/** The newest pages that mention somebody. */
export function PagesAbout({ person: { id, code, entryCount } }: { person: ListedPerson }) {
  const { t } = useTranslation();
  const { data: entries, error } = useQuery({
    queryKey: ['journal', 'about', id],
    queryFn: () =>
      unwrap(api.journal.listEntries({ filter: { ...everything, personId: id }, offset: 0, limit: SHOWN })),
    staleTime: 0, // pages are written elsewhere
  });
  return (
    <Card title={t('people.pages')}>
      {error && <Notice code={failureOf(error).code} />}
      {entries?.length === 0 && (
        <p className={classes.quiet}>
          <Veiled word={code} words={(said) => t('people.noMentions', { code: said })} />
        </p>
      )}
      {entries && entries.length > 0 && (
        <ul className={personClasses.pagesAbout}>
          {entries.map((entry) => (
            <PageLink key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {entries && entryCount > entries.length && (
        <Link to={`/journal?person=${id}`} className={classes.start}>
          <Veiled word={code} words={(said) => t('people.allPages', { code: said, count: entryCount })} />
        </Link>
      )}
    </Card>
  );
}
