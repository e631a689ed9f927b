import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CarriedFile,
  Check,
  Hit,
  PictureEdit,
  PortfolioId,
} from '../../../shared/portfolio/portfolio.contract.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/failure.ts';

const checksKey = (id: PortfolioId) => ['portfolios', 'check', id];
const pageKey = (id: PortfolioId) => [...checksKey(id), 'page'];

/** Everything to decide, read anew whenever the page is opened: the journal may have changed. */
export function usePageCheck(id: PortfolioId) {
  return useQuery({
    queryKey: pageKey(id),
    queryFn: () => unwrap(api.portfolio.checkPortfolio({ id })),
    staleTime: 0,
    gcTime: 0,
  });
}

/** The portfolio to make a file of; apart from the builder's own, which is never read anew while it is written in. */
export function useCheckedPortfolio(id: PortfolioId) {
  return useQuery({
    queryKey: [...checksKey(id), 'portfolio'],
    queryFn: () => unwrap(api.portfolio.findPortfolio({ id })),
    staleTime: 0,
    gcTime: 0,
  });
}

function useKept<Wanted>(id: PortfolioId, ask: (wanted: Wanted) => Promise<Check>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: (check) => {
      queryClient.setQueryData(pageKey(id), check);
      return queryClient.invalidateQueries({ queryKey: checksKey(id), refetchType: 'none' });
    },
  });
}

export interface Answer {
  key: string;
  decision: Hit['decision'];
  replacement: string;
}

export const useDecide = (id: PortfolioId) =>
  useKept(id, (decisions: Answer[]) => unwrap(api.portfolio.decideWords({ id, decisions })));

export const useEditPicture = (id: PortfolioId) =>
  useKept(id, (edit: PictureEdit) => unwrap(api.portfolio.savePictureEdit({ id, edit })));

export const useDecideFile = (id: PortfolioId) =>
  useKept(id, (wanted: Pick<CarriedFile, 'attachmentId' | 'decision'>) =>
    unwrap(api.portfolio.decideFile({ id, ...wanted })),
  );
