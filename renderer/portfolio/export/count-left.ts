import type { Check } from '../../../shared/portfolio/portfolio.contract.ts';

/** How many words, pictures and files are left to decide. */
export const countLeft = ({ hits, pictures, files }: Pick<Check, 'hits' | 'pictures' | 'files'>): number =>
  hits.filter(({ decision }) => decision === null).length +
  pictures.filter(({ isChecked }) => !isChecked).length +
  files.filter(({ state, decision }) => state === 'as-it-is' && decision === null).length;
