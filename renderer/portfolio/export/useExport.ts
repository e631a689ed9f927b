import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import type { Check, ExportFormat, LeftOut, Portfolio } from '../../../shared/portfolio/portfolio.contract.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/failure.ts';
import { flushAll } from '../../api/save-state.ts';
import { useEvent } from '../../api/useEvent.ts';

type Ref = Pick<Portfolio, 'id'>;

const exportsKey = ({ id }: Ref) => ['portfolios', 'exports', id];

/** What would leave, looked at anew each time the dialog opens and as often as the coach wants; `looks` counts these. */
export function useFreshCheck({ id }: Ref) {
  const queryClient = useQueryClient();
  const [looks, setLooks] = useState(0);
  const { data, error, refetch } = useQuery({
    queryKey: ['portfolios', 'check', 'before-export', id],
    queryFn: async () => {
      await flushAll();
      return unwrap(api.portfolio.checkPortfolio({ id }));
    },
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  async function lookAnew(): Promise<void> {
    await refetch();
    setLooks((before) => before + 1);
    await queryClient.invalidateQueries({ queryKey: ['portfolios', 'check', id] }); // the page behind the dialog
  }
  return { data, error, looks, lookAnew };
}

/** When it was handed out before. */
export function useExports({ id }: Ref) {
  return useQuery({
    queryKey: exportsKey({ id }),
    queryFn: () => unwrap(api.portfolio.listExports({ id })),
    staleTime: 0,
  });
}

export interface WantedExport {
  format: ExportFormat;
  passphrase: string;
}

/** Makes the file, and says how far it is. Keeps nothing of the passphrase. */
export function useExport({ id }: Ref, check: Pick<Check, 'revision' | 'print' | 'leftOut'>) {
  const queryClient = useQueryClient();
  /** Percent; null while nothing is made. */
  const [percent, setPercent] = useState<number | null>(null);
  const [fileName, setFileName] = useState<string | null>(null);
  const [changed, setChanged] = useState<LeftOut[]>([]);
  const [isOutdated, setIsOutdated] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEvent('progress', ({ work, done, total }) => {
    if (work === 'portfolio') setPercent((before) => (before === null ? null : Math.floor((100 * done) / total)));
  });

  async function make(wanted: WantedExport): Promise<void> {
    if (percent !== null) return;
    setPercent(0);
    setFileName(null);
    setFailure(null);
    const seen = [...check.leftOut, ...changed];
    const { revision, print } = check;
    const answer = await api.portfolio.exportPortfolio({ id, revision, print, leftOut: seen, ...wanted });
    setPercent(null);
    if (!answer.ok) return setFailure(answer.error);
    setChanged([...changed, ...answer.value.changed]);
    setIsOutdated(answer.value.isOutdated);
    if (!answer.value.saved) return;
    setChanged([]);
    setFileName(answer.value.fileName);
    await queryClient.invalidateQueries({ queryKey: exportsKey({ id }) });
    await queryClient.invalidateQueries({ queryKey: ['portfolios', 'list'] });
  }

  return { percent, fileName, changed, isOutdated, failure, make, forget: () => setFailure(null) };
}
