import { Button } from '@mantine/core';
import { Trash } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark, Pair } from '../../shared/continuum/continuum.contract.ts';
import { DataTable } from '../charts/public.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { datedWords } from '../ui/day-words.ts';
import { useUndoToast } from '../ui/useUndoToast.tsx';
import classes from './continuum.module.css';
import { useRemoveMark, useSaveMark } from './continuum-queries.ts';

const SHOWN = 12;

/** Removing a mark needs no question: it comes back, unless its day has another one by then. */
function useTakeAway(pair: Pair): (mark: Mark) => void {
  const { t } = useTranslation();
  const { remove, isTaken } = useRemoveMark();
  const { mutate: save } = useSaveMark();
  const toast = useUndoToast();
  return ({ id, ...mark }) => {
    remove.mutate(id);
    toast(t('continuum.markRemoved', { when: datedWords(mark.markedOn) }), () => {
      if (!isTaken(pair.id, mark.markedOn)) save({ pairId: pair.id, ...mark });
    });
  };
}

/** Every mark of a pair in words, the newest first. */
export function MarkTable({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const takeAway = useTakeAway(pair);
  const [isAll, setIsAll] = useState(false);
  const newest = pair.marks.toReversed();
  const shown = isAll ? newest : newest.slice(0, SHOWN);
  return (
    <div className={classes.marks}>
      <DataTable
        caption={t('continuum.tableLabel', { from: pair.from, to: pair.to })}
        columns={[
          t('continuum.columns.day'),
          t('continuum.columns.place'),
          t('continuum.columns.note'),
          t('continuum.columns.remove'),
        ]}
        rows={shown.map((mark) => ({
          key: mark.id,
          cells: [
            datedWords(mark.markedOn),
            t('continuum.placeOf', { place: mark.place }),
            <span key="note" data-private>
              {mark.note}
            </span>,
            <ToolButton
              key="remove"
              label={t('continuum.removeMark', { when: datedWords(mark.markedOn) })}
              icon={Trash}
              onClick={() => takeAway(mark)}
            />,
          ],
        }))}
      />
      {shown.length < newest.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsAll(true)}>
          {t('continuum.showAll', { count: newest.length })}
        </Button>
      )}
    </div>
  );
}
