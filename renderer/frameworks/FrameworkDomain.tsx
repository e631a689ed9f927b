import { useTranslation } from 'react-i18next';
import type { Competency, Domain, Stage } from '../../shared/frameworks/frameworks.contract.ts';
import { numbered } from './numbered.ts';
import classes from './reading.module.css';
import { useMoveName } from './useMoveName.ts';
import { WordList } from './WordList.tsx';

function Sentences({ competency: { descriptors }, stages }: { competency: Competency; stages: readonly Stage[] }) {
  const { t } = useTranslation();
  if (descriptors.length === 0) return <p className={classes.meta}>{t('frameworks.page.ownSentences')}</p>;
  return (
    <dl className={classes.sentences}>
      {numbered(descriptors).map(({ number, item: sentence }) => (
        <div key={number}>
          <dt>{stages[number - 1]?.name}</dt>
          <dd>{sentence}</dd>
        </div>
      ))}
    </dl>
  );
}

function Moves({ domain: { nextMoves }, stages }: { domain: Domain; stages: readonly Stage[] }) {
  const { t } = useTranslation();
  const moveName = useMoveName(stages);
  if (nextMoves.length === 0) return null;
  return (
    <div className={classes.wordList}>
      <h4>{t('frameworks.page.nextMoves')}</h4>
      <dl className={classes.moves}>
        {numbered(nextMoves).map(({ number, item: move }) => (
          <div key={number}>
            <dt>{moveName(number)}</dt>
            <dd>{move}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A domain with all its competencies, what could be shown for it, and the moves from stage to stage. */
export function FrameworkDomain({ domain, stages }: { domain: Domain; stages: readonly Stage[] }) {
  const { t } = useTranslation();
  const { id, code, name, about, competencies, evidence } = domain;
  return (
    <section className={classes.domain} aria-labelledby={`domain-${id}`}>
      <h2 id={`domain-${id}`} tabIndex={-1}>
        <span className={classes.code}>{code}</span> {name}
      </h2>
      {about !== '' && <p className={classes.lines}>{about}</p>}
      {competencies.map((competency) => (
        <section key={competency.id} className={classes.competency} aria-labelledby={`competency-${competency.id}`}>
          <h3 id={`competency-${competency.id}`}>
            <span className={classes.code}>{competency.code}</span> {competency.name}
          </h3>
          {competency.about !== '' && <p className={classes.lines}>{competency.about}</p>}
          <Sentences competency={competency} stages={stages} />
        </section>
      ))}
      <WordList title={t('frameworks.page.evidence')} lines={evidence} />
      <Moves domain={domain} stages={stages} />
    </section>
  );
}
