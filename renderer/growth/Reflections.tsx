import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { allItems } from '../../shared/mastery/scoring.rules.ts';
import { useEntry } from '../journal/public.ts';
import { datedWords } from '../ui/day-words.ts';
import type { BesideProps } from './Beside.tsx';
import classes from './growth.module.css';
import type { Lookback } from './useSeries.ts';

/** The page of the journal that looks back, by its title. */
function PageLink({ entryId }: { entryId: EntryId }) {
  const { t } = useTranslation();
  const { data: entry, isPending } = useEntry(entryId);
  if (isPending) return null;
  if (!entry) return <span>{t('growth.pageGone')}</span>;
  const title = entry.title.trim();
  return (
    <Link to={`/journal/${entryId}`}>
      {title === '' ? t('growth.pageUntitled') : <span data-private>{title}</span>}
    </Link>
  );
}

const questions = ['recognise', 'further', 'proof'] as const;

function Reflection({ assessment, lookback }: { assessment: Assessment; lookback: Lookback }) {
  const { t } = useTranslation();
  const { reflection, entryId, takenOn, form } = assessment;
  const framework = lookback.wordingOf(assessment);
  const items = framework ? allItems(framework, form) : [];
  const focus = reflection.focus.flatMap((id) => items.find((item) => item.id === id) ?? []);
  const said = questions.filter((question) => reflection[question].trim() !== '');
  const isNothing = said.length === 0 && focus.length === 0 && entryId === null;
  return (
    <div className={classes.reflection}>
      <h3>{datedWords(takenOn)}</h3>
      {isNothing ? (
        <p className={classes.quiet}>{t('growth.wroteNothing')}</p>
      ) : (
        <dl>
          {focus.length > 0 && (
            <div>
              <dt>{t('growth.focus')}</dt>
              {focus.map(({ id, code, name }) => (
                <dd key={id}>
                  {code} {name}
                </dd>
              ))}
            </div>
          )}
          {said.map((question) => (
            <div key={question}>
              <dt>{t(`mastery.reflect.${question}`)}</dt>
              <dd data-private className={classes.noteWords}>
                {reflection[question]}
              </dd>
            </div>
          ))}
          {entryId !== null && (
            <div>
              <dt>{t('growth.page')}</dt>
              <dd>
                <PageLink entryId={entryId} />
              </dd>
            </div>
          )}
        </dl>
      )}
    </div>
  );
}

/** What was written each time: the reflect page's words, and the page of the journal. */
export function Reflections({ lookback, one, other }: BesideProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.reflections}>
      <h2>{t('growth.reflections')}</h2>
      <Reflection assessment={one} lookback={lookback} />
      <Reflection assessment={other} lookback={lookback} />
    </section>
  );
}
