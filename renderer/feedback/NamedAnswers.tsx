import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedAnswer, Round } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { dayWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import { Asking } from './Asking.tsx';
import classes from './collect.module.css';
import { useChangeRound, useNamedAnswers } from './feedback-queries.ts';
import { useAnsweredBy } from './useAnsweredBy.ts';

interface RowProps {
  round: Round;
  answer: NamedAnswer;
}

function AnswerRow({ round, answer }: RowProps) {
  const { t } = useTranslation();
  const today = useToday();
  const nameOf = useAnsweredBy(round);
  const useAside = useChangeRound(api.feedback.useAsideAnswer);
  const remove = useChangeRound(api.feedback.removeAnswer);
  const [isAsking, setIsAsking] = useState(false);
  const { id, way, day, answers, isAside } = answer;
  const name = nameOf(answer);
  const count = Object.keys(answers).length;
  const told = [t(`feedback.intake.ways.${way}`), dayWords(day, today)];
  if (count > 0) told.push(t('feedback.intake.answered', { count }));
  const ref = { roundId: round.id, id };
  return (
    <li>
      <p className={classes.who}>
        <b data-private>{name}</b> <span>{told.join(' · ')}</span>
      </p>
      <span className={classes.tools}>
        {isAside && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('feedback.intake.useAsideFor', { name })}
            onClick={() => useAside.mutate(ref)}
          >
            {t('feedback.intake.useAside')}
          </Button>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('feedback.intake.removeAnswerFor', { name })}
          onClick={() => setIsAsking(true)}
        >
          {t('feedback.intake.removeAnswer')}
        </Button>
      </span>
      {useAside.error && <Notice code={failureOf(useAside.error).code} />}
      <Asking
        isOpen={isAsking}
        title={t('feedback.intake.removeTitle')}
        confirm={t('feedback.intake.removeConfirm')}
        keep={t('feedback.intake.keep')}
        isPending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(ref, { onSuccess: () => setIsAsking(false) })}
        onKeep={() => setIsAsking(false)}
      >
        <p>{t('feedback.intake.removeText')}</p>
      </Asking>
    </li>
  );
}

/** An open conversation: each answer by name, and second ones that were kept aside. Answers themselves are read in the results. */
export function NamedAnswers({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { data, error } = useNamedAnswers(round.id, true);
  const counted = data?.filter(({ isAside }) => !isAside) ?? [];
  const aside = data?.filter(({ isAside }) => isAside) ?? [];
  return (
    <>
      {error && <Notice code={failureOf(error).code} />}
      {counted.length > 0 && (
        <section className={classes.named} aria-labelledby="who-said-what">
          <h2 id="who-said-what">{t('feedback.intake.named')}</h2>
          <ul className={classes.list} aria-labelledby="who-said-what">
            {counted.map((answer) => (
              <AnswerRow key={answer.id} round={round} answer={answer} />
            ))}
          </ul>
        </section>
      )}
      {aside.length > 0 && (
        <section className={classes.named} aria-labelledby="kept-aside">
          <h2 id="kept-aside">{t('feedback.intake.aside')}</h2>
          <p className={classes.hint}>{t('feedback.intake.asideText')}</p>
          <ul className={classes.list} aria-labelledby="kept-aside">
            {aside.map((answer) => (
              <AnswerRow key={answer.id} round={round} answer={answer} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
