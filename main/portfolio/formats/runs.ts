import type { Run } from '../../../shared/portfolio/document.ts';

const plain: Run['look'] = { isStrong: false, isEmphasised: false, isMarked: false, isStruck: false, isCode: false };

/** Words of one look. */
export const runOf = (text: string, look: Partial<Run['look']> = {}): Run => ({
  text,
  look: { ...plain, ...look },
  address: null,
  personId: null,
});
