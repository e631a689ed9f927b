import { useQueries } from '@tanstack/react-query';
import { type Comparison, compareRounds } from '../../shared/feedback/compare.rules.ts';
import type { Disclosed } from '../../shared/feedback/disclosed.contract.ts';
import type { Round, RoundHead } from '../../shared/feedback/feedback.contract.ts';
import { resultsQuery, roundQuery, useRounds } from './feedback-queries.ts';

/** Why a round of views is not beside the others. */
export type WhyNot = 'not-opened' | 'words-only';

export interface Compared {
  /** The earliest first. */
  rounds: readonly { round: Round; disclosed: Disclosed }[];
  left: readonly { head: RoundHead; why: WhyNot }[];
  comparison: Comparison;
}

const hasFigures = (disclosed: Disclosed | null | undefined) => (disclosed?.dimensions.length ?? 0) > 0;

/** Every round about me that has figures, beside each other, and those that have none. Undefined while it is read. */
export function useCompared(): { data: Compared | undefined; error: Error | null } {
  const { data: heads, error } = useRounds();
  const mine = (heads ?? [])
    .filter(({ kind, role }) => kind === 'views' && role === 'own')
    .toSorted((one, other) => one.opensOn.localeCompare(other.opensOn));
  const opened = mine.filter(({ edition }) => edition !== null);
  const rounds = useQueries({ queries: opened.map(({ id }) => roundQuery(id)) });
  const results = useQueries({ queries: opened.map(({ id }) => resultsQuery(id)) });
  const failed = error ?? [...rounds, ...results].find((query) => query.error)?.error ?? null;
  if (!heads) return { data: undefined, error: failed };

  const read = opened.flatMap((head, place) => {
    const round = rounds[place]?.data;
    const found = results[place]?.data;
    return round && found ? [{ head, round, disclosed: found.disclosed }] : [];
  });
  if (read.length < opened.length) return { data: undefined, error: failed };

  const there = read.flatMap(({ round, disclosed }) =>
    disclosed && hasFigures(disclosed) ? [{ round, disclosed }] : [],
  );
  const left = [
    ...mine.filter(({ edition }) => edition === null).map((head) => ({ head, why: 'not-opened' as const })),
    ...read.filter(({ disclosed }) => !hasFigures(disclosed)).map(({ head }) => ({ head, why: 'words-only' as const })),
  ];
  const comparison = compareRounds(
    there.map(({ round, disclosed }) => ({
      questionnaire: round.questionnaire,
      mine: round.selfView.answers,
      disclosed,
    })),
  );
  return { data: { rounds: there, left, comparison }, error: failed };
}
