import { createHash } from 'node:crypto';
import type { FormSection } from '../../shared/feedback/answer.contract.ts';
import { hashedForm } from '../../shared/feedback/form.rules.ts';

/** SHA-256, hexadecimal: an answer to another form than the round's is told by it. */
export const formHash = (sections: readonly FormSection[]): string =>
  createHash('sha256').update(hashedForm(sections)).digest('hex');
