import { createHash } from 'node:crypto';

/** How the ids of the sample begin, so that what is left of it is counted by index, without reading the year. */
export const SAMPLE_PREFIX = 'ca19a5a0-';

type Kind =
  | 'entry'
  | 'artefact'
  | 'person'
  | 'step'
  | 'program'
  | 'phase'
  | 'task'
  | 'requirement'
  | 'assessment'
  | 'evidence'
  | 'round'
  | 'asked'
  | 'answer'
  | 'comment'
  | 'goal'
  | 'review'
  | 'plan'
  | 'portfolio'
  | 'portfolio-part'
  | 'piece'
  | 'permission'
  | 'sharing'
  | 'date';

/**
 * The id of a part of the sample in every journal: what was put in is found again by it and by nothing else. A UUID of
 * version 8 (RFC 9562, 5.8) made of a SHA-256.
 */
export function sampleId(kind: Kind, name: string): string {
  const hex = createHash('sha256').update(`cairn-sample-year/1 ${kind} ${name}`).digest('hex');
  return `${SAMPLE_PREFIX}${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
