import type { Run } from '../../../shared/portfolio/document.ts';
import { plainRun } from '../../../shared/portfolio/runs.rules.ts';
import type { Db } from '../../db/schema.ts';

/** The code of everybody, by id. No real name is read here. */
export type Codes = ReadonlyMap<string, string>;

export async function readCodes(db: Db): Promise<Codes> {
  const rows = await db.selectFrom('person').select(['id', 'code']).execute();
  return new Map(rows.map(({ id, code }) => [id, code]));
}

/** A person as a run, so that the name guard knows who it is; other words for nobody, and for one who is gone. */
export function personRun(codes: Codes, personId: string | null, otherwise: string): Run {
  const code = personId === null ? undefined : codes.get(personId);
  return code === undefined ? plainRun(otherwise) : { ...plainRun(code), personId };
}
