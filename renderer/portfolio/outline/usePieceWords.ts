import { useTranslation } from 'react-i18next';
import type { ListedPiece } from '../../../shared/portfolio/portfolio.contract.ts';

type Named = Pick<ListedPiece, 'title' | 'sourceTitle' | 'source' | 'trouble'>;

/** What a piece is called, and what is the matter with it, in words. */
export function usePieceWords() {
  const { t } = useTranslation();
  return {
    titleOf: ({ title, sourceTitle, source }: Omit<Named, 'trouble'>): string =>
      title || sourceTitle || t(`portfolio.builder.kinds.${source.kind}`),
    troubleOf({ trouble, source }: Pick<Named, 'trouble' | 'source'>): string | null {
      if (trouble === null) return null;
      if (trouble === 'gone' && source.kind === 'page') return t('portfolio.builder.trouble.pageGone');
      if (trouble === 'empty' && source.kind === 'round') return t('portfolio.builder.trouble.nothingChosen');
      return t(`portfolio.builder.trouble.${trouble}`);
    },
  };
}
