import { Button } from '@mantine/core';
import { UsersThree } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { RoundHead } from '../../shared/feedback/feedback.contract.ts';
import { standingOf } from '../../shared/feedback/standing.rules.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useToday } from '../ui/useToday.ts';
import { useChangeFeedback, useRounds } from './feedback-queries.ts';
import classes from './rounds.module.css';
import { roundMeta, standingWords, wayOn } from './standing-words.tsx';

function RoundRow({ round, isMain }: { round: RoundHead; isMain: boolean }) {
  const { t } = useTranslation();
  const today = useToday();
  const way = t(`feedback.rounds.way.${standingOf(round)}`);
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <h2>
          <Link to={`/feedback/${round.id}`} className={classes.name ?? ''}>
            <span data-private>{round.name}</span>
          </Link>
        </h2>
        <p className={classes.stands}>{standingWords(t, round, today)}</p>
        <p className={classes.meta}>{roundMeta(t, round)}</p>
      </div>
      <Button
        component={Link}
        to={wayOn(round)}
        variant={isMain ? 'filled' : 'default'}
        aria-label={`${way}: ${round.name}`}
      >
        {way}
      </Button>
    </li>
  );
}

/** Begins to collect for somebody else: their round comes as a file. */
function CollectForColleague() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const collect = useChangeFeedback(api.feedback.collectForColleague);
  return (
    <>
      <Button
        variant="subtle"
        aria-disabled={collect.isPending}
        onClick={() => collect.mutate(null, { onSuccess: (round) => round && void navigate(`/feedback/${round.id}`) })}
      >
        {t('feedback.rounds.collect')}
      </Button>
      {collect.error && <Notice code={failureOf(collect.error).code} />}
    </>
  );
}

function NothingYet() {
  const { t } = useTranslation();
  const action = (
    <div className={classes.actions}>
      <Button component={Link} to="/feedback/new">
        {t('feedback.rounds.begin')}
      </Button>
      <Button component={Link} to="/feedback/new?kind=survey" variant="default">
        {t('feedback.rounds.survey')}
      </Button>
    </div>
  );
  return (
    <EmptyState
      picture={<UsersThree size={28} aria-hidden="true" />}
      title={t('feedback.rounds.emptyTitle')}
      action={action}
    >
      <span className={classes.intro}>{t('feedback.rounds.emptyText')}</span>
    </EmptyState>
  );
}

/** All rounds of feedback, the newest first, each with where it stands and one way on. */
export function RoundsPage() {
  const { t } = useTranslation();
  const { data: rounds, error } = useRounds();
  const hasSome = rounds !== undefined && rounds.length > 0;
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle text={hasSome && t('feedback.rounds.text')}>{t('feedback.rounds.title')}</PageTitle>
        {hasSome && (
          <div className={classes.actions}>
            <Button component={Link} to="/feedback/new?kind=survey" variant="subtle">
              {t('feedback.rounds.survey')}
            </Button>
            <Button component={Link} to="/feedback/new" variant="default">
              {t('feedback.rounds.begin')}
            </Button>
          </div>
        )}
      </div>
      {error && <Notice code={failureOf(error).code} />}
      {!rounds && !error && <PaperLines />}
      {rounds?.length === 0 && <NothingYet />}
      {hasSome && (
        <ul className={classes.list} aria-label={t('feedback.rounds.list')}>
          {rounds.map((round, place) => (
            <RoundRow key={round.id} round={round} isMain={place === 0} />
          ))}
        </ul>
      )}
      {rounds && (
        <div className={classes.foot}>
          <p className={classes.hint}>{t('feedback.rounds.collectText')}</p>
          <CollectForColleague />
        </div>
      )}
    </div>
  );
}
