import { useTranslation } from 'react-i18next';
import type { Block } from '../../shared/feedback/disclosed.contract.ts';
import { DataTable } from '../charts/public.ts';
import { figureWords, notSeenWords, whoWords } from './figure-words.ts';
import { linesOf, type ReadPart } from './reading.ts';

export interface PartTableProps {
  caption: string;
  parts: readonly ReadPart[];
  blocks: readonly Block[];
}

const NOTHING = '–';

/** The same as the picture, as a real table: a line for each part, and for each block its figure and how many it rests on. */
export function PartTable({ caption, parts, blocks }: PartTableProps) {
  const { t } = useTranslation();
  const hasExpected = parts.some(({ expected }) => expected !== null);
  const hasTogether = parts.some((part) => linesOf(part).some(({ block }) => block === null));
  const columnsOf = (block: Block | null) => {
    const who = whoWords(t, block);
    return (['meanOf', 'rangeOf', 'answeredOf', 'notSeenOf'] as const).map((name) =>
      t(`feedback.results.columns.${name}`, { who }),
    );
  };
  return (
    <DataTable
      caption={caption}
      columns={[
        t('feedback.results.columns.part'),
        t('feedback.results.columns.gap'),
        t('feedback.results.columns.mine'),
        ...(hasExpected ? [t('feedback.results.columns.expected')] : []),
        ...blocks.flatMap(columnsOf),
        ...(hasTogether ? columnsOf(null) : []),
      ]}
      rows={parts.map((part) => ({
        key: part.code,
        cells: [
          part.name,
          part.gapWords,
          part.mine === null ? NOTHING : figureWords(part.mine),
          ...(hasExpected ? [part.expected ?? NOTHING] : []),
          ...[...part.blocks.map(({ figure }) => figure), ...(hasTogether ? [part.others] : [])].flatMap(
            ({ mean, n, notSeen, spread }) => [
              mean === null ? t('feedback.results.notShown') : figureWords(mean),
              spread ? `${figureWords(spread.lowest)}–${figureWords(spread.highest)}` : NOTHING,
              mean === null ? NOTHING : n,
              notSeenWords(t, notSeen),
            ],
          ),
        ],
      }))}
    />
  );
}
