import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Captured, CapturedKind } from '../../shared/planning/capture.rules.ts';
import { usePeople } from '../people/public.ts';
import { useRhythm } from '../rhythm/public.ts';
import { useToday } from '../ui/useToday.ts';
import { dayMonthOrder } from './day-month-order.ts';

type Corrections = Partial<Pick<Captured, 'dueOn' | 'personId' | 'whose'>>;

const asTyped = (line: string): Captured => ({
  text: line.trim(),
  dueOn: null,
  personId: null,
  whose: 'me',
  cue: '',
  response: '',
  repeats: 'never',
  understood: [],
});

/** What a line says, as it is typed: what was understood, what the coach took back of it, and what they put right. */
export function useCaptured(line: string) {
  const today = useToday();
  const people = usePeople() ?? [];
  const rhythm = useRhythm().data;
  // With the first opening: the names of days are a library that the start does not pay for.
  const rules = useQuery({
    queryKey: ['capture', 'rules'],
    queryFn: () => import('../../shared/planning/capture.rules.ts'),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  const [ignored, setIgnored] = useState<readonly CapturedKind[]>([]);
  const [corrections, setCorrections] = useState<Corrections>({});
  const understood = rules
    ? rules.captureLine(
        line,
        {
          today,
          people: people.filter(({ isArchived }) => !isArchived),
          dayMonthOrder: dayMonthOrder(),
          terms: rhythm?.terms ?? [],
          holidays: rhythm?.holidays ?? [],
        },
        ignored,
      )
    : asTyped(line);

  function ignore(kind: CapturedKind): void {
    setIgnored([...ignored, kind]);
  }

  return {
    captured: { ...understood, ...corrections } satisfies Captured,
    isReady: rules !== undefined,
    ignore,
    correct: (part: Corrections) => setCorrections({ ...corrections, ...part }),
    /** The words of the line that were understood as something. */
    wordsOf(kind: CapturedKind): string | undefined {
      const found = understood.understood.find((one) => one.kind === kind);
      return found && line.slice(found.from, found.to).trim();
    },
    reset() {
      setIgnored([]);
      setCorrections({});
    },
  };
}
