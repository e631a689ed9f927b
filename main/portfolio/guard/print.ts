import { createHash } from 'node:crypto';

/**
 * A print of everything that is looked at before a portfolio leaves. Handed back with the wish to export, it says whether what
 * would leave now is what was looked at: pages are read anew each time, and a sentence that is new may have nothing in it that
 * the name guard asks about. Of what is in it nothing can be read out of it.
 */
export const printOf = (...lookedAt: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(lookedAt)).digest('base64');
