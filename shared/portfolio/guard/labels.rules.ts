import { checkMessages } from '../messages/check.messages.ts';
import type { HitKind } from '../portfolio.contract.ts';
import type { Finding, LabelKind } from './finding.ts';

const { labels, instead } = checkMessages;

/** A, B … Z, AA, AB and so on. */
export function letterOf(number: number): string {
  const last = String.fromCharCode(65 + (number % 26));
  return number < 26 ? last : letterOf(Math.floor(number / 26) - 1) + last;
}

/** What stands for something that has no letter of its own. */
const plainWordFor = (kind: HitKind): string =>
  kind === 'e-mail' || kind === 'phone' || kind === 'health' || kind === 'discipline' ? instead[kind] : instead.other;

interface Decided {
  key: string;
  replacement: string;
}

/**
 * What is to stand for each of the findings, by key: "Teacher A", in the order of their first appearance. Whoever has a label by
 * a decision keeps it, wherever the pieces are moved; no letter is given twice.
 */
export function labelsFor(findings: readonly Finding[], decided: readonly Decided[]): Map<string, string> {
  const byDecision = new Map(decided.map(({ key, replacement }) => [key, replacement]));
  const labelOf = new Map<string, string>();
  for (const { key, label } of findings) {
    const replacement = byDecision.get(key);
    if (label && replacement && !labelOf.has(label.subject)) labelOf.set(label.subject, replacement);
  }
  const taken = new Set([...labelOf.values(), ...byDecision.values()].map((label) => label.toLowerCase()));
  const next = new Map<LabelKind, number>();
  const suggestions = new Map<string, string>();
  for (const { key, kind, label } of findings) {
    if (!label) {
      suggestions.set(key, plainWordFor(kind));
      continue;
    }
    let known = labelOf.get(label.subject);
    while (known === undefined) {
      const number = next.get(label.kind) ?? 0;
      next.set(label.kind, number + 1);
      const free = `${labels[label.kind]} ${letterOf(number)}`;
      if (!taken.has(free.toLowerCase())) known = free;
    }
    labelOf.set(label.subject, known);
    taken.add(known.toLowerCase());
    suggestions.set(key, known);
  }
  return suggestions;
}

/** As it stands in a sentence: "Teacher A's". */
export const possessive = (label: string): string => (label === '' ? '' : `${label}’s`);
