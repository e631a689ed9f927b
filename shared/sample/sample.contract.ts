import { z } from 'zod';
import { operation } from '../ipc/operation.ts';

const pages = z.strictObject({ pages: z.int().min(0) });

/** The invented coach's year, for whoever wants to look around before writing. */
export const sampleContract = {
  /** How many of its pages are in the journal, those in the trash too; 0: it is not there. */
  findSample: operation(z.null(), pages),
  /** Puts it into a journal that is empty; refuses with `sample-needs-empty` where there is a page or a person already. */
  addSample: operation(z.null(), pages),
  /**
   * Takes its pages, people, steps and program out for good, with whatever was written on them. A person or the program
   * that a page of the coach's own names stays. The answer says how many pages went.
   */
  removeSample: operation(z.null(), pages),
};
