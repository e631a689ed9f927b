import { canonicalJson } from '../files/canonical-json.ts';
import type { AnswerEnvelope } from './answer.contract.ts';
import { answerSizes } from './answer.limits.ts';

/** The name of the line in an answer's header that says which key it was made for, so that "another key" is no "damaged". */
export const ROUND_STANZA = 'cairn-round';
/** Of the hexadecimal SHA-256 of the recipient. */
export const ROUND_HINT_DIGITS = 16;

/** What an answer's `mac` is taken over: everything else in the envelope. */
export function provenText({ mac: _mac, ...proven }: Omit<AnswerEnvelope, 'mac'> & { mac?: string }): string {
  return canonicalJson(proven);
}

/** What an answer's mark is taken over: the same answer saved twice is the same, and a changed one is another. */
export const markedText = ({ answer, answers }: Pick<AnswerEnvelope, 'answer' | 'answers'>): string =>
  canonicalJson({ answer, answers });

/** How long an answer of so many bytes is made, so that its length tells little; undefined: longer than all. */
export const paddedSize = (bytes: number): number | undefined => answerSizes.find((size) => bytes <= size);

/** `form-3.html`; in the protected modes with the group that it is for. Never a name or a code. */
export const formFileName = (number: number, group: string | null): string =>
  group === null ? `form-${number}.html` : `form-${group}-${number}.html`;
