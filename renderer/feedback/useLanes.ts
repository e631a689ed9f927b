import { useTranslation } from 'react-i18next';
import type { ScalePoint } from '../../shared/feedback/questionnaire.contract.ts';
import type { Lane } from './DimensionLanes.tsx';
import { figureWords, markOf, whoWords } from './figure-words.ts';
import { linesOf, type ReadPart } from './reading.ts';

const own = { range: null, isOthers: false } as const;

export interface Lanes {
  lanes: Lane[];
  beside: Lane;
}

/** The marks of a part with what each of them says: mine and what I expected on one line, and a line for each block. */
export function useLanes(scale: readonly ScalePoint[]): (part: ReadPart) => Lanes {
  const { t } = useTranslation();
  const label = (value: number) => scale.find((point) => point.value === value)?.label ?? String(value);
  const said = (mean: number | null) => (mean === null ? '' : figureWords(mean));
  return ({ name, mine, expected, ...part }) => ({
    beside: {
      ...own,
      key: 'expected',
      mean: expected,
      form: 'bar',
      isHollow: true,
      words: t('feedback.results.plot.expected', { name, point: expected === null ? '' : label(expected) }),
    },
    lanes: [
      {
        ...own,
        key: 'mine',
        mean: mine,
        form: 'circle',
        isHollow: false,
        words: t('feedback.results.plot.mine', { name, mean: said(mine) }),
      },
      ...linesOf(part).map(({ key, block, figure: { mean, spread } }, place): Lane => {
        const mark = { name, who: whoWords(t, block), mean: said(mean) };
        const range = { lowest: said(spread?.lowest ?? null), highest: said(spread?.highest ?? null) };
        return {
          key,
          mean,
          range: spread && [spread.lowest, spread.highest],
          form: block ? markOf(place) : 'circle',
          isOthers: true,
          isHollow: true,
          words: spread
            ? t('feedback.results.plot.rangeMark', { ...mark, ...range })
            : t('feedback.results.plot.mark', mark),
        };
      }),
    ],
  });
}
