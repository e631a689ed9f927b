import { useTranslation } from 'react-i18next';
import { FORMAT_LOCALE } from '../../shared/calendar/format-locale.ts';
import type { ComparedDimension } from '../../shared/feedback/compare.rules.ts';
import { figureWords } from './figure-words.ts';

const percent = new Intl.NumberFormat(FORMAT_LOCALE, { style: 'percent' });

/** The first and the last of some values that are there; null for fewer than two. */
function endsOf(values: readonly (number | null)[]): [number, number] | null {
  const there = values.filter((value) => value !== null);
  const [first, last] = [there[0], there.at(-1)];
  return there.length > 1 && first !== undefined && last !== undefined ? [first, last] : null;
}

/** How values of compared rounds read: points with one decimal, or where scales differ, shares of their range. */
export function useCellWords(isShare: boolean) {
  const { t } = useTranslation();
  const valueWords = (value: number) => (isShare ? percent.format(value) : figureWords(value));
  function changeWords({ cells }: ComparedDimension): string {
    const others = endsOf(cells.map((cell) => cell.others));
    const mine = endsOf(cells.map((cell) => cell.mine));
    const said = (ends: [number, number]) => ({ from: valueWords(ends[0]), to: valueWords(ends[1]) });
    const parts = [
      ...(others ? [t('feedback.compare.othersChange', said(others))] : []),
      ...(mine ? [t('feedback.compare.mineChange', said(mine))] : []),
    ];
    return parts.length > 0 ? parts.join(' ') : t('feedback.compare.once');
  }
  return { valueWords, changeWords };
}
