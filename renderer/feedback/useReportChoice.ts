import { useState } from 'react';
import type { ReportPart } from '../../shared/feedback/feedback.contract.ts';

/** What a report will hold, as chosen so far. */
export interface ReportChoice {
  parts: ReadonlySet<ReportPart>;
  /** Comments and voices, by id. */
  commentIds: ReadonlySet<string>;
}

/** Words are chosen one by one; with the first of them their part goes along. */
export const wordParts = ['comments', 'voices'] as const;
export type WordPart = (typeof wordParts)[number];
export const isWordPart = (part: ReportPart): part is WordPart => wordParts.some((one) => one === part);

const changed = <Value>(all: ReadonlySet<Value>, values: readonly Value[], isIn: boolean): ReadonlySet<Value> => {
  const kept = [...all].filter((one) => !values.includes(one));
  return new Set(isIn ? [...kept, ...values] : kept);
};

const nothing: ReportChoice = { parts: new Set(), commentIds: new Set() };

/** Nothing is chosen beforehand: what others will see is the coach's deliberate choice, part by part. */
export function useReportChoice() {
  const [choice, setChoice] = useState(nothing);
  return {
    choice,
    setParts: (parts: readonly ReportPart[], isIn: boolean) =>
      setChoice((known) => ({ ...known, parts: changed(known.parts, parts, isIn) })),
    setWords: (ids: readonly string[], isIn: boolean) =>
      setChoice((known) => ({ ...known, commentIds: changed(known.commentIds, ids, isIn) })),
    clear: () => setChoice(nothing),
  };
}
