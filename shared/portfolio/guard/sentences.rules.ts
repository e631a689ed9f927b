/** How much of a text is shown around what was found. */
const MOST_SHOWN = 400;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** Ends with a point that ends no sentence: "Mr. ", "T. K. ". */
const endsShort = /(?:^|[\s("“])(?:\p{Lu}|Mr|Mrs|Ms|Mx|Dr|Prof|St|Sr|Jr|vs|e\.g|i\.e|approx|No)\.\s*$/u;

export interface Stretch {
  from: number;
  to: number;
}

/** The sentences of a text, one after the other without a gap; the space behind a sentence is part of it. */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = sentences.at(-1);
    if (last && endsShort.test(text.slice(last.from, last.to))) last.to = index + segment.length;
    else sentences.push({ from: index, to: index + segment.length });
  }
  return sentences;
}

/** All the sentences that a stretch touches, as one. */
export function sentenceAround(sentences: readonly Stretch[], { from, to }: Stretch): Stretch {
  const touched = sentences.filter((sentence) => sentence.from < to && sentence.to > from);
  return { from: touched[0]?.from ?? from, to: touched.at(-1)?.to ?? to };
}

/** The sentence as it is shown, shortened around what was found, which stands at `from` to `to` of it. */
export function shownSentence(text: string, around: Stretch, at: Stretch): { sentence: string } & Stretch {
  const room = Math.max(0, Math.floor((MOST_SHOWN - 2 - (at.to - at.from)) / 2));
  const begin = Math.max(around.from, around.to - around.from > MOST_SHOWN ? at.from - room : around.from);
  const end = Math.min(around.to, around.to - around.from > MOST_SHOWN ? at.to + room : around.to);
  const head = begin > around.from ? '…' : '';
  const tail = end < around.to ? '…' : '';
  const shown = text.slice(begin, end);
  const lead = shown.length - shown.trimStart().length;
  const from = head.length + at.from - begin - lead;
  return { sentence: `${head}${shown.trim()}${tail}`, from, to: from + (at.to - at.from) };
}
