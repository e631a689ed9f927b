import { useTranslation } from 'react-i18next';
import { isSeenAlike } from '../../shared/feedback/agreement.rules.ts';
import type { Disclosed, Figure, PartFigures } from '../../shared/feedback/disclosed.contract.ts';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { leaningOf } from '../../shared/feedback/gaps.rules.ts';
import type { Questionnaire } from '../../shared/feedback/questionnaire.contract.ts';
import { type Part, scoreOf } from '../../shared/feedback/scoring.rules.ts';
import type { ReadDimension, ReadItem, Reading, ReadPart } from './reading.ts';
import { useGapWords } from './useGapWords.ts';

const nothing: Figure = { n: 0, mean: null, notSeen: null, spread: null };

/** A part of the questionnaire with what I said and what may be shown of it; its words come after. */
function readPart(
  { selfView }: Round,
  { blocks }: Disclosed,
  part: Part,
  figures: PartFigures | undefined,
): Omit<ReadPart, 'name' | 'gapWords'> {
  return {
    code: part.code,
    mine: scoreOf(part, selfView.answers),
    expected: selfView.expected[part.code] ?? null,
    blocks: blocks.map((block, place) => ({ block, figure: figures?.blocks[place] ?? nothing })),
    others: figures?.others ?? nothing,
    withheld: figures?.withheld ?? null,
  };
}

type Lean = 'over' | 'under' | 'in-line';

/** Of each statement, whether its gap goes beyond what is usual for this coach. */
function leansOf(items: readonly Pick<ReadItem, 'code' | 'mine' | 'others'>[]): ReadonlyMap<string, Lean> {
  const both = items.flatMap(({ code, mine, others: { mean } }) =>
    mine === null || mean === null ? [] : [{ code, difference: mine - mean }],
  );
  const leaning = leaningOf(both.map(({ difference }) => difference));
  return new Map(both.map(({ code }, place) => [code, leaning?.leans[place] ?? 'in-line']));
}

/** What a round shows, beside what I said about it, with its words. */
export function useReading(round: Round, disclosed: Disclosed): Reading {
  const { t } = useTranslation();
  const gapWords = useGapWords();
  const { questionnaire } = round;
  const { scale, overall } = questionnaire;

  const alikeWords = ({ others: { spread } }: Pick<ReadPart, 'others'>) =>
    spread === null ? '' : t(`feedback.results.items.${isSeenAlike(spread.ad, scale.length) ? 'alike' : 'differ'}`);

  const readItems = ({ items }: Questionnaire['dimensions'][number]) =>
    items.map((item) => {
      const figures = disclosed.items.find(({ code }) => code === item.code);
      const part = readPart(round, disclosed, { code: item.code, items: [item.code], scale }, figures);
      return { ...part, item, name: item.observer, gapWords: gapWords(part, scale), alikeWords: alikeWords(part) };
    });

  const all = new Map(questionnaire.dimensions.map((dimension) => [dimension.code, readItems(dimension)]));
  const leans = leansOf([...all.values()].flat());
  const leanWords = (code: string) => {
    const lean = leans.get(code) ?? 'in-line';
    return lean === 'in-line' ? '' : t(`feedback.results.items.${lean}`);
  };

  const dimensions = questionnaire.dimensions.map(({ code, name, definition, items }): ReadDimension => {
    const figures = disclosed.dimensions.find((one) => one.code === code);
    const part = readPart(round, disclosed, { code, items: items.map((item) => item.code), scale }, figures);
    const read = (all.get(code) ?? []).map((item): ReadItem => ({ ...item, leanWords: leanWords(item.code) }));
    return { ...part, name, definition, gapWords: gapWords(part, scale), items: read };
  });

  const apart = overall && { code: overall.code, items: [overall.code], scale: overall.scale };
  const readApart = apart && disclosed.overall && readPart(round, disclosed, apart, disclosed.overall);
  return {
    questionnaire,
    blocks: disclosed.blocks,
    dimensions,
    overall:
      overall && readApart
        ? { ...readApart, name: overall.observer, gapWords: gapWords(readApart, overall.scale) }
        : null,
  };
}
