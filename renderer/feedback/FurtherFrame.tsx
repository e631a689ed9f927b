import { type ReactNode, useState } from 'react';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { WordsShowDialog } from '../evidence/public.ts';
import { FurtherContext, type Thing } from './further.ts';

export interface FurtherFrameProps {
  round: Round;
  /** The day on which the others' views were opened: from then is what becomes evidence. */
  openedOn: LocalDate;
  children: ReactNode;
}

/** Holds what was chosen on a page of results, and the dialog that makes evidence of it. */
export function FurtherFrame({ round, openedOn, children }: FurtherFrameProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Thing>>(new Map());
  const [shown, setShown] = useState<Thing>();

  function toggle(thing: Thing): void {
    setChosen((before) => {
      const after = new Map(before);
      if (!after.delete(thing.id)) after.set(thing.id, thing);
      return after;
    });
  }

  return (
    <FurtherContext value={{ roundId: round.id, chosen, toggle, showAsEvidence: setShown }}>
      {children}
      {shown && (
        <WordsShowDialog
          words={shown.isQuote ? `“${shown.words}”` : shown.words}
          day={openedOn}
          onDone={() => setShown(undefined)}
        />
      )}
    </FurtherContext>
  );
}
