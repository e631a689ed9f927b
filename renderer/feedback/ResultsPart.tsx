import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { isProtectedMode, type Round } from '../../shared/feedback/feedback.contract.ts';
import { standingOf } from '../../shared/feedback/standing.rules.ts';
import { answersNeeded } from '../../shared/feedback/waiting.rules.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { dayWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import { Veiled } from '../ui/Veiled.tsx';
import { useChangeFeedback } from './feedback-queries.ts';
import { RoundPart } from './RoundPart.tsx';
import classes from './rounds.module.css';

interface Props {
  round: Round;
}

/** What the results wait for, or when they were opened. */
function stateWords(t: TFunction, round: Round, today: LocalDate): ReactNode {
  const { helper, openedOn, answersDeletedOn } = round;
  switch (standingOf(round)) {
    case 'opened':
      return t('feedback.rounds.home.resultsOpened', { day: dayWords(openedOn ?? today, today) });
    case 'ready':
      return t('feedback.rounds.home.resultsReady');
    case 'seal':
      return t('feedback.rounds.home.resultsSeal');
    case 'deleted':
      return t('feedback.rounds.standing.deleted', { day: dayWords(answersDeletedOn ?? today, today) });
    case 'withHelper':
      return (
        <Veiled
          word={helper || t('feedback.rounds.home.someone')}
          words={(said) => t('feedback.rounds.home.resultsHelper', { helper: said })}
        />
      );
    default:
      return t('feedback.rounds.home.resultsFew', {
        count: isProtectedMode(round.mode) ? answersNeeded(round.smallestGroup) : 1,
      });
  }
}

/** What a helper passed on comes as a file. */
function TakeOver({ round: { id }, isNext }: Props & { isNext: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const takeOver = useChangeFeedback(api.feedback.takeOver);
  const ask = () =>
    takeOver.mutate({ roundId: id }, { onSuccess: (taken) => taken && void navigate(`/feedback/${id}/results`) });
  return (
    <div className={classes.question}>
      <Button variant={isNext ? 'filled' : 'default'} aria-disabled={takeOver.isPending} onClick={ask}>
        {t('feedback.rounds.home.resultsTake')}
      </Button>
      {takeOver.error && <Notice code={failureOf(takeOver.error).code} />}
    </div>
  );
}

/** What a round shows, once it may. */
export function ResultsPart({ round }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const standing = standingOf(round);
  const isOpened = standing === 'opened';
  const isWithHelper = round.mode === 'helper' && (isOpened || standing === 'withHelper');
  const see = (
    <Button
      component={Link}
      to={`/feedback/${round.id}/results`}
      variant={isOpened || standing === 'ready' ? 'filled' : 'default'}
    >
      {t(isOpened ? 'feedback.rounds.home.resultsSee' : 'feedback.rounds.home.resultsOpen')}
    </Button>
  );
  return (
    <RoundPart
      title={t('feedback.rounds.home.results')}
      isDone={isOpened}
      isNext={standing === 'ready'}
      action={
        <div className={classes.partActions}>
          {(isOpened || standing === 'ready') && see}
          {isWithHelper && <TakeOver round={round} isNext={!isOpened} />}
        </div>
      }
    >
      <p>{stateWords(t, round, today)}</p>
    </RoundPart>
  );
}
