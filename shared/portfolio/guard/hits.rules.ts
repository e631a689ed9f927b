import type { PortfolioDocument } from '../document.ts';
import type { Hit, HitKind } from '../portfolio.contract.ts';
import { wordsOf } from '../walk.rules.ts';
import type { Finding, Known } from './finding.ts';
import { guardOf } from './guard.rules.ts';
import { labelsFor } from './labels.rules.ts';
import { sentenceAround, sentencesOf, shownSentence } from './sentences.rules.ts';

/** What the coach decided about a key. */
export interface Decision {
  key: string;
  decision: 'replace' | 'keep' | 'leave-out';
  /** What stands in its place; empty unless it is `replace`. */
  replacement: string;
}

/** What is looked at first: what surely is somebody, then what may be. */
const order: readonly HitKind[] = [
  'name',
  'pupil',
  'initials',
  'e-mail',
  'phone',
  'school',
  'health',
  'discipline',
  'code',
];

type Seen = Pick<Hit, 'key' | 'kind' | 'words' | 'places'>;

/**
 * Everything telling in a document, each thing once with all its places, its suggestion and what was decided. What is decided
 * and is not in the document is not in the list.
 */
export function hitsOf(document: PortfolioDocument, known: Known, decisions: readonly Decision[]): Hit[] {
  const guard = guardOf(document, known);
  const seen = new Map<string, Seen>();
  const findings: Finding[] = [];
  for (const words of wordsOf(document)) {
    const found = guard(words);
    if (found.length === 0) continue;
    const sentences = sentencesOf(words.text);
    for (const finding of found) {
      findings.push(finding);
      const place = {
        pieceId: words.pieceId,
        place: words.place,
        ...shownSentence(words.text, sentenceAround(sentences, finding), finding),
      };
      const one = seen.get(finding.key);
      if (one) one.places.push(place);
      else {
        const { key, kind, from, to } = finding;
        seen.set(key, { key, kind, words: words.text.slice(from, to), places: [place] });
      }
    }
  }
  const labels = labelsFor(
    findings,
    decisions.filter(({ decision }) => decision === 'replace'),
  );
  const decided = new Map(decisions.map((one) => [one.key, one]));
  const hits = [...seen.values()].map(
    (one): Hit => ({
      ...one,
      suggestion: labels.get(one.key) ?? '',
      decision: decided.get(one.key)?.decision ?? null,
      replacement: decided.get(one.key)?.replacement ?? '',
    }),
  );
  return hits.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
