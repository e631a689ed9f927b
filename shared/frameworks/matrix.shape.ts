import { z } from 'zod';
import { frameworkLimits as limits } from './frameworks.contract.ts';

/** Mahara's four statuses, from the first to the last: the four stages. */
export const statuses = ['begun', 'incomplete', 'partialcomplete', 'completed'] as const;

/** HTML by format, and longer than the words in it. */
const html = z
  .string()
  .max(20_000)
  .nullish()
  .transform((text) => text ?? '');
const mark = z.union([z.string().min(1).max(100), z.number()]).transform(String);
const shortname = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

const standard = z.object({ shortname, name: z.string(), description: html, standardid: mark });

const parent = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((id) => (id === 'undefined' ? '' : String(id ?? ''))); // the word that Mahara's editor writes for none

/** `parentelementid` is what Mahara reads, `parentid` what its own export writes. Both empty: a part of the standard itself. */
const element = standard.extend({ elementid: mark, parentelementid: parent, parentid: parent });

/** A Mahara SmartEvidence file. What else stands in it is Mahara's own affair (institution, self-assessment). */
export const matrixFile = z.object({
  framework: z.object({
    name: z.string(),
    description: html,
    evidencestatuses: z.array(z.record(z.string(), z.string())).min(statuses.length).max(statuses.length),
    standards: z.array(standard).min(1).max(limits.domains),
    /** Headings too, of which there can be as many again. */
    standardelements: z
      .array(element)
      .min(1)
      .max(2 * limits.competencies),
  }),
});
export type Matrix = z.infer<typeof matrixFile>['framework'];
/** `index`: its place in the file. */
export type MatrixElement = Matrix['standardelements'][number] & { index: number };

/** The id of the element that this one is a part of; empty: of none. */
export const parentOf = ({ parentelementid, parentid }: MatrixElement): string => parentelementid || parentid;
