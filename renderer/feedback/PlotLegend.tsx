import { useTranslation } from 'react-i18next';
import type { Block } from '../../shared/feedback/disclosed.contract.ts';
import { Legend } from '../charts/public.ts';
import { blockWords, markOf } from './figure-words.ts';
import { linesOf, type ReadPart } from './reading.ts';

/** What the marks and lines of a picture mean; what is not drawn is not explained. */
export function PlotLegend({ parts, blocks }: { parts: readonly ReadPart[]; blocks: readonly Block[] }) {
  const { t } = useTranslation();
  const hasExpected = parts.some(({ expected }) => expected !== null);
  const hasRange = parts.some((part) => part.blocks.some(({ figure }) => figure.spread !== null));
  return (
    <>
      <Legend sign="shown">{t('feedback.results.you')}</Legend>
      {hasExpected && (
        <Legend sign="claimed" form="bar">
          {t('feedback.results.plot.expectedSign')}
        </Legend>
      )}
      {blocks.map((block, place) => (
        <Legend key={block.groups.join()} sign="others" form={markOf(place)}>
          {blockWords(t, block)}
        </Legend>
      ))}
      {parts.some((part) => linesOf(part).some(({ block }) => block === null)) && (
        <Legend sign="others">{t('feedback.results.together')}</Legend>
      )}
      <span>{t(hasRange ? 'feedback.results.plot.signs' : 'feedback.results.plot.signsMean')}</span>
    </>
  );
}
