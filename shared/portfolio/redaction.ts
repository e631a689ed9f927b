import type { HitKind, PieceTrouble } from './portfolio.contract.ts';

/**
 * What was changed before a portfolio left, for those who read it: how much, and never what. It stands at the end of what is
 * handed out, and the coach sees the same.
 */
export interface RedactionReport {
  /** Words that others stand for now, by what they were: how many different ones, in how many places. */
  replaced: { kind: HitKind; different: number; places: number }[];
  /** Decided to stay, by what they were taken for. */
  kept: { kind: HitKind; different: number; places: number }[];
  /** Sentences that were left out, by what stood in them. */
  sentences: { kind: HitKind; different: number; places: number }[];
  /** Pieces, files and pictures that were left out; a piece by its own title, if that was not what had to go. */
  leftOut: { title: string; reason: PieceTrouble | 'by-the-coach' }[];
  pictures: { cropped: number; blurred: number; cleaned: number };
  /** That go along in a ZIP: what they told of who made them, where and when was taken out, or could not be. */
  files: { cleaned: number; asTheyAre: number };
}
