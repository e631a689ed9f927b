import { z } from 'zod';
import { seenLine } from '../ipc/line.ts';
import { operation } from '../ipc/operation.ts';

export const programId = z.uuid().brand<'ProgramId'>();
export type ProgramId = z.infer<typeof programId>;

/** A certificate program that pages can belong to. */
export const program = z.strictObject({ id: programId, name: z.string() });
export type Program = z.infer<typeof program>;

export const programsContract = {
  /** By name. */
  listPrograms: operation(z.null(), z.array(program)),
  /** A new program (`id` null), or a new name. A new one of a name that is there already, whatever its case, is that one. */
  saveProgram: operation(program.extend({ id: programId.nullable(), name: seenLine(120) }), program),
};
