import { useTranslation } from 'react-i18next';
import { figureWords } from './figure-words.ts';
import type { Thing } from './further.ts';
import type { ReadItem } from './reading.ts';

/** A statement as it is kept elsewhere: as it was asked, with my figure and theirs. */
export function useThingOf(): (item: ReadItem) => Thing {
  const { t } = useTranslation();
  return ({ code, item, mine, others }) => {
    const said = [
      ...(mine === null ? [] : [t('feedback.results.items.mine', { mean: figureWords(mine) })]),
      ...(others.mean === null ? [] : [t('feedback.results.items.others', { mean: figureWords(others.mean) })]),
    ];
    const words = said.length === 0 ? item.observer : `${item.observer} (${said.join(', ')})`;
    return { id: code, part: code, words, isQuote: false };
  };
}
