import { useTranslation } from 'react-i18next';
import type { Artefact, Permission } from '../../shared/artefacts/artefacts.contract.ts';
import { mayShow } from '../../shared/artefacts/artefacts.rules.ts';
import { failureOf } from '../api/failure.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import { AddPeople } from './AddPeople.tsx';
import classes from './artefacts.module.css';
import { useChangeArtefact } from './artefacts-queries.ts';
import { PermissionRow } from './PermissionRow.tsx';
import { useCountWords } from './permission-words.ts';

/** How many said what, adults and pupils apart, and what follows for those who read the portfolio. */
function Summary({ permissions }: { permissions: readonly Permission[] }) {
  const { t } = useTranslation();
  const today = useToday();
  const words = useCountWords();
  const verdict = mayShow({ permissions: [...permissions] }, 'program', today);
  const [adults, pupils] = [words(permissions, 'adult', today), words(permissions, 'pupils', today)];
  const count = verdict.may ? 0 : verdict.refused.reduce((sum, { permission }) => sum + permission.count, 0);
  return (
    <div className={classes.summary}>
      {adults !== '' && <p>{t('artefacts.counts.adults', { counts: adults })}</p>}
      {pupils !== '' && <p>{t('artefacts.counts.pupils', { counts: pupils })}</p>}
      <p className={classes.verdict}>
        {verdict.may ? t('artefacts.verdict.yes') : t('artefacts.verdict.no', { count })}
      </p>
    </div>
  );
}

/** Everybody who can be seen, heard or recognised, and what they said. */
export function PeoplePart({ artefact }: { artefact: Artefact }) {
  const { t } = useTranslation();
  const { permissions } = artefact;
  const { error } = useChangeArtefact(artefact.id);
  return (
    <Card title={t('artefacts.people')}>
      <p className={classes.quiet}>{t(permissions.length === 0 ? 'artefacts.peopleNone' : 'artefacts.peopleText')}</p>
      {permissions.length > 0 && (
        <ul className={classes.people}>
          {permissions.map((said, place) => (
            <PermissionRow key={said.id} artefactId={artefact.id} place={place} said={said} />
          ))}
        </ul>
      )}
      <AddPeople artefactId={artefact.id} />
      {error && <Notice code={failureOf(error).code} />}
      {permissions.length > 0 && <Summary permissions={permissions} />}
    </Card>
  );
}
