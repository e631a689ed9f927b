import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linksInto } from '../../shared/evidence/target.rules.ts';
import { changesOf, orderOf } from '../../shared/growth/growth.rules.ts';
import { type Change, chainOf, isComparable } from '../../shared/mastery/change.rules.ts';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { itemsOf } from '../../shared/mastery/scoring.rules.ts';
import { failureOf } from '../api/failure.ts';
import { useEvidence } from '../evidence/public.ts';
import { datedWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { BesideTable } from './BesideTable.tsx';
import { useCountWords } from './change-words.tsx';
import classes from './growth.module.css';
import type { Lookback } from './useSeries.ts';

export interface BesideProps {
  lookback: Lookback;
  /** The left side and the right one, in whichever order they were taken. */
  one: Assessment;
  other: Assessment;
}

const isChange = (change: Change | undefined) => change !== undefined && change !== 'same' && change !== 'not-compared';

function Compared({ lookback, one, other }: BesideProps) {
  const { t } = useTranslation();
  const countWords = useCountWords();
  const [onlyChanged, setOnlyChanged] = useState(false);
  const { data: pieces, error } = useEvidence(one.frameworkId);
  const [earlier, later] = orderOf(one, other);
  const framework = lookback.wordingOf(later);
  if (error) return <Notice code={failureOf(error).code} />;
  if (!framework || !pieces) return <PaperLines />;
  const chain = chainOf(later, lookback.finished);
  const links = linksInto(pieces, one.frameworkId);
  const changes = changesOf(framework, earlier, later, { chain, links });
  const domains = framework.domains.flatMap((domain) => {
    const items = itemsOf(domain, one.form).filter(({ id }) => !onlyChanged || isChange(changes.get(id)));
    return items.length === 0
      ? []
      : [{ key: domain.id, title: domain.name, rows: items.map((item) => ({ item, domain })) }];
  });
  // the short form has one line for each domain: one table, instead of a table for each line
  const tables =
    one.form === 'quick' && domains.length > 0
      ? [{ key: 'quick', title: t('growth.domains'), rows: domains.flatMap(({ rows }) => rows) }]
      : domains;
  return (
    <>
      <p>
        {t('growth.since', {
          day: datedWords(earlier.takenOn),
          total: changes.size,
          list: countWords(changes.values()),
        })}{' '}
        {earlier.frameworkVersion !== later.frameworkVersion && t('growth.versionsDiffer')}
      </p>
      <Checkbox
        label={t('growth.onlyChanged')}
        checked={onlyChanged}
        onChange={(event) => setOnlyChanged(event.currentTarget.checked)}
      />
      <p role="status" className={classes.quiet}>
        {domains.length === 0 && t('growth.nothingChanged')}
      </p>
      {tables.map(({ key, title, rows }) => (
        <BesideTable
          key={key}
          title={title}
          rows={rows}
          sides={[one, other]}
          order={[earlier, later]}
          stagesOf={lookback.wordingOf}
          changes={changes}
          pieces={pieces}
          chain={chain}
        />
      ))}
    </>
  );
}

/** Two self-assessments part by part, where their stages can be compared at all. */
export function Beside(props: BesideProps) {
  const { t } = useTranslation();
  const { lookback, one, other } = props;
  const stagesOf = (assessment: Assessment) => lookback.wordingOf(assessment)?.stages.length ?? 0;
  const isKnown = stagesOf(one) > 0;
  const canCompare = isKnown && isComparable({ ...one, stages: stagesOf(one) }, { ...other, stages: stagesOf(other) });
  return canCompare ? <Compared {...props} /> : <p className={classes.quiet}>{t('growth.notComparable')}</p>;
}
