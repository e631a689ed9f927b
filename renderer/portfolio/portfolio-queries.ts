import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Cover, Portfolio, PortfolioId } from '../../shared/portfolio/portfolio.contract.ts';
import type { PhaseId, ProgramId } from '../../shared/programs/programs.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

const portfoliosKey = ['portfolios'];
export const portfolioKey = (id: PortfolioId) => [...portfoliosKey, 'one', id];
const checkKey = (id: PortfolioId, revision: number) => [...portfoliosKey, 'check', id, revision];

export function usePortfolios() {
  return useQuery({
    queryKey: [...portfoliosKey, 'list'],
    queryFn: () => unwrap(api.portfolio.listPortfolios(null)),
    staleTime: 0,
  });
}

/**
 * A portfolio as it is stored. It is read whenever its page is opened and never behind its back: while it is open, the outline
 * on the screen is the newest.
 */
export function usePortfolio(id: PortfolioId) {
  return useQuery({
    queryKey: portfolioKey(id),
    queryFn: () => unwrap(api.portfolio.findPortfolio({ id })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

export interface WantedPortfolio {
  cover: Cover;
  programId: ProgramId | null;
  phaseIds: PhaseId[];
}

export function useCreatePortfolio() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wanted: WantedPortfolio & { isFilled: boolean }) => unwrap(api.portfolio.createPortfolio(wanted)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [...portfoliosKey, 'list'] }),
  });
}

export function useRemovePortfolio() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: PortfolioId) => unwrap(api.portfolio.removePortfolio({ id })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [...portfoliosKey, 'list'] }),
  });
}

/** What is still to be decided before the portfolio leaves. */
export function useCheck({ id, revision }: Pick<Portfolio, 'id' | 'revision'>) {
  return useQuery({
    queryKey: checkKey(id, revision),
    queryFn: () => unwrap(api.portfolio.checkPortfolio({ id })),
    placeholderData: (before) => before,
    staleTime: 0,
    retry: false,
  });
}

/** A program with its phases, to choose from. */
export function useProgramOutline(id: ProgramId | null) {
  return useQuery({
    queryKey: ['programs', 'outline', id],
    queryFn: () => unwrap(api.programs.findOutline({ id: id as ProgramId })),
    enabled: id !== null,
    staleTime: 0,
  });
}
