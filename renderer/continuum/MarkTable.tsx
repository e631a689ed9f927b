import { Button } from '@mantine/core';
import { Trash } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../shared/calendar/format-day.ts';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Mark, Pair } from '../../shared/continuum/continuum.contract.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import classes from './continuum.module.css';
import { useRemoveMark, useSaveMark } from './continuum-queries.ts';
import { useToast } from './useToast.tsx';

const SHOWN = 12;

/** "3 September 2026": a history reaches over years. */
export const markDay = (day: LocalDate) => formatDay(day, { day: 'numeric', month: 'long', year: 'numeric' });

/** Removing a mark needs no question: it comes back, unless its day has another one by then. */
function useTakeAway(pair: Pair): (mark: Mark) => void {
  const { t } = useTranslation();
  const { remove, isTaken } = useRemoveMark();
  const { mutate: save } = useSaveMark();
  const toast = useToast();
  return ({ id, ...mark }) => {
    remove.mutate(id);
    toast(t('continuum.markRemoved', { when: markDay(mark.markedOn) }), () => {
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
    <>
      <table className={classes.table}>
        <caption className="screen-reader-only">{t('continuum.tableLabel')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('continuum.columns.day')}</th>
            <th scope="col">{t('continuum.columns.place')}</th>
            <th scope="col">{t('continuum.columns.note')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((mark) => (
            <tr key={mark.id}>
              <th scope="row">{markDay(mark.markedOn)}</th>
              <td>{t('continuum.placeOf', { place: mark.place })}</td>
              <td data-private>{mark.note}</td>
              <td>
                <ToolButton
                  label={t('continuum.removeMark', { when: markDay(mark.markedOn) })}
                  icon={Trash}
                  onClick={() => takeAway(mark)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < newest.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsAll(true)}>
          {t('continuum.showAll', { count: newest.length })}
        </Button>
      )}
    </>
  );
}
