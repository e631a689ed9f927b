import { Button } from '@mantine/core';
import { EyeClosed } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Results, Round } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useChangeFeedback } from './feedback-queries.ts';
import { RoundLink } from './RoundHeadLine.tsx';
import classes from './results.module.css';
import { useRoundMeta } from './useRoundMeta.ts';

const useOpenResults = () => useChangeFeedback(api.feedback.openResults);

/** What the results wait for, in a sentence. */
function useWaitWords({ answered }: Pick<Round, 'answered'>): (results: Results) => string {
  const { t } = useTranslation();
  return ({ waitsFor, needed }) => {
    if (waitsFor === null) return t('feedback.results.wait.ready', { count: answered });
    if (waitsFor !== 'too-few') return t(`feedback.results.wait.${waitsFor}`);
    const few = t(needed === 1 ? 'feedback.results.wait.first' : 'feedback.results.wait.too-few', { count: needed });
    return `${few} ${t('feedback.results.wait.sofar', { count: answered })}`;
  };
}

/** Before the results are opened: what they wait for, or the act of opening them. */
export function ResultsWait({ round, results }: { round: Round; results: Results }) {
  const { t } = useTranslation();
  const meta = useRoundMeta(round);
  const waitWords = useWaitWords(round);
  const open = useOpenResults();
  const isReady = results.waitsFor === null;
  return (
    <>
      <PageTitle
        meta={
          <>
            <RoundLink round={round} />. {meta}
          </>
        }
      >
        {t('feedback.rounds.home.results')}
      </PageTitle>
      <div className={classes.wait}>
        <EyeClosed size={28} aria-hidden="true" className={classes.waitPicture} />
        <p className={classes.waitWords}>{waitWords(results)}</p>
        {isReady && (
          <>
            <p className={classes.quiet}>
              {t(round.kind === 'survey' ? 'feedback.results.wait.survey' : 'feedback.results.wait.order')}
            </p>
            {open.error && <Notice code={failureOf(open.error).code} />}
            <Button loading={open.isPending} onClick={() => open.mutate({ roundId: round.id })}>
              {t('feedback.results.wait.open')}
            </Button>
          </>
        )}
        {!isReady && (
          <Link to={`/feedback/${round.id}${results.waitsFor === 'seal-first' ? '/my-view' : ''}`}>
            {t(results.waitsFor === 'seal-first' ? 'feedback.results.wait.toView' : 'feedback.results.toRound')}
          </Link>
        )}
      </div>
    </>
  );
}

/** After they were opened: more came in. Figures are made anew only where the difference points to nobody. */
export function MoreAnswers({ round, results }: { round: Round; results: Results }) {
  const { t } = useTranslation();
  const open = useOpenResults();
  const { newAnswers: count, needed, waitsFor } = results;
  if (count === 0 || (waitsFor !== null && waitsFor !== 'too-few-new')) return null;
  const more = t('feedback.results.more.came', { count });
  return (
    <div className={classes.more}>
      <p>
        {more}{' '}
        {waitsFor === 'too-few-new'
          ? t('feedback.results.more.wait', { count: needed })
          : t('feedback.results.more.ready')}
      </p>
      {waitsFor === null && (
        <Button
          variant="default"
          size="compact-sm"
          loading={open.isPending}
          onClick={() => open.mutate({ roundId: round.id })}
        >
          {t('feedback.results.more.anew')}
        </Button>
      )}
      {open.error && <Notice code={failureOf(open.error).code} />}
    </div>
  );
}
