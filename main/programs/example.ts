import type { ProgramOutline } from '../../shared/programs/programs.contract.ts';

export function theExample(): ProgramOutline {
  throw new Error('comes next');
}
