import type { PortfolioDocument } from '../../../shared/portfolio/document.ts';
import type { Known } from '../../../shared/portfolio/guard/finding.ts';
import { type Decision, hitsOf } from '../../../shared/portfolio/guard/hits.rules.ts';
import { redact } from '../../../shared/portfolio/guard/redact.rules.ts';
import { paragraphOf } from '../../../shared/portfolio/runs.rules.ts';

/** Words on a cover of their own, with what was found in the portfolio below them: the guard looks through documents. */
const documentOf = (words: string, found: readonly string[]): PortfolioDocument => ({
  cover: {
    title: words,
    subtitle: '',
    author: '',
    program: '',
    cohort: '',
    coversFrom: null,
    coversTo: null,
    logo: null,
  },
  parts: [{ id: '', title: '', intro: found.map((one) => paragraphOf(`It was ${one}.`)), pieces: [] }],
});

/**
 * What of words may leave that stand in no page of the portfolio and were therefore never looked at by the coach: they are changed
 * by the same decisions, and nothing is left of them where the guard finds something that nobody decided. `found`: what the guard
 * found in the portfolio; a first name is known by the whole name that stands there.
 */
export function guardWords(
  known: Known,
  decisions: readonly Decision[],
  found: readonly string[],
): (words: string) => string {
  const done = new Map<string, string>();
  return (words) => {
    const before = done.get(words);
    if (before !== undefined) return before;
    const document = documentOf(words, found);
    const isDecided = hitsOf(document, known, decisions).every(({ decision }) => decision !== null);
    const guarded = isDecided ? redact(document, known, decisions).document.cover.title : '';
    done.set(words, guarded);
    return guarded;
  };
}
