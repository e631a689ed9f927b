import { useTranslation } from 'react-i18next';
import { isSeenAlike } from '../../shared/feedback/agreement.rules.ts';
import type { Disclosed, Figure, PartFigures } from '../../shared/feedback/disclosed.contract.ts';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { scoreOf } from '../../shared/feedback/scoring.rules.ts';
import type { Reading, ReadPart } from './reading.ts';

const nothing: Figure = { n: 0, mean: null, notSeen: null, spread: null };

/** What a round shows, beside what I said about it, with its words. */
export function useReading(round: Round, disclosed: Disclosed): Reading {
  const { t } = useTranslation();
  const { questionnaire, selfView } = round;
  const { scale } = questionnaire;

  const partOf = (
    { code, name, items }: { code: string; name: string; items: readonly string[] },
    figures: PartFigures | undefined,
    partScale: typeof scale,
  ): ReadPart => ({
    code,
    name,
    mine: scoreOf({ code, items, scale: partScale }, selfView.answers),
    expected: selfView.expected[code] ?? null,
    blocks: disclosed.blocks.map((block, place) => ({ block, figure: figures?.blocks[place] ?? nothing })),
    others: figures?.others ?? nothing,
    withheld: figures?.withheld ?? null,
    gapWords: '',
  });

  const alikeWords = ({ others: { spread } }: ReadPart) =>
    spread === null ? '' : t(`feedback.results.items.${isSeenAlike(spread.ad, scale.length) ? 'alike' : 'differ'}`);

  const dimensions = questionnaire.dimensions.map((dimension) => ({
    ...partOf(
      { ...dimension, items: dimension.items.map(({ code }) => code) },
      disclosed.dimensions.find(({ code }) => code === dimension.code),
      scale,
    ),
    definition: dimension.definition,
    items: dimension.items.map((item) => {
      const figures = disclosed.items.find(({ code }) => code === item.code);
      const part = partOf({ code: item.code, name: item.observer, items: [item.code] }, figures, scale);
      return { ...part, item, leanWords: '', alikeWords: alikeWords(part) };
    }),
  }));
  const { overall } = questionnaire;
  return {
    questionnaire,
    blocks: disclosed.blocks,
    dimensions,
    overall:
      overall && disclosed.overall
        ? partOf(
            { code: overall.code, name: overall.observer, items: [overall.code] },
            disclosed.overall,
            overall.scale,
          )
        : null,
  };
}
