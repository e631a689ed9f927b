import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { RoundHead } from '../../shared/feedback/feedback.contract.ts';
import { standingOf } from '../../shared/feedback/standing.rules.ts';
import { datedWords, dayWords } from '../ui/day-words.ts';
import { Veiled } from '../ui/Veiled.tsx';

/** Where a round stands, in a sentence. */
export function standingWords(t: TFunction, round: RoundHead, today: LocalDate): ReactNode {
  const { answered: count, invited: of, helper, openedOn, answersDeletedOn } = round;
  const standing = standingOf(round);
  switch (standing) {
    case 'seal':
    case 'ask':
      return t(`feedback.rounds.standing.${standing}`);
    case 'waiting':
      return of >= count && count > 0
        ? t('feedback.rounds.standing.waiting', { count, of })
        : t('feedback.rounds.standing.came', { count });
    case 'ready':
    case 'collecting':
      return t(`feedback.rounds.standing.${standing}`, { count });
    case 'withHelper':
      return helper === '' ? (
        t('feedback.rounds.standing.withSomeone')
      ) : (
        <Veiled word={helper} words={(said) => t('feedback.rounds.standing.withHelper', { helper: said })} />
      );
    case 'opened':
      return t('feedback.rounds.standing.opened', { day: dayWords(openedOn ?? today, today) });
    case 'deleted':
      return t('feedback.rounds.standing.deleted', { day: dayWords(answersDeletedOn ?? today, today) });
  }
}

/** Which kind of round it is, how answers are treated, and when. */
export function roundMeta(t: TFunction, { kind, role, mode, opensOn, closesOn }: RoundHead): string {
  const what = role === 'collecting' ? t('feedback.rounds.forColleague') : t(`feedback.rounds.kinds.${kind}`);
  const when = t('feedback.rounds.from', { from: datedWords(opensOn), to: datedWords(closesOn) });
  return [what, t(`feedback.modes.${mode}`), when].join(' · ');
}

const addresses = {
  seal: 'my-view',
  ask: 'ask',
  waiting: 'collect',
  ready: 'results',
  withHelper: '',
  collecting: 'collect',
  opened: 'results',
  deleted: '',
} as const;

/** Where one goes on with a round. */
export const wayOn = (round: RoundHead): string =>
  `/feedback/${round.id}/${addresses[standingOf(round)]}`.replace(/\/$/, '');
