import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Failure, Result } from '../../../shared/errors.ts';
import { withRead } from '../../../shared/portfolio/outline.rules.ts';
import type { ListedPart, Portfolio } from '../../../shared/portfolio/portfolio.contract.ts';
import { api } from '../../api/client.ts';
import { portfolioKey } from '../portfolio-queries.ts';
import { outlineSaverOf } from './outline-saver.ts';

type Change = (parts: readonly ListedPart[]) => ListedPart[];

export interface OutlineHold {
  parts: readonly ListedPart[];
  /** Does something to the outline on the screen, and saves it; `isTyped`: more of it is coming. */
  change: (change: Change, isTyped?: boolean) => void;
  /** Another change of the portfolio: its cover, or filling. Its answer is what is on the screen then. */
  ask: (question: () => Promise<Result<Portfolio>>) => Promise<Result<Portfolio> | undefined>;
  /** Why the outline on the screen was refused for good. */
  refused: Failure | null;
  /** Which outline counts after a refusal: the one on the screen, or the stored one. */
  decide: (isKept: boolean) => Promise<void>;
}

/** The outline as it is on the screen: every change is there at once and saved by itself, one after another. */
export function useOutline(stored: Portfolio): OutlineHold {
  const queryClient = useQueryClient();
  const [saver] = useState(() => outlineSaverOf(stored));
  const [parts, setParts] = useState<readonly ListedPart[]>(() => saver.waiting ?? stored.parts);
  const [refused, setRefused] = useState(saver.refused);
  const latest = useRef(parts);

  function show(next: readonly ListedPart[]): void {
    latest.current = next;
    setParts(next);
  }

  useEffect(() => {
    const showNewest = (saved: Portfolio) => {
      queryClient.setQueryData(portfolioKey(saved.id), saved);
      latest.current = withRead(latest.current, saved.parts);
      setParts(latest.current);
    };
    return saver.use(showNewest, setRefused);
  }, [saver, queryClient]);

  return {
    parts,
    refused,
    change(change, isTyped = false) {
      show(change(latest.current));
      saver.save(latest.current, isTyped);
    },
    async ask(question) {
      const answer = await saver.change(question);
      if (!answer?.ok) return answer;
      queryClient.setQueryData(portfolioKey(answer.value.id), answer.value);
      show(answer.value.parts);
      return answer;
    },
    async decide(isKept) {
      const answer = await api.portfolio.findPortfolio({ id: stored.id });
      if (!answer.ok) return setRefused(answer.error);
      setRefused(null);
      if (!isKept) show(answer.value.parts);
      queryClient.setQueryData(portfolioKey(stored.id), answer.value);
      await saver.decide(answer.value, isKept);
    },
  };
}
