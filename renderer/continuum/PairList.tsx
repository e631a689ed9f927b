import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pair, PairId } from '../../shared/continuum/continuum.contract.ts';
import { moved } from '../../shared/templates/templates.groups.ts';
import { failureOf } from '../api/failure.ts';
import { flushAll } from '../api/save-state.ts';
import { useFocusNext } from '../ui/useFocusNext.ts';
import { useUndoToast } from '../ui/useUndoToast.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './continuum.module.css';
import type { useChangePairs } from './continuum-queries.ts';
import { PairCard } from './PairCard.tsx';
import { PairForm } from './PairForm.tsx';
import { menuButtonId } from './PairMenu.tsx';

export interface PairListProps {
  pairs: readonly Pair[];
  changes: ReturnType<typeof useChangePairs>;
}

/** Puts a pair aside, which needs no question: it has Undo. What was written about it is kept first. */
function usePutAside({ archive }: PairListProps['changes']): (pair: Pair) => Promise<void> {
  const { t } = useTranslation();
  const toast = useUndoToast();
  return async ({ id, from, to }) => {
    if (!(await flushAll())) return; // said in the banner
    const words = t('continuum.pairWords', { from, to });
    const undo = () => archive.mutate({ id, isArchived: false });
    const say = () =>
      toast(<Veiled word={words} words={(said) => t('continuum.wasPutAside', { words: said })} />, undo);
    archive.mutate({ id, isArchived: true }, { onSuccess: say });
  };
}

/** The pairs in use, in the coach's order; one of them at a time can be given other words. */
export function PairList({ pairs, changes }: PairListProps) {
  const [rewording, setRewording] = useState<PairId | null>(null);
  const focusNext = useFocusNext();
  const putAside = usePutAside(changes);

  function move(pair: Pair, by: -1 | 1): void {
    const ids = moved(
      pairs.map(({ id }) => id),
      pair.id,
      by,
    ) as PairId[];
    changes.order.mutate(ids, { onSettled: () => focusNext(menuButtonId(pair)) });
  }

  function stopRewording(pair: Pair): void {
    changes.save.reset();
    setRewording(null);
    focusNext(menuButtonId(pair));
  }

  return (
    <ul className={classes.pairs}>
      {pairs.map((pair, place) => (
        <li key={pair.id}>
          {pair.id === rewording ? (
            <PairForm
              start={pair}
              refusal={changes.save.error ? failureOf(changes.save.error).code : null}
              onSave={(words) =>
                changes.save.mutate({ id: pair.id, ...words }, { onSuccess: () => stopRewording(pair) })
              }
              onCancel={() => stopRewording(pair)}
            />
          ) : (
            <PairCard
              pair={pair}
              isFirst={place === 0}
              isLast={place === pairs.length - 1}
              onReword={() => setRewording(pair.id)}
              onMove={(by) => move(pair, by)}
              onPutAside={() => void putAside(pair)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
