import type { Block, DocumentPiece, PortfolioDocument } from '../document.ts';
import type { HitKind } from '../portfolio.contract.ts';
import type { RedactionReport } from '../redaction.ts';
import type { Splice } from '../splice.rules.ts';
import { mapWords, type Words } from '../walk.rules.ts';
import type { Finding, Known } from './finding.ts';
import { guardOf } from './guard.rules.ts';
import type { Decision } from './hits.rules.ts';
import { possessive } from './labels.rules.ts';
import { sentenceAround, sentencesOf } from './sentences.rules.ts';

type Counted = 'replaced' | 'kept' | 'leftOut';

/** Counts different keys and places by kind. */
class Count {
  readonly #places = new Map<HitKind, Map<string, number>>();

  add({ kind, key }: Finding): void {
    const keys = this.#places.get(kind) ?? new Map<string, number>();
    keys.set(key, (keys.get(key) ?? 0) + 1);
    this.#places.set(kind, keys);
  }

  list(): { kind: HitKind; different: number; places: number }[] {
    return [...this.#places].map(([kind, keys]) => ({
      kind,
      different: keys.size,
      places: [...keys.values()].reduce((sum, one) => sum + one, 0),
    }));
  }
}

/** A title that goes is still there: something has to stand in the list of contents. */
const GONE = '…';
const isRunning = ({ place }: Words): boolean => place !== 'title' && place !== 'cover' && place !== 'figure';

/** The sentence with the words that are decided to go; a title, a label or a file's name goes whole. */
function leaveOut(words: Words, finding: Finding): Splice {
  if (words.place === 'file-name') return { from: 0, to: words.text.length, words: '' };
  if (!isRunning(words)) return { from: 0, to: words.text.length, words: GONE };
  return { ...sentenceAround(sentencesOf(words.text), finding), words: '' };
}

/** Where some overlap, the largest holds and takes in the whole of the others: nothing of any is left. */
function merged(splices: readonly Splice[]): Splice[] {
  const kept: (Splice & { largest: number })[] = [];
  for (const splice of splices.toSorted((a, b) => a.from - b.from)) {
    const size = splice.to - splice.from;
    const last = kept.at(-1);
    if (!last || splice.from >= last.to) {
      kept.push({ ...splice, largest: size });
      continue;
    }
    last.to = Math.max(last.to, splice.to);
    if (size > last.largest) Object.assign(last, { words: splice.words, largest: size });
  }
  return kept;
}

const isEmpty = (block: Block): boolean => {
  if (block.kind === 'paragraph' || block.kind === 'heading') return block.runs.every(({ text }) => text.trim() === '');
  if (block.kind === 'prompt') return block.text.trim() === '';
  if (block.kind === 'quote') return block.blocks.every(isEmpty);
  if (block.kind === 'list') return block.items.every((item) => item.blocks.every(isEmpty));
  return false;
};

/** Blocks without those of which nothing was left; what was empty before stays. */
function withoutEmptied(before: readonly Block[], after: readonly Block[]): Block[] {
  return after.flatMap((block, index): Block[] => {
    const was = before[index];
    if (was === undefined || (isEmpty(block) && !isEmpty(was))) return [];
    if (block.kind === 'quote' && was.kind === 'quote')
      return [{ ...block, blocks: withoutEmptied(was.blocks, block.blocks) }];
    if (block.kind !== 'list' || was.kind !== 'list') return [block];
    const items = block.items.flatMap((item, at) => {
      const own = was.items[at]?.blocks ?? [];
      const isGone = item.blocks.every(isEmpty) && !own.every(isEmpty);
      return isGone ? [] : [{ ...item, blocks: withoutEmptied(own, item.blocks) }];
    });
    return [{ ...block, items }];
  });
}

/** Pieces with a trouble go, and parts that have nothing to show after that. */
function withoutTroubled(document: PortfolioDocument): PortfolioDocument {
  const parts = document.parts.map((part) => ({
    ...part,
    pieces: part.pieces.filter(({ trouble }) => trouble === null),
  }));
  return { ...document, parts: parts.filter(({ pieces, intro }) => pieces.length > 0 || intro.length > 0) };
}

const leftOutOf = (pieces: readonly DocumentPiece[]): RedactionReport['leftOut'] =>
  pieces.flatMap(({ title, trouble }) => (trouble === null ? [] : [{ title, reason: trouble }]));

/**
 * A document in which what was decided is done, and nothing else changed, with the count of it. What is not decided is as it was.
 * Pieces that cannot be shown are out of it. `pictures` of the report are counted by whoever makes them ready.
 */
export function redact(
  document: PortfolioDocument,
  known: Known,
  decisions: readonly Decision[],
): { document: PortfolioDocument; report: RedactionReport } {
  const guard = guardOf(document, known);
  const decided = new Map(decisions.map((one) => [one.key, one]));
  const counts: { [counted in Counted]: Count } = { replaced: new Count(), kept: new Count(), leftOut: new Count() };
  const changed = mapWords(document, (words) =>
    merged(
      guard(words).flatMap((finding): Splice[] => {
        const one = decided.get(finding.key);
        if (!one) return [];
        counts[one.decision === 'replace' ? 'replaced' : one.decision === 'keep' ? 'kept' : 'leftOut'].add(finding);
        if (one.decision === 'keep') return [];
        if (one.decision === 'leave-out') return [leaveOut(words, finding)];
        const put = finding.isPossessive ? possessive(one.replacement) : one.replacement;
        return [{ from: finding.from, to: finding.to, words: put }];
      }),
    ),
  );
  const whole: PortfolioDocument = {
    ...changed,
    parts: changed.parts.map((part, at) => ({
      ...part,
      intro: withoutEmptied(document.parts[at]?.intro ?? [], part.intro),
      pieces: part.pieces.map((piece, index) => ({
        ...piece,
        blocks: withoutEmptied(document.parts[at]?.pieces[index]?.blocks ?? [], piece.blocks),
      })),
    })),
  };
  return {
    document: withoutTroubled(whole),
    report: {
      replaced: counts.replaced.list(),
      kept: counts.kept.list(),
      sentences: counts.leftOut.list(),
      leftOut: leftOutOf(whole.parts.flatMap(({ pieces }) => pieces)),
      pictures: { cropped: 0, blurred: 0, cleaned: 0 },
      files: { cleaned: 0, asTheyAre: 0 },
    },
  };
}
